using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Research.Simulation.Policies;
using Pedagogy6P.MachineLearning.Reports;

namespace Pedagogy6P.Benchmarks.Research.Simulation;

/// <summary>The plots of a simulation as one HTML page, light or dark as the reader prefers. Immutable.</summary>
internal sealed record SimulationPlotsPage(DateOnly Date, SimulationResults Results)
{
    public const string FileName = "simulation.html";

    public string ToHtml()
    {
        var content = new StringBuilder();
        void Add(FormattableString part) => content.Append(part.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Add($"<h1>What simulated learners reach</h1>");
        Add($"<p>{Date:yyyy-MM-dd}. Programme {ReportPage.Escape(Results.Programme)}: {Results.Size.Worlds} worlds of");
        Add($"{Results.Size.Learners} learners for {Results.Size.Weeks} weeks. Lines are intervals of 95 %, drawn over worlds.</p>");
        foreach (Measure measure in Measure.All)
        {
            Add($"<h2>{ReportPage.Escape(measure.Title)}</h2>");
            Add($"<figure>{MeasurePlot.Draw(measure.Title, [.. Results.Figures.Select(one =>
                (one.Policy.Name, Results.Level(one.Policy.Name, measure)))], measure.Level)}</figure>");
            PolicyFigures[] others = [.. Results.Figures.Where(one => Results.OursLess(one.Policy.Name, measure) is not null)];
            if (others.Length > 0)
            {
                Add($"<figure>{MeasurePlot.Draw($"{OurPolicy.WholeName} less each: {measure.Title}", [.. others.Select(one =>
                    (one.Policy.Name, Results.OursLess(one.Policy.Name, measure)!.Value))], measure.Difference)}</figure>");
            }
        }

        return ReportPage.Write("What simulated learners reach", "en", content.ToString());
    }
}

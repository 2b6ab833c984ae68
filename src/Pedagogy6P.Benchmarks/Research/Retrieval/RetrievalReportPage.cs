using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Research.Retrieval;

/// <summary>Whether what is needed is remembered, with how many refreshers, as a page. Immutable.</summary>
internal sealed record RetrievalReportPage(Machine Machine, DateOnly Date, IReadOnlyList<RetrievalWorld> Worlds)
{
    public const string FileName = "retrieval.md";

    private static readonly double[] Thresholds = [0.7, 0.8, 0.9];

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# Whether what is needed is remembered\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `retrieval --out docs/benchmarks`.\n");
        Line($"{Worlds.Count} worlds (seeds), each a learner with {RetrievalWorld.Competencies} competencies that fade with");
        Line($"half-lives of {RetrievalWorld.MedianHalfLife} days in the median (lognormal, σ = {RetrievalWorld.HalfLifeSpread},");
        Line($"14 to 365), attained in the two months before and each needed on 1 to {RetrievalWorld.MostNeeds} days of a year.");
        Line($"A refresher takes {RetrievalWorld.Minutes} minutes and makes one competency fresh again. The plan may take");
        Line($"{RetrievalWorld.WeekMinutes} minutes a week (15 % of 4 hours); the monthly one refreshes every competency every");
        Line($"{RetrievalWorld.Month} days, whatever the week. Half-lives that are off: by a factor");
        Line($"e^({RetrievalWorld.Misjudged} · normal).\n");
        Line($"| to be remembered | plan | remembered when needed | refreshers a year | of the monthly plan's | fullest week, min |");
        Line($"| --- | --- | --- | --- | --- | --- |");
        foreach (double threshold in Thresholds)
        {
            RetrievalFigures[] monthly = [.. Worlds.Select(world => world.Monthly(threshold))];
            double most = monthly.Average(one => one.Refreshers);
            (string Name, Func<RetrievalWorld, RetrievalFigures> Of)[] plans =
            [
                ("planned, half-lives known", world => world.Planned(threshold)),
                ("planned, half-lives off", world => world.Misplanned(threshold)),
                ("every month", world => world.Monthly(threshold)), ("none", world => world.Nothing(threshold)),
            ];
            foreach ((string name, Func<RetrievalWorld, RetrievalFigures> of) in plans)
            {
                RetrievalFigures[] all = [.. Worlds.Select(of)];
                double kept = all.Sum(one => one.Remembered) / (double)all.Sum(one => one.Needs);
                double each = all.Average(one => one.Refreshers);
                Line($"| {threshold:0.0} | {name} | {kept:P1} | {each:0.0} | {each / most:P0} | {all.Max(one => one.FullestWeek)} |");
            }
        }

        return page.ToString();
    }
}

using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Predictive.Hierarchies;

namespace Pedagogy6P.Benchmarks.Research.Demand;

/// <summary>How well emerging roles are found and hierarchies of demand are forecast, as a page. Immutable.</summary>
internal sealed record DemandReport(Machine Machine, DateOnly Date,
    IReadOnlyList<(EmergenceWorld World, IReadOnlyList<EmergenceFigures> Figures)> Emergence,
    IReadOnlyList<(HierarchyWorld World, IReadOnlyList<HierarchyFigures> Figures)> Hierarchies)
{
    public const string FileName = "demand.md";

    private const string Held = "intervals hold | mean width";

    private static readonly DemandNodeKind[] Kinds = [DemandNodeKind.All, DemandNodeKind.Region, DemandNodeKind.Domain,
        DemandNodeKind.DomainInRegion, DemandNodeKind.Competency, DemandNodeKind.CompetencyInRegion];

    public string ToMarkdown()
    {
        var page = new StringBuilder();
        void Line(FormattableString text) => page.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
        void Row(params FormattableString[] cells) => page.Append("| ")
            .AppendJoin(" | ", cells.Select(cell => cell.ToString(CultureInfo.InvariantCulture))).Append(" |\n");
        Line($"# Demand: emerging roles and hierarchies\n");
        Line($"{Date:yyyy-MM-dd}, {Machine.Description}. Made by `demand --out docs/benchmarks`.\n");
        Line($"## Emerging roles, in worlds with known growth\n");
        Line($"Precision at five: the share of the five fastest-growing roles among the five that `demand roles` puts first; beside it");
        Line($"the same where roles stand by the growth of their demand in counts, and what chance would give. Intervals of 95 %: the");
        Line($"share of roles whose growth beyond the programme's they hold.\n");
        Line($"| roles | competencies | months | spread of growth a year | worlds | precision at 5 | by counts | by chance | {Held} |");
        Line($"| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach ((EmergenceWorld world, IReadOnlyList<EmergenceFigures> figures) in Emergence)
        {
            double error = Math.Sqrt(figures.Sum(one => Math.Pow(one.Precision - figures.Average(own => own.Precision), 2))
                / (figures.Count * Math.Max(1.0, figures.Count - 1)));
            double held = figures.Sum(one => one.Held) / (double)figures.Sum(one => one.Roles);
            Row($"{world.Roles}", $"{world.Competencies}", $"{world.Months}", $"{world.GrowthSpread}", $"{figures.Count}",
                $"{figures.Average(one => one.Precision):0.000} ± {1.96 * error:0.000}", $"{figures.Average(one => one.ByLevel):0.000}",
                $"{5.0 / world.Roles:0.000}", $"{held:P1}", $"{figures.Average(one => one.Width):0.000}");
        }

        Line($"\n## Hierarchies\n");
        Line($"Twelve months held back, in ten worlds of each size. Errors are mean absolute ones over those of the seasonal naive");
        Line($"forecast within the sample, mean over the series of a kind; beside them the share of months within their 95 % intervals.");
        Line($"Seconds are medians, incoherence is the largest relative difference between a sum and its parts.\n");
        Line($"| competencies × regions × months | series | adding up | seconds | incoherence | {string.Join(" | ", Kinds)} |");
        Line($"| --- | --- | --- | --- | --- |{string.Concat(Kinds.Select(_ => " --- |"))}");
        foreach ((HierarchyWorld world, IReadOnlyList<HierarchyFigures> figures) in Hierarchies)
        {
            foreach (IGrouping<ReconciliationMethod, HierarchyFigures> method in figures.GroupBy(one => one.Method))
            {
                string chosen = string.Join(", ", method.Select(one => one.Chosen).Distinct().Order());
                string cells = string.Join(" | ", Kinds.Select(kind => string.Create(CultureInfo.InvariantCulture,
                    $"{method.Average(one => one.Errors[kind]):0.000}, {method.Average(one => one.Held[kind]):P0}")));
                Row($"{world.Competencies} × {world.Regions} × {world.Months}", $"{method.First().Series}", $"{method.Key} ({chosen})",
                    $"{Median(method.Select(one => one.Seconds)):0.00}", $"{method.Max(one => one.Incoherence):0.0e0}", $"{cells}");
            }
        }

        return page.ToString();
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}

using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>What was measured as a page.</summary>
/// <param name="Machine">Where it was measured.</param>
/// <param name="Date">When.</param>
/// <param name="Clock">How.</param>
/// <param name="Seconds">Seconds that CP-SAT and CBC had for a path.</param>
/// <param name="Cases">What was measured, learner by learner.</param>
internal sealed record PathsReport(Machine Machine, DateOnly Date, Clock Clock, double Seconds, IReadOnlyList<PathCase> Cases)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "paths.md";

    private const double Thousand = 1000;

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Learning paths beside CP-SAT and CBC").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}; {Clock.Name}, one learner at a time.");
        text.AppendLine("Made by `paths --out docs/benchmarks`. Milliseconds: median / 99th percentile over learners.").AppendLine();
        text.AppendLine("## By the own search").AppendLine();
        text.AppendLine("| programme | learners | one path | five to choose from | repair after a missed session | proven | with CP-SAT |")
            .AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach ((string name, PathCase[] cases) in Rows())
        {
            text.AppendLine(Row(name, cases.Length.ToString(CultureInfo.InvariantCulture), Times(cases.Select(one => one.One)),
                Times(cases.Select(one => one.Five)), Times(cases.Select(one => one.Repair).OfType<double>()),
                Share(cases, one => one.IsProven), Share(cases, one => one.IsProvenInTheEnd)));
        }

        int unasked = Cases.Count(one => !one.IsProven && one.CpSat is null);
        if (unasked > 0)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"CP-SAT was not asked for {unasked} of those that were left open.");
        }

        text.AppendLine().AppendLine("## By other solvers").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"OR-Tools, one thread each, at most {Seconds} s for a path; learners spread evenly over those above. "
                + $"\"Same\" counts paths that both prove. CBC leaves out the last objective, ids.")
            .AppendLine();
        text.AppendLine("| programme | learners | CP-SAT proven | CP-SAT | same | CP-SAT ÷ own, median | CBC proven | CBC | same |")
            .AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach ((string name, PathCase[] all) in Rows())
        {
            PathCase[] cases = [.. all.Where(one => one is { CpSat: not null, Cbc: not null })];
            if (cases.Length == 0)
            {
                continue;
            }

            double ratio = Rank(cases.Select(one => one.CpSat!.Seconds / one.One), 0.5);
            text.AppendLine(Row(name, cases.Length.ToString(CultureInfo.InvariantCulture), Share(cases, one => one.CpSat!.IsProven),
                Times(cases.Select(one => one.CpSat!.Seconds)), Same(cases, one => one.CpSat!),
                ratio.ToString("0", CultureInfo.InvariantCulture), Share(cases, one => one.Cbc!.IsProven),
                Times(cases.Select(one => one.Cbc!.Seconds)), Same(cases, one => one.Cbc!)));
        }

        text.AppendLine().AppendLine("Every path was checked against the definitions by code that shares nothing with the planner.");
        foreach (PathCase one in Cases.Where(one => one.Faults.Count > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{one.Programme}, {one.LearnerId}**: {string.Join("; ", one.Faults)}");
        }

        foreach (PathCase one in Cases.Where(one => one.IsProven && (IsOther(one.CpSat) || IsOther(one.Cbc))))
        {
            string solver = IsOther(one.CpSat) ? "CP-SAT" : "CBC";
            text.AppendLine(CultureInfo.InvariantCulture, $"- **{one.Programme}, {one.LearnerId}**: another optimum by {solver}");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Row(params IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";

    private static bool IsOther(SolverCase? solver) => solver is { IsProven: true, IsSame: false };

    private IEnumerable<(string Name, PathCase[] Cases)> Rows() => Cases.GroupBy(one => one.Programme, StringComparer.Ordinal)
        .Select(group => (group.Key, group.ToArray())).Append(("all", [.. Cases]));

    private static string Share(PathCase[] cases, Func<PathCase, bool> holds) =>
        string.Create(CultureInfo.InvariantCulture, $"{100.0 * cases.Count(holds) / cases.Length:0.0} %");

    private static string Same(PathCase[] cases, Func<PathCase, SolverCase> solver)
    {
        PathCase[] both = [.. cases.Where(one => one.IsProven && solver(one).IsProven)];
        return string.Create(CultureInfo.InvariantCulture, $"{both.Count(one => solver(one).IsSame)} of {both.Length}");
    }

    private static string Times(IEnumerable<double> seconds)
    {
        double[] all = [.. seconds];
        return all.Length == 0 ? "–"
            : string.Create(CultureInfo.InvariantCulture, $"{Thousand * Rank(all, 0.5):0.##} / {Thousand * Rank(all, 0.99):0.##}");
    }

    // The smallest value that so many are not above.
    private static double Rank(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
    }
}

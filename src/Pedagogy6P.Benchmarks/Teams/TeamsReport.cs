using System.Globalization;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>The figures of teams as a page.</summary>
/// <param name="Machine">Where they were measured.</param>
/// <param name="Date">When.</param>
/// <param name="Seconds">Seconds that CP-SAT had for a world.</param>
/// <param name="Rows">Worlds of few learners.</param>
/// <param name="Figures">Figures of many learners.</param>
internal sealed record TeamsReport(Machine Machine, DateOnly Date, int Seconds, IReadOnlyList<TeamRow> Rows,
    IReadOnlyList<HouseFigure> Figures)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "teams.md";

    private const double Exact = 1e-4, Aim = 0.02;

    /// <summary>The page as Markdown.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        text.AppendLine("# Teams for project modules").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Date:O}, {Machine.Description}. Made by `teams --out docs/benchmarks`.");
        text.AppendLine().AppendLine("""
            Made-up learners, half of them in health, a quarter engineers, a quarter lawyers; half of them speak only French, a sixth only
            English. Teams of 3 to 5 with at least one of each, a language and 2 hours a week in common; where several towns are 100 km
            apart in a row, members within 60 km. *Broken*: rules broken, counted by a checker that shares no code with the planner.

            ## Many learners
            """.ReplaceLineEndings("\n"));
        FigureTable.AddTo(text, Figures);
        text.AppendLine().AppendLine("## Sixty learners beside CP-SAT").AppendLine();
        text.AppendLine("""
            Every lawful team is listed, and the linear relaxation of the choice among them solved over all (column generation, GLOP). No
            division is worth more than its bound; teams that no division better than the known one can have, by their reduced costs, are
            left out, and CP-SAT chooses among the rest. So what it proves holds of all lawful teams. A place in a team is worth 100, and
            its value at most 1: as many learners as can be come first, then the sum over them of the value of their team, the *total*.
            """.ReplaceLineEndings("\n"));
        text.AppendLine(CultureInfo.InvariantCulture,
            $"CP-SAT had one worker, {Seconds / TeamProgram.ShareOfFirst} and {Seconds} s. *Left*: teams it chose among at the end.");
        text.AppendLine("""
            *Best*: the better of what CP-SAT and the planner found, and the *gap* of the planner's total to it. *Bound*: no division has a
            higher total that places as many as the bound does. *Proven*: the best and the bound agree to within 0.0001.

            | world | seed | lawful | left | placed | total | seconds | broken | greedy | best | proven | bound | gap | gap to bound |
            """.ReplaceLineEndings("\n"));
        text.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (TeamRow row in Rows)
        {
            AddRow(text, row);
        }

        AddSummary(text);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static void AddRow(StringBuilder text, TeamRow row)
    {
        (double best, int places) = Best(row);
        text.Append(CultureInfo.InvariantCulture, $"| {row.World} | {row.Seed} | {row.Lawful:N0} | {row.Best.Left:N0} ");
        text.Append(CultureInfo.InvariantCulture, $"| {row.Plan.Placed} | {row.Plan.Total:0.000} | {row.Seconds:0.00} | {row.Breaches} ");
        text.Append(CultureInfo.InvariantCulture, $"| {row.Greedy.Placed}, {row.Greedy.Total:0.000} | {places}, {best:0.000} ");
        text.Append(CultureInfo.InvariantCulture, $"| {(IsProven(row) ? "yes" : "no")} | {Bound(row):0.000} ");
        text.AppendLine(CultureInfo.InvariantCulture, $"| {Gap(row):P2} | {GapToBound(row):P2} |");
    }

    private void AddSummary(StringBuilder text)
    {
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Gap: largest {Rows.Max(Gap):P2}, mean {Rows.Average(Gap):P2}; at most 2 % in {Rows.Count(row => Gap(row) <= Aim)} of "
                + $"{Rows.Count}.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"Largest gap to the bound {Rows.Max(GapToBound):P2}. Proven: {Rows.Count(IsProven)} of {Rows.Count}.");
        text.AppendLine(CultureInfo.InvariantCulture,
            $"As many placed as in the best: {Rows.Count(row => row.Plan.Placed >= Best(row).Places)} of {Rows.Count}.");
    }

    private static bool IsProven(TeamRow row) => row.Best.Bound - Worth(row) <= Exact || row.Best.Bound - row.Best.Worth <= Exact;

    private static double Worth(TeamRow row) => (TeamRace.PlaceWorth * row.Plan.Placed) + row.Plan.Total;

    private static (double Total, int Places) Best(TeamRow row)
    {
        double worth = Math.Max(Worth(row), row.Best.Worth);
        int places = (int)(worth / TeamRace.PlaceWorth);
        return (worth - (TeamRace.PlaceWorth * places), places);
    }

    // Nobody is placed by halves: of as many whole places as the bound allows, the rest is value, at most 1 a place.
    private static double Bound(TeamRow row)
    {
        int places = (int)(row.Best.Bound / TeamRace.PlaceWorth);
        return Math.Min(places, row.Best.Bound - (TeamRace.PlaceWorth * places));
    }

    private static double GapToBound(TeamRow row) => 1 - (row.Plan.Total / Bound(row));

    private static double Gap(TeamRow row) => Math.Max(0, 1 - (row.Plan.Total / Best(row).Total));
}

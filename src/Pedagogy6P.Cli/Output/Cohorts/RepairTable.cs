using Pedagogy6P.Planning.Cohorts;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>For people: who moves, where to, and why.</summary>
internal static class RepairTable
{
    private const int MostMoves = 100;

    private static readonly Dictionary<CohortMoveReason, string> Causes = new()
    {
        [CohortMoveReason.SessionCancelled] = "the session was cancelled",
        [CohortMoveReason.SeatsLost] = "the session lost seats",
    };

    /// <summary>A repair as UTF-8.</summary>
    public static byte[] Of(CohortPlan before, CohortRepair repair, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Add(PlanFigures.Table(canvas, before, repair.Plan));
        Table table = Canvas.Table([.. canvas.Words("Learner", "Leaves", "Takes", "Waits for", "Why")]);
        foreach (CohortMove move in repair.Moves.Take(MostMoves))
        {
            table.AddRow(Canvas.Literal(move.LearnerId, Styles.Heading), Seats(move.Left), Seats(move.Taken),
                Canvas.Literal(string.Join("; ",
                    move.Waiting.Select(wait => $"{wait.ModuleId} ({canvas.Word(CohortWords.Reasons[wait.Reason])})"))),
                canvas.Said(Causes[move.Reason]));
        }

        if (repair.Moves.IsEmpty)
        {
            canvas.Line();
            canvas.Say("Nobody moves.");
            return canvas.ToUtf8();
        }

        canvas.Add(table);
        if (repair.Moves.Length > MostMoves)
        {
            canvas.Line(canvas.Word($"… and {NumberText.Whole(repair.Moves.Length - MostMoves)} more: --out DIR writes all of them."));
        }

        return canvas.ToUtf8();
    }

    private static Text Seats(IEnumerable<CohortSeat> seats) =>
        Canvas.Literal(string.Join("; ", seats.Select(seat => seat.SessionId ?? seat.ModuleId)));
}

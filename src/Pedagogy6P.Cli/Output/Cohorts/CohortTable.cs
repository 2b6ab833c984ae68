using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>For people: how full the term is, who waits and why, what to open or cancel, and what one more would bring.</summary>
internal static class CohortTable
{
    private const int MostMarginals = 10;

    /// <summary>Why learners wait, in words.</summary>
    public static readonly IReadOnlyDictionary<CohortWaitReason, string> Reasons = new Dictionary<CohortWaitReason, string>
    {
        [CohortWaitReason.Seats] = "every session that suits is full",
        [CohortWaitReason.Timetable] = "meets at the same time as another seat",
        [CohortWaitReason.Load] = "asks more hours of some week than are left",
        [CohortWaitReason.Limit] = "as many modules as one may have",
        [CohortWaitReason.Budget] = "costs more than is left",
        [CohortWaitReason.Trainers] = "no trainer for the session",
        [CohortWaitReason.Group] = "the group would be too small or not mixed enough",
        [CohortWaitReason.Cancelled] = "the session was cancelled",
    };

    private static readonly Dictionary<CohortCancellationReason, string> Causes = new()
    {
        [CohortCancellationReason.Nobody] = "nobody is seated in it",
        [CohortCancellationReason.TooSmall] = "its group would be too small",
        [CohortCancellationReason.NotMixed] = "its group would not be mixed enough",
        [CohortCancellationReason.Announced] = "it was cancelled since",
    };

    private static readonly Dictionary<CohortMarginalKind, string> Kinds = new()
    {
        [CohortMarginalKind.Seat] = "a seat in",
        [CohortMarginalKind.Session] = "a session like",
        [CohortMarginalKind.Trainer] = "a trainer like",
    };

    /// <summary>The summary of a plan as UTF-8.</summary>
    public static byte[] Of(Programme programme, CohortPlan plan, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        AddFigures(canvas, plan);
        AddGroups(canvas, programme, plan);
        AddList(canvas, "Cancel", plan.Cancelled.Select(one => $"{one.SessionId}: {canvas.Word(Causes[one.Reason])}"));
        AddWaiting(canvas, plan);
        AddList(canvas, "Trainers of the next term", plan.TrainersNextTerm.GroupBy(one => one.ModuleId, StringComparer.Ordinal)
            .Select(module => $"{module.Key}: {NumberText.Whole(module.Count())} → {string.Join(", ", module.First().MayRun)}"));
        AddMarginals(canvas, plan);
        return canvas.ToUtf8();
    }

    private static void AddFigures(Canvas canvas, CohortPlan plan)
    {
        Table table = Canvas.Table([.. canvas.Words("", "")]);
        void Row(string name, string value) => table.AddRow(canvas.Said(name), canvas.Said(value));
        Row("Learners with a seat", NumberText.Whole(plan.Seats.Select(seat => seat.LearnerId).Distinct(StringComparer.Ordinal).Count()));
        Row("Seats", NumberText.Whole(plan.Seats.Length));
        Row("Mandatory seats", $"{NumberText.Whole(plan.MandatorySeated)} / {NumberText.Whole(plan.MandatoryWanted)}");
        Row("Waiting", NumberText.Whole(plan.Waiting.Length));
        Row("Total score", Number(plan.Objective));
        Row("No plan has more than", Number(plan.Bound));
        canvas.Add(table);
    }

    private static void AddGroups(Canvas canvas, Programme programme, CohortPlan plan)
    {
        Table table = Canvas.Table([.. canvas.Words("Session", "Title", "Trainer", "Seated", "Seats", "Notes")]);
        foreach (CohortGroup group in plan.Groups)
        {
            Session session = programme.FindSession(group.SessionId)!;
            table.AddRow(Canvas.Literal(group.SessionId, Styles.Heading), Canvas.Literal(programme.FindModule(session.ModuleId)!.Title),
                Canvas.Literal(group.TrainerId ?? ""), Canvas.Literal(NumberText.Whole(group.Seated)),
                Canvas.Literal(session.Places is int places ? NumberText.Whole(places) : "∞"),
                group.IsOpened ? canvas.Said("to be opened") : Canvas.Literal(""));
        }

        canvas.Add(table);
    }

    private static void AddWaiting(Canvas canvas, CohortPlan plan)
    {
        AddList(canvas, "Why learners wait", plan.Waiting.CountBy(wait => wait.Reason).OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key).Select(count => $"{NumberText.Whole(count.Value)}: {canvas.Word(Reasons[count.Key])}"));
    }

    private static void AddMarginals(Canvas canvas, CohortPlan plan) => AddList(canvas, "What one more would bring",
        plan.Marginals.Take(MostMarginals).Select(one => $"{canvas.Word(Kinds[one.Kind])} {one.Id}: +{canvas.Word(Number(one.Value))}"));

    private static void AddList(Canvas canvas, string heading, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length == 0)
        {
            return;
        }

        canvas.Line();
        canvas.Say(heading, Styles.Heading);
        foreach (string line in all)
        {
            canvas.Line($" - {line}");
        }
    }

    private static string Number(double value) => NumberText.Score(value);
}

using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Programmes;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>For people: how full the term is, who waits and why, what to open or cancel, and what one more would bring.</summary>
internal static class CohortTable
{
    private const int MostMarginals = 10;

    /// <summary>The summary of a plan as UTF-8.</summary>
    public static byte[] Of(Programme programme, CohortPlan plan, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        AddFigures(canvas, plan);
        AddGroups(canvas, programme, plan);
        AddList(canvas, "Cancel", plan.Cancelled.Select(one => $"{one.SessionId}: {canvas.Word(CohortWords.Causes[one.Reason])}"));
        AddList(canvas, "Trainers who have the time for no session to open", plan.IdleTrainers);
        AddWaiting(canvas, plan);
        AddList(canvas, "Trainers of the next term", plan.TrainersNextTerm.GroupBy(one => one.ModuleId, StringComparer.Ordinal)
            .Select(module => $"{module.Key}: {NumberText.Whole(module.Count())} → {string.Join(", ", module.First().MayRun)}"));
        AddMarginals(canvas, plan);
        if (plan.Fairness is { } fairness)
        {
            AddFairness(canvas, fairness);
        }

        return canvas.ToUtf8();
    }

    private static void AddFigures(Canvas canvas, CohortPlan plan)
    {
        Table table = Canvas.Table([.. canvas.Words("", "")]);
        void Row(string name, string value) => table.AddRow(canvas.Said(name), canvas.Said(value));
        Row("Learners with a seat", NumberText.Whole(plan.Seats.Select(seat => seat.LearnerId).Distinct(StringComparer.Ordinal).Count()));
        Row("Seats", NumberText.Whole(plan.Seats.Length));
        Row("Mandatory seats, of those that fit", $"{NumberText.Whole(plan.MandatorySeated)} / {NumberText.Whole(plan.MandatoryWanted)}");
        Row("Waiting", NumberText.Whole(plan.Waiting.Length));
        Row("Total score", Number(plan.Objective));
        Row("No plan has more than", Number(plan.Bound));
        if (CohortWords.OpenerOf(plan) is string opener)
        {
            Row("Sessions to open are chosen by", opener);
        }

        canvas.Add(table);
        if (CohortWords.BoundOf(plan) is string bound)
        {
            canvas.Say(bound);
        }
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
            .ThenBy(count => count.Key).Select(count => $"{NumberText.Whole(count.Value)}: {canvas.Word(CohortWords.Reasons[count.Key])}"));
    }

    private static void AddMarginals(Canvas canvas, CohortPlan plan) => AddList(canvas, "What one more would bring",
        plan.Marginals.Take(MostMarginals).Select(one =>
            $"{canvas.Word(CohortWords.Kinds[one.Kind])} {one.Id}: +{canvas.Word(Number(one.Value))}"));

    private static void AddFairness(Canvas canvas, CohortFairness fairness)
    {
        canvas.Line();
        canvas.Say("What learners miss, and how fair that is", Styles.Heading);
        Table table = Canvas.Table([.. canvas.Words(["Learners", "How many", "First choices", "Envy beyond one seat", "Missing",
            .. CohortWords.Losses.Select(loss => loss.Name)])]);
        foreach ((string name, CohortFairnessGroup group) in fairness.ByAudience.Select(group => (group.Group, group))
            .Prepend((CohortWords.NameOf(fairness.All), fairness.All))
            .Concat(fairness.ByDistance.Select(group => (CohortWords.NameByDistance(group), group))))
        {
            table.AddRow(
            [
                canvas.Said(name, Styles.Heading), canvas.Said(NumberText.Whole(group.Learners)),
                canvas.Said(Share(group.FirstChoices.Modules, group.FirstChoices.Wanted)),
                canvas.Said(Share(group.Envy.Envious, group.Envy.Compared)), canvas.Said(NumberText.Percent(group.Loss.Total)),
                .. CohortWords.Losses.Select(loss => canvas.Said(NumberText.Percent(loss.Part(group.Loss)))),
            ]);
        }

        canvas.Add(table);
    }

    private static string Share(int some, int all) => NumberText.Percent(all == 0 ? 0 : (double)some / all);

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

using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives.Edits;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Cli.Output.Alternatives;

/// <summary>The smallest edits for people.</summary>
internal static class EditsTable
{
    public static byte[] Of(SmallestEdits answer, Programme programme, Speech speech, CanvasStyle style)
    {
        Captions captions = speech.Captions;
        using var canvas = new Canvas(style);
        canvas.Line($"{captions.Learner}{answer.LearnerId}, {captions.AsOf}{speech.Numbers.Day(answer.AsOf)}", Styles.Heading);
        canvas.Line($"{programme.FindModule(answer.ModuleId)!.Title} ({answer.ModuleId})");
        foreach (Reason reason in new InfeasibleModule(answer.ModuleId, answer.Reasons).Decisive)
        {
            canvas.Line($" - {speech.Explanations.Describe(programme, reason)}");
        }

        if (answer.Reasons.IsEmpty && answer.Outcome != EditOutcome.AlreadySo)
        {
            canvas.Say("It is feasible, but does not stand first.");
        }

        canvas.Line();
        Tell(canvas, answer, programme, speech);
        foreach (Commitment taken in answer.Taken)
        {
            Session session = programme.FindSession(taken.SessionId!)!;
            canvas.Line(speech.Say($"Sessions at the time of {TitleOf(session.ModuleId, programme)}, accepted and held until "
                + $"{speech.Numbers.Day(session.End)}, are left out: decline it first, or ask again once it is over."));
        }

        return canvas.ToUtf8();
    }

    private static void Tell(Canvas canvas, SmallestEdits answer, Programme programme, Speech speech)
    {
        switch (answer.Outcome)
        {
            case EditOutcome.AlreadySo:
                canvas.Say(answer.Aim == EditAim.First ? "It stands first already; nothing has to change."
                    : "It is feasible already; nothing has to change.");
                break;
            case EditOutcome.Found:
                canvas.Line($"{speech.Say(AlternativeWords.Of(answer.Aim))}{speech.Captions.Colon}", Styles.Heading);
                foreach (LearnerEdit edit in answer.Edits)
                {
                    canvas.Line($" - {speech.Say(EditOf(edit, programme, speech))}");
                    if (edit.Kind == EditKind.Completion)
                    {
                        canvas.Line($"   {speech.Say(ReadyBy(edit, speech))}");
                    }
                }

                canvas.Say($"Together these edits cost {NumberText.Amount(answer.Cost)} points; "
                    + (answer.IsLeast ? "none that do cost less." : "that none that do cost less was not proven."));
                canvas.Say($"Ranked again with them: rank {NumberText.Whole(answer.Standing!.Rank)}, score "
                    + $"{NumberText.Score(answer.Standing.Score)}, {SessionOf(answer.Standing, speech)}.");
                if (!answer.IsInTime)
                {
                    canvas.Say("This session starts before all that comes first can be completed" + (answer.SessionInTime is string later
                        ? $"; the first that starts after it is {later}." : ", and no later one suits: ask the school for one."));
                }

                break;
            case EditOutcome.NotFound:
                canvas.Say("No edits were found within the work allowed; dearer ones are not ruled out.");
                break;
            default:
                TellImpossible(canvas, answer, programme, speech);
                break;
        }

        if (answer.Aim == EditAim.First && answer.Outcome is EditOutcome.NotFound or EditOutcome.Impossible && answer.Lasting.IsEmpty)
        {
            canvas.Say("Pinning a module puts it first as soon as it is feasible.");
        }
    }

    private static void TellImpossible(Canvas canvas, SmallestEdits answer, Programme programme, Speech speech)
    {
        canvas.Say("No edit of hours, slots, distance, budget, modules completed first or target roles does it.");
        foreach (Reason reason in new InfeasibleModule(answer.ModuleId, answer.Lasting).Decisive)
        {
            canvas.Line($" - {speech.Explanations.Describe(programme, reason)}");
            if (AlternativeWords.HintFor(reason.Code) is { Length: > 0 } hint)
            {
                canvas.Line($"   {speech.Say(hint)}");
            }
        }
    }

    private static string EditOf(LearnerEdit edit, Programme programme, Speech speech) => edit.Kind switch
    {
        EditKind.Hours => $"{NumberText.Amount(edit.To!.Value)} hours a week instead of {NumberText.Amount(edit.From!.Value)}",
        EditKind.Slots => $"free besides: {speech.Explanations.TimesOf(edit.Slots!.Value)}",
        EditKind.Distance => $"up to {NumberText.Amount(edit.To!.Value)} km instead of {NumberText.Amount(edit.From!.Value)}",
        EditKind.Budget => $"a budget of {NumberText.Amount(edit.To!.Value)} € instead of {NumberText.Amount(edit.From!.Value)}",
        EditKind.Completion =>
            $"completed first: {TitleOf(edit.Id!, programme)}, {NumberText.Amount(programme.FindModule(edit.Id!)!.Hours)} h",
        _ => $"a target role besides: {programme.FindRole(edit.Id!)!.Title} ({edit.Id})",
    };

    private static string ReadyBy(LearnerEdit edit, Speech speech) => edit.ReadyBy is DateOnly day
        ? $"can be completed by {speech.Numbers.Day(day)} at the earliest" : "no session that suits says by when it can be completed";

    private static string TitleOf(string module, Programme programme) => $"{programme.FindModule(module)!.Title} ({module})";

    private static string SessionOf(Recommendation standing, Speech speech) => standing.SessionId ?? speech.Captions.SelfPaced;
}

using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Choices;

/// <summary>What every choice store refuses alike; for those who write one. Thread-safe.</summary>
public static class ChoiceRefusals
{
    /// <summary>The refusal of a choice whose id another choice of the programme has.</summary>
    /// <param name="choiceId">The id.</param>
    public static InputRefusedException IdTaken(string choiceId) => InputRefusedException.Because(
        ChoiceRules.Table, "id", choiceId, "an id of its own: another choice with this id is kept already");

    /// <summary>Refuses choices that no store can keep: they break the rules of their kinds or are of another learner.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="choices">The choices.</param>
    /// <exception cref="ArgumentNullException"><paramref name="choices"/> or one of them is null.</exception>
    /// <exception cref="InputRefusedException">Some cannot be kept; all are reported.</exception>
    public static void Check(LearnerKey learner, IReadOnlyList<Choice> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var violations = new ViolationCollector();
        var seen = new Dictionary<string, Choice>(StringComparer.Ordinal);
        new RowReport(violations, "programme", row: null).Id("id", learner.ProgrammeId);
        foreach (Choice choice in choices)
        {
            ArgumentNullException.ThrowIfNull(choice, nameof(choices));
            var report = new RowReport(violations, ChoiceRules.Table, row: null, choice.Id);
            ChoiceRules.CheckForm(choice, report);
            if (!string.Equals(choice.LearnerId, learner.LearnerId, StringComparison.Ordinal))
            {
                report.Add("learner", choice.LearnerId, "the learner whose choices they are");
            }

            if (choice.Id is not null && !seen.TryAdd(choice.Id, choice))
            {
                report.Add("id", choice.Id, "an id that none before it has");
            }
        }

        violations.ThrowIfAny();
    }
}

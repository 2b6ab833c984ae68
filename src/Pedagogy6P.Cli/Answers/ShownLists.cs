using System.Collections.Immutable;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Policies;

namespace Pedagogy6P.Cli.Answers;

/// <summary>The lists of a decision log that learners of a programme were shown. Immutable.</summary>
internal sealed class ShownLists
{
    private readonly Dictionary<string, List<LoggedDecision>> _ofLearner;

    private ShownLists(Dictionary<string, List<LoggedDecision>> ofLearner, ImmutableArray<RandomisedChoice> choices) =>
        (_ofLearner, Choices) = (ofLearner, choices);

    /// <summary>What was drawn by chance in all lists, whoever they were shown to.</summary>
    public ImmutableArray<RandomisedChoice> Choices { get; }

    /// <summary>Reads a log.</summary>
    public static async Task<ShownLists> ReadAsync(
        IDecisionLog log, LearnerKeyRing ring, IEnumerable<string> learners, CancellationToken cancellationToken)
    {
        Dictionary<LearnerPseudonym, string> names = [];
        foreach (string learner in learners)
        {
            foreach (LearnerPseudonym pseudonym in ring.AllOf(learner))
            {
                names[pseudonym] = learner;
            }
        }

        var ofLearner = new Dictionary<string, List<LoggedDecision>>(StringComparer.Ordinal);
        var choices = ImmutableArray.CreateBuilder<RandomisedChoice>();
        await foreach (LoggedDecision logged in log.ReadAsync(cancellationToken))
        {
            choices.AddRange(ShownChoices.Of(logged));
            if (names.TryGetValue(logged.Decision.Learner, out string? learner))
            {
                if (!ofLearner.TryGetValue(learner, out List<LoggedDecision>? own))
                {
                    ofLearner.Add(learner, own = []);
                }

                own.Add(logged);
            }
        }

        return new ShownLists(ofLearner, choices.ToImmutable());
    }

    /// <summary>The lists that a learner was shown, the first of them first.</summary>
    public IReadOnlyList<LoggedDecision> Of(string learner) =>
        [.. (_ofLearner.GetValueOrDefault(learner) ?? []).OrderBy(logged => logged.Decision.Time)];
}

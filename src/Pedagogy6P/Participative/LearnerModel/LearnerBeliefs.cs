using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>
/// The open learner model (Bull and Kay 2007): what rankings believe of a learner, each belief with its source and how sure it is, by
/// topic and then in ordinal order of ids. Stateless and thread-safe.
/// </summary>
public static class LearnerBeliefs
{
    /// <summary>The beliefs about a learner.</summary>
    /// <param name="folded">The learner's record with their choices.</param>
    /// <param name="state">The state of <see cref="FoldedLearner.Learner"/>, by an engine of the programme.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Belief> Of(FoldedLearner folded, LearnerState state)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(state);
        Belief[] mastery = [.. Competencies(state).Where(id => state.EvidenceOf(id) > 0).Select(id => Mastery(folded, state, id))];
        Belief[] goals = [.. Goals(folded.Learner, state.Programme)];
        return [.. mastery, .. goals, .. goals.Select(goal => Gap(folded, state, goal)).Where(gap => gap.Value > 0), .. Interests(folded)];
    }

    private static IEnumerable<string> Competencies(LearnerState state) =>
        state.Programme.Tables.Competencies.Select(competency => competency.Id).Order(StringComparer.Ordinal);

    // Assessed mastery wins over what completed modules and the background stand for, whichever of these is more.
    private static Belief Mastery(FoldedLearner folded, LearnerState state, string id)
    {
        Learner learner = folded.Learner;
        var belief = new Belief(BeliefTopic.Mastery, id, state.MasteryOf(id), state.EvidenceOf(id), BeliefSource.Nothing, null);
        if (state.EvidenceOf(id) == 0)
        {
            return belief;
        }

        // Completing a module by choice raises what was assessed before.
        bool isAssessed = learner.Mastery.Any(row => Same(row.CompetencyId, id));
        ModuleCompetency? taught = isAssessed && ChoiceOf(folded, LearnerFacts.MasteryOf(id)) is not null ? null
            : state.Programme.Tables.ModuleCompetencies
                .Where(row => row.Teaches && Same(row.CompetencyId, id) && state.IsCompleted(row.ModuleId)
                    && row.Attainment >= belief.Value
                    && (!isAssessed || ChoiceOf(folded, LearnerFacts.CompletionOf(row.ModuleId)) is not null))
                .MinBy(row => row.ModuleId, StringComparer.Ordinal);
        return taught is not null ? belief with { Source = BeliefSource.Completion, SourceId = taught.ModuleId }
            : isAssessed ? From(folded, belief, LearnerFacts.MasteryOf(id))
            : belief with { Source = BeliefSource.Background, SourceId = learner.Background };
    }

    private static IEnumerable<Belief> Goals(Learner learner, Programme programme)
    {
        BeliefSource source = learner.Roles.IsEmpty ? BeliefSource.OpenRole : BeliefSource.TargetRole;
        var roles = programme.Tables.Roles.Where(role => learner.Roles.IsEmpty
                ? role.Audiences.IsEmpty || role.Audiences.Contains(learner.Audience, StringComparer.Ordinal)
                : learner.Roles.Contains(role.Id, StringComparer.Ordinal))
            .Select(role => role.Id).ToHashSet(StringComparer.Ordinal);
        return programme.Tables.RoleCompetencies.Where(row => roles.Contains(row.RoleId) && row.Level > 0)
            .GroupBy(row => row.CompetencyId, StringComparer.Ordinal).OrderBy(rows => rows.Key, StringComparer.Ordinal)
            .Select(rows => rows.OrderByDescending(row => row.Level).ThenBy(row => row.RoleId, StringComparer.Ordinal).First())
            .Select(row => new Belief(BeliefTopic.Goal, row.CompetencyId, row.Level, null, source, row.RoleId));
    }

    private static Belief Gap(FoldedLearner folded, LearnerState state, Belief goal)
    {
        Belief mastery = Mastery(folded, state, goal.Id);
        return mastery with { Topic = BeliefTopic.Gap, Value = Math.Max(0, goal.Value - mastery.Value) };
    }

    private static IEnumerable<Belief> Interests(FoldedLearner folded) =>
        folded.Learner.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(topic => From(folded, new Belief(BeliefTopic.Interest, topic, DeclaredTopics.Term(1), null, BeliefSource.Record, null),
                "topics"));

    private static Belief From(FoldedLearner folded, Belief belief, string fact) =>
        ChoiceOf(folded, fact) is Choice choice
            ? belief with { Source = BeliefSource.Choice, SourceId = choice.Id } : belief with { Source = BeliefSource.Record };

    private static Choice? ChoiceOf(FoldedLearner folded, string fact) =>
        folded.Facts.FirstOrDefault(item => Same(item.Name, fact))?.Source;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

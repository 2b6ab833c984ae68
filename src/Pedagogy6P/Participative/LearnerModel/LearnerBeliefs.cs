using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.LearnerModel;

/// <summary>
/// The open learner model (Bull and Kay 2007): what rankings believe of a learner, each belief with its source and how sure it is, by
/// topic and then in ordinal order of ids. Stateless and thread-safe.
/// </summary>
public static class LearnerBeliefs
{
    private const string Hours = "hours_per_week";
    private const string Slots = "availability";
    private const double MinutesPerHour = 60;

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
        return
        [
            .. mastery, .. goals, .. goals.Select(goal => Gap(folded, state, goal)).Where(gap => gap.Value > 0), .. Interests(folded),
            .. Availabilities(folded),
        ];
    }

    /// <summary>How a learner likes each feature of modules, as their choices and those of others tell, in their order.</summary>
    /// <param name="learner">The learner's record.</param>
    /// <param name="book">What is known of learners' tastes.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static ImmutableArray<Belief> Tastes(Learner learner, PreferenceBook book, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(book);
        PreferencePosterior taste = book.Of(learner, asOf);
        BeliefSource source = taste.Choices > 0 ? BeliefSource.OwnChoices : BeliefSource.OthersChoices;
        return
        [
            .. book.Model.Vocabulary.Names.Select((name, feature) => new Belief(
                BeliefTopic.Taste, name, taste.WeightOf(feature), null, source, book.Model.Version)
            {
                Spread = taste.SpreadOf(feature), Change = BeliefChange.Choose,
            }),
        ];
    }

    private static IEnumerable<string> Competencies(LearnerState state) =>
        state.Programme.Tables.Competencies.Select(competency => competency.Id).Order(StringComparer.Ordinal);

    // Assessed mastery wins over what completed modules and the background stand for, whichever of these is more.
    private static Belief Mastery(FoldedLearner folded, LearnerState state, string id)
    {
        Learner learner = folded.Learner;
        var belief = new Belief(BeliefTopic.Mastery, id, state.MasteryOf(id), state.EvidenceOf(id), BeliefSource.Nothing, null)
        {
            Change = BeliefChange.ContestFact, Fact = LearnerFacts.MasteryOf(id),
        };
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
        return taught is not null
            ? belief with
            {
                Source = BeliefSource.Completion,
                SourceId = taught.ModuleId,
                Fact = LearnerFacts.CompletionOf(taught.ModuleId),
                RecordedBy = ChoiceOf(folded, LearnerFacts.CompletionOf(taught.ModuleId))?.Id,
            }
            : isAssessed ? From(folded, belief, LearnerFacts.MasteryOf(id))
            : belief with
            {
                Source = BeliefSource.Background,
                SourceId = learner.Background,
                Change = BeliefChange.EditFact,
                Fact = "background",
            };
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
            .Select(row => new Belief(BeliefTopic.Goal, row.CompetencyId, row.Level, null, source, row.RoleId)
            {
                Change = BeliefChange.ChangeGoals,
            });
    }

    private static Belief Gap(FoldedLearner folded, LearnerState state, Belief goal)
    {
        Belief mastery = Mastery(folded, state, goal.Id);
        return mastery with
        {
            Topic = BeliefTopic.Gap,
            Value = Math.Max(0, goal.Value - mastery.Value),
            Change = BeliefChange.CompleteModule,
            Fact = null,
        };
    }

    private static IEnumerable<Belief> Interests(FoldedLearner folded) =>
        folded.Learner.Topics.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(topic => Declared(folded, BeliefTopic.Interest, topic, DeclaredTopics.Term(1), "topics"));

    private static IEnumerable<Belief> Availabilities(FoldedLearner folded) =>
    [
        Declared(folded, BeliefTopic.Availability, Hours, folded.Learner.HoursPerWeek, Hours)
            with { Declared = folded.Declared.HoursPerWeek },
        Declared(folded, BeliefTopic.Availability, Slots, folded.Learner.Availability.Minutes / MinutesPerHour, Slots)
            with { Declared = folded.Declared.Availability.Minutes / MinutesPerHour },
    ];

    private static Belief Declared(FoldedLearner folded, BeliefTopic topic, string id, double value, string fact) =>
        From(folded, new Belief(topic, id, value, null, BeliefSource.Record, null) { Change = BeliefChange.EditFact, Fact = fact }, fact);

    private static Belief From(FoldedLearner folded, Belief belief, string fact) =>
        ChoiceOf(folded, fact) is Choice choice
            ? belief with { Source = BeliefSource.Choice, SourceId = choice.Id } : belief with { Source = BeliefSource.Record };

    private static Choice? ChoiceOf(FoldedLearner folded, string fact) =>
        folded.Facts.FirstOrDefault(item => Same(item.Name, fact))?.Source;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}

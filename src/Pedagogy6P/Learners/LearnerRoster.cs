using System.Collections.Immutable;

namespace Pedagogy6P.Learners;

/// <summary>
/// The learners of a programme, what they did and what they chose, validated together by <see cref="LearnerRosterBuilder"/>. Immutable and
/// thread-safe.
/// </summary>
public sealed class LearnerRoster
{
    private readonly Dictionary<string, Learner> _byId;
    private readonly ILookup<string, Choice> _choices;
    private readonly ChoiceFold _fold;

    internal LearnerRoster(ImmutableArray<Learner> learners, ImmutableArray<Choice> choices, ChoiceFold fold)
    {
        (Learners, Choices, _fold) = (learners, choices, fold);
        _byId = learners.ToDictionary(learner => learner.Id, StringComparer.Ordinal);
        _choices = choices.ToLookup(choice => choice.LearnerId, StringComparer.Ordinal);
    }

    /// <summary>The learners as their records say, without what they chose, in their given order.</summary>
    public ImmutableArray<Learner> Learners { get; }

    /// <summary>Their activity, in its given order.</summary>
    public ImmutableArray<Activity> Activities { get; internal init; } = [];

    /// <summary>What they scored, in its given order.</summary>
    public ImmutableArray<Assessment> Assessments { get; internal init; } = [];

    /// <summary>Their logbooks, in their given order.</summary>
    public ImmutableArray<ObservedPractice> Practice { get; internal init; } = [];

    /// <summary>Their choices, in the order in which they count; those that were given twice stand once.</summary>
    public ImmutableArray<Choice> Choices { get; }

    /// <summary>Finds a learner; null when the id is unknown.</summary>
    public Learner? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The choices of a learner up to a day, by the date where they were made.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="asOf">The day.</param>
    public ChoiceHistory HistoryOf(string learnerId, DateOnly asOf)
    {
        var history = new ChoiceHistory();
        long sequence = 0;
        foreach (Choice choice in _choices[learnerId].Where(choice => choice.Date <= asOf))
        {
            history.Apply(new StoredChoice(++sequence, choice));
        }

        return history;
    }

    /// <summary>A learner with their choices up to a day folded in; null when the id is unknown.</summary>
    /// <param name="learnerId">Id of the learner.</param>
    /// <param name="asOf">The day.</param>
    public FoldedLearner? Fold(string learnerId, DateOnly asOf) =>
        Find(learnerId) is Learner learner ? Fold(_fold, learner, asOf) : null;

    /// <summary>The learners of whom choices are known, with those up to a day folded in, by id.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="fold">How; null for the programme of the roster, and not one of which sessions were cancelled since, say.</param>
    public IReadOnlyDictionary<string, FoldedLearner> FoldAll(DateOnly asOf, ChoiceFold? fold = null) => _choices
        .Select(choices => Find(choices.Key)).OfType<Learner>()
        .ToDictionary(learner => learner.Id, learner => Fold(fold ?? _fold, learner, asOf), StringComparer.Ordinal);

    /// <summary>
    /// The roster as rankings and plans take it: the choices up to a day are folded into the records, and none are left. Without choices
    /// the roster itself.
    /// </summary>
    /// <param name="asOf">The day.</param>
    public LearnerRoster AsOf(DateOnly asOf) => Choices.IsEmpty ? this : With(FoldAll(asOf));

    /// <summary>The roster with records as folded, of a choice book say, and no choices of its own.</summary>
    /// <param name="folded">By id the learners of whom choices are known; the others stay as their records say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folded"/> is null.</exception>
    public LearnerRoster With(IReadOnlyDictionary<string, FoldedLearner> folded) => With(folded, learner => learner.Learner);

    /// <summary>
    /// The roster as models may learn from it: as <see cref="AsOf"/>, with what is contested set aside, and without the learners whose
    /// record cannot be without it (<see cref="FoldedLearner.ForTraining"/>).
    /// </summary>
    /// <param name="asOf">The day.</param>
    public LearnerRoster ForTraining(DateOnly asOf) => Choices.IsEmpty ? this : WithTraining(FoldAll(asOf));

    /// <summary>The roster as models may learn from it, with records as folded.</summary>
    /// <param name="folded">By id the learners of whom choices are known; the others stay as their records say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folded"/> is null.</exception>
    public LearnerRoster WithTraining(IReadOnlyDictionary<string, FoldedLearner> folded) => With(folded, learner => learner.ForTraining);

    private FoldedLearner Fold(ChoiceFold fold, Learner learner, DateOnly asOf) =>
        fold.Fold(learner, asOf, HistoryOf(learner.Id, asOf)) with { Later = _choices[learner.Id].Count(choice => choice.Date > asOf) };

    private LearnerRoster With(IReadOnlyDictionary<string, FoldedLearner> folded, Func<FoldedLearner, Learner?> record)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ImmutableArray<Learner> learners =
        [
            .. Learners.Select(learner => folded.TryGetValue(learner.Id, out FoldedLearner? found) ? record(found) : learner)
                .OfType<Learner>(),
        ];
        var known = learners.Select(learner => learner.Id).ToHashSet(StringComparer.Ordinal);
        return new LearnerRoster(learners, [], _fold)
        {
            Activities = Of(Activities, activity => activity.LearnerId),
            Assessments = Of(Assessments, assessment => assessment.LearnerId),
            Practice = Of(Practice, practice => practice.LearnerId),
        };

        ImmutableArray<T> Of<T>(ImmutableArray<T> items, Func<T, string> learner) =>
            learners.Length == Learners.Length ? items : [.. items.Where(item => known.Contains(learner(item)))];
    }
}

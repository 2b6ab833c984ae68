using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// What a learner's choices and the lists shown to them tell of their taste. Of the learner's own choices that count: what was accepted,
/// started, pinned or rated 4 or 5 is a "yes"; what was declined, vetoed or rated 1 or 2 a "no", but for the reasons
/// <c>known-already</c> and <c>another-first</c>, which say nothing of taste. A module that was accepted within
/// <see cref="ListDays"/> days of the last list that showed it was chosen from that list, and is no "yes" besides. Immutable and
/// thread-safe.
/// </summary>
public sealed class TasteHistory
{
    /// <summary>Days in which what is accepted is taken to be chosen from the list that showed it.</summary>
    public const int ListDays = 30;

    private const int Liked = 4;
    private const int Disliked = 2;

    private static readonly ImmutableArray<string> Tasteless =
        [ChoiceWords.Of(DeclineReason.KnownAlready), ChoiceWords.Of(DeclineReason.AnotherFirst)];

    private readonly Programme _programme;
    private readonly PreferenceFeatures _features;

    /// <summary>Reads choices of a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="features">Its offers in numbers.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public TasteHistory(Programme programme, PreferenceFeatures features)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(features);
        (_programme, _features) = (programme, features);
    }

    /// <summary>What a learner did, by day; on one day lists come first, then choices by sequence.</summary>
    /// <param name="folded">
    /// The learner with their choices; nothing is told of one from whom no model may learn (<see cref="FoldedLearner.ForTraining"/>).
    /// </param>
    /// <param name="shown">Lists that they were shown, in any order. Their days are those of UTC; modules that the programme no longer has
    /// are passed over.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<PreferenceObservation> Of(FoldedLearner folded, params IEnumerable<ServedList> shown)
    {
        ArgumentNullException.ThrowIfNull(folded);
        ArgumentNullException.ThrowIfNull(shown);
        if (folded.ForTraining is not Learner learner)
        {
            return [];
        }

        ServedList[] lists = [.. shown.OrderBy(list => list.Time)];
        var taken = new HashSet<(int List, string Module)>();
        var judgements = new List<Judgement>();
        foreach (Choice choice in folded.Counting.Select(stored => stored.Choice).Where(choice => choice.By == ChoiceActor.Learner))
        {
            if (IsLiked(choice) is not bool isLiked || OfferOf(choice.ModuleId!, choice.SessionId) is not ModuleOffer offer)
            {
                continue;
            }

            int list = choice.Kind is ChoiceKind.Accepted or ChoiceKind.Started ? Array.FindLastIndex(lists, one => Shows(one, choice))
                : -1;
            if (list >= 0)
            {
                taken.Add((list, choice.ModuleId!));
            }
            else
            {
                judgements.Add(new Judgement(choice.Date, _features.Of(learner, offer), isLiked));
            }
        }

        return
        [
            .. lists.Select((one, number) => (PreferenceObservation)new ShownList(DayOf(one),
                    [.. Items(learner, one, module => taken.Contains((number, module)))]))
                .Concat(judgements).OrderBy(observation => observation.Day),
        ];
    }

    private static bool? IsLiked(Choice choice) => choice.Kind switch
    {
        ChoiceKind.Accepted or ChoiceKind.Started or ChoiceKind.Pinned => true,
        ChoiceKind.Vetoed => false,
        ChoiceKind.Declined => Tasteless.Contains(choice.Reason ?? "", StringComparer.Ordinal) ? null : false,
        ChoiceKind.Rated when ChoiceRules.RatingOf(choice) is int rating => rating >= Liked ? true : rating <= Disliked ? false : null,
        _ => null,
    };

    private static bool Shows(ServedList list, Choice choice) =>
        choice.Date.DayNumber - DayOf(list).DayNumber is >= 0 and <= ListDays && list.Time <= choice.When
        && list.Items.Any(item => string.Equals(item.ModuleId, choice.ModuleId, StringComparison.Ordinal));

    private static DateOnly DayOf(ServedList list) => DateOnly.FromDateTime(list.Time.UtcDateTime);

    private IEnumerable<ShownItem> Items(Learner learner, ServedList list, Func<string, bool> isTaken)
    {
        foreach ((int place, ServedItem item) in list.Items.Index())
        {
            if (OfferOf(item.ModuleId, item.SessionId) is ModuleOffer offer)
            {
                yield return new ShownItem(_features.Of(learner, offer), place + 1, item.Chosen || isTaken(item.ModuleId));
            }
        }
    }

    private ModuleOffer? OfferOf(string moduleId, string? sessionId) => _programme.FindModule(moduleId) is Module module
        ? new ModuleOffer(module, sessionId is null ? null : _programme.FindSession(sessionId)) : null;
}

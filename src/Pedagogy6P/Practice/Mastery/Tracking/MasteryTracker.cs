using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Practice.Mastery.Tracking;

/// <summary>
/// Follows the mastery of a programme's learners through what was observed of them: assessments, observed practice, modules completed, in
/// the order of their days. A row of mastery in the record is where it begins. Immutable and thread-safe.
/// </summary>
public sealed class MasteryTracker
{
    // A tutor who watches is rarely fooled either way.
    private const double ObserverNoise = 0.05;

    private readonly MasteryModel _model;
    private readonly MasteryKinship _kinship;
    private readonly Programme _programme;
    private readonly LearnerRoster _roster;
    private readonly ILookup<string, Assessment> _assessments;
    private readonly ILookup<string, ObservedPractice> _practice;
    private readonly ILookup<string, ModuleCompetency> _taught;

    /// <summary>Makes a tracker.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="roster">Its learners with what was observed of them.</param>
    /// <param name="model">A fitted model; null takes <see cref="StandardMastery"/>.</param>
    /// <exception cref="ArgumentNullException">Programme or roster is null.</exception>
    public MasteryTracker(Programme programme, LearnerRoster roster, MasteryModel? model = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(roster);
        (_programme, _roster) = (programme, roster);
        _model = StandardMastery.WithAll(model, [.. programme.Tables.Competencies.Select(competency => competency.Id)]);
        _kinship = MasteryKinship.Of(_model, programme);
        _assessments = roster.Assessments.ToLookup(one => one.LearnerId, StringComparer.Ordinal);
        _practice = roster.Practice.ToLookup(one => one.LearnerId, StringComparer.Ordinal);
        _taught = programme.Tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.ModuleId, StringComparer.Ordinal);
    }

    /// <summary>The model, which knows every competency of the programme.</summary>
    public MasteryModel Model => _model;

    /// <summary>The assessments of a roster as a log of answers: a score of ½ or more is a right one.</summary>
    /// <param name="roster">Learners with assessments.</param>
    /// <exception cref="ArgumentNullException"><paramref name="roster"/> is null.</exception>
    public static AnswerLog LogOf(LearnerRoster roster)
    {
        ArgumentNullException.ThrowIfNull(roster);
        var builder = new AnswerLogBuilder();
        foreach (Assessment one in roster.Assessments.OrderBy(one => one.Date))
        {
            builder.Add(one.LearnerId, one.CompetencyId, one.Score >= 0.5, one.Item, one.Date.DayNumber);
        }

        return builder.Build();
    }

    /// <summary>
    /// A learner after all that was observed up to a day. What a row of mastery says of a competency stands until something is observed on
    /// the competency itself, whatever was observed on others meanwhile, and moves on from there.
    /// </summary>
    /// <param name="learner">A learner of the roster.</param>
    /// <param name="asOf">The day; what was observed later does not count.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public LearnerMastery Follow(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return Follow(learner, asOf, fades: true);
    }

    /// <summary>
    /// All that is known of a learner's mastery as of a day, in the order of the programme's competencies; none of which nothing is known.
    /// </summary>
    /// <param name="learner">A learner of the roster.</param>
    /// <param name="asOf">The day.</param>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public ImmutableArray<TrackedMastery> Of(Learner learner, DateOnly asOf)
    {
        LearnerMastery state = Follow(learner, asOf), unfaded = Follow(learner, asOf, fades: false);
        var recorded = RecordedBy(learner, asOf).ToDictionary(row => row.CompetencyId, StringComparer.Ordinal);
        var known = ImmutableArray.CreateBuilder<TrackedMastery>();
        foreach (string id in _programme.Tables.Competencies.Select(competency => competency.Id))
        {
            int skill = _model.SkillNumber(id);
            MasteryReading reading = _model.Read(state, skill, asOf.DayNumber);
            if (reading.Answers == 0 && recorded.TryGetValue(id, out MasteryEstimate? row))
            {
                double left = row.AsOf is null ? row.Mastery : Math.Min(row.Mastery, reading.Mastery.Estimate);
                known.Add(new TrackedMastery(id, _model.IntervalOf(left, row.Evidence), row.Evidence, MasterySource.Recorded, 0,
                    LastObserved: null, reading.HalfLifeDays)
                { Attained = row.Mastery });
            }
            else if (reading.Answers > 0 || state.Count > 0)
            {
                known.Add(new TrackedMastery(id, reading.Mastery, reading.Evidence,
                    reading.Answers > 0 ? MasterySource.Observed : MasterySource.Inferred, reading.Answers,
                    reading.Answers > 0 ? DateOnly.FromDayNumber((int)reading.LastDay) : null, reading.HalfLifeDays)
                { Attained = Math.Max(reading.Attained, _model.Read(unfaded, skill).Mastery.Estimate) });
            }
        }

        return known.ToImmutable();
    }

    private LearnerMastery Follow(Learner learner, DateOnly asOf, bool fades)
    {
        LearnerMastery state = _model.NewLearner();
        Dictionary<int, MasteryEstimate> recorded = RecordedBy(learner, asOf).ToDictionary(row => _model.SkillNumber(row.CompetencyId));
        var standing = new Dictionary<int, MasteryEstimate>(recorded);

        // What was seen up to the day of a record is in the record.
        foreach (MasteryObservation observation in ObservationsOf(learner)
            .Where(one => one.Day <= asOf.DayNumber
                && !(recorded.TryGetValue(one.Skill, out MasteryEstimate? row) && one.Day <= row.AsOf?.DayNumber))
            .OrderBy(one => one.Day))
        {
            if (standing.Remove(observation.Skill, out MasteryEstimate? known))
            {
                Recall(state, observation.Skill, known, fades);
            }

            _model.Observe(state, fades ? observation : observation with { Day = double.NaN }, _kinship);
        }

        foreach ((int skill, MasteryEstimate row) in standing)
        {
            Recall(state, skill, row, fades);
        }

        return state;
    }

    private void Recall(LearnerMastery state, int skill, MasteryEstimate row, bool fades) =>
        _model.Recall(state, skill, row.Mastery, row.Evidence, fades && row.AsOf is DateOnly day ? day.DayNumber : double.NaN);

    // A record of a later day is not known yet.
    private static IEnumerable<MasteryEstimate> RecordedBy(Learner learner, DateOnly asOf) =>
        learner.Mastery.Where(row => row.AsOf is not DateOnly day || day <= asOf);

    private IEnumerable<MasteryObservation> ObservationsOf(Learner learner)
    {
        foreach (Outcome outcome in learner.Outcomes.Where(one => one is { Status: OutcomeStatus.Completed, Ended: not null }))
        {
            foreach (ModuleCompetency taught in _taught[outcome.ModuleId])
            {
                yield return new MasteryObservation(_model.SkillNumber(taught.CompetencyId), Math.Clamp(taught.Attainment, 0, 1),
                    outcome.Ended!.Value.DayNumber);
            }
        }

        foreach (Assessment one in _assessments[learner.Id])
        {
            int item = one.Item is null ? -1 : _model.ItemNumber(one.Item);
            yield return new MasteryObservation(_model.SkillNumber(one.CompetencyId), one.Score, one.Date.DayNumber, one.Weight,
                one.Difficulty ?? _model.DifficultyOf(item), one.Guess, one.Slip);
        }

        foreach (ObservedPractice one in _practice[learner.Id])
        {
            yield return new MasteryObservation(_model.SkillNumber(one.CompetencyId), one.Observed, one.Date.DayNumber,
                Guess: ObserverNoise, Slip: ObserverNoise);
        }
    }
}

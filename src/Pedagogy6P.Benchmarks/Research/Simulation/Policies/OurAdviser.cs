using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Refreshers;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>The engine as a programme would use it, told each week what its learners did. Not thread-safe.</summary>
internal sealed class OurAdviser : IAdviser
{
    /// <summary>Offers ranked, of which those are shown that fit.</summary>
    public const int Most = 20;

    // Refreshers are planned for so many weeks at a time.
    private const int PlanWeeks = 4;
    private const int DaysPerWeek = 7;

    private readonly OurOptions _options;
    private readonly bool _plansRefreshers;
    private readonly RankedOffers _first;
    private readonly PedagogyEngine _planner;
    private readonly MasteryKinship? _kinship;
    private readonly ILookup<string, ModuleCompetency> _taught;
    private readonly ILookup<string, BackgroundMastery> _backgrounds;
    private readonly ILookup<string, RoleCompetency> _roles;
    private LearnerMastery? _mastery;
    private HashSet<string> _tracked = new(StringComparer.Ordinal);
    private RefresherPlan? _plan;
    private DateOnly _plannedFrom;

    /// <summary>Begins a world.</summary>
    /// <param name="known">What the programme knows.</param>
    /// <param name="options">What the engine is built with.</param>
    /// <param name="plansRefreshers">Whether refreshers are planned; they need a model of mastery.</param>
    public OurAdviser(KnownWorld known, OurOptions options, bool plansRefreshers = true)
    {
        ProgrammeTables tables = known.Programme.Tables;
        (_options, _plansRefreshers) = (options, plansRefreshers);
        _first = new RankedOffers(new PedagogyEngine(_options.Programme, _options.Options), Most);
        _planner = new PedagogyEngine(known.Programme, new PedagogyOptions { Fading = _options.Options.Fading });
        _kinship = _options.Mastery is null ? null : MasteryKinship.Of(_options.Mastery, known.Programme);
        _taught = tables.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        _backgrounds = tables.Backgrounds.ToLookup(row => row.Background, StringComparer.Ordinal);
        _roles = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
    }

    public void Begin(Learner learner)
    {
        _plan = null;
        if (_options.Mastery is not MasteryModel model)
        {
            return;
        }

        _mastery = model.NewLearner();
        _tracked = learner.Mastery.Select(row => row.CompetencyId).ToHashSet(StringComparer.Ordinal);
        foreach (MasteryEstimate row in learner.Mastery)
        {
            model.Recall(_mastery, model.SkillNumber(row.CompetencyId), row.Mastery, row.Evidence);
        }

        foreach (BackgroundMastery row in learner.Background is string background ? _backgrounds[background] : [])
        {
            if (_tracked.Add(row.CompetencyId))
            {
                model.Recall(_mastery, model.SkillNumber(row.CompetencyId), row.Mastery, row.Evidence);
            }
        }
    }

    public void Advise(Learner learner, DateOnly day, List<ModuleOffer> offers) => _first.Fill(AsKnown(learner), day, offers);

    public void Chosen(Learner learner, DateOnly day, IReadOnlyList<ModuleOffer> shown, int chosen)
    {
        if (_options.Preference is { } preference)
        {
            preference.Book.Observe(learner, TastedList.Of(preference.Features, learner, day, shown, chosen));
        }
    }

    public void Completed(string moduleId, DateOnly day)
    {
        foreach (ModuleCompetency taught in _taught[moduleId])
        {
            Observe(taught.CompetencyId, taught.Attainment, day);
        }
    }

    public void Assessed(Assessment assessment) => Observe(
        assessment.CompetencyId, assessment.Score, assessment.Date, assessment.Weight, assessment.Guess, assessment.Slip);

    public IReadOnlyList<string> Refreshers(Learner learner, DateOnly day)
    {
        if (!_plansRefreshers || _mastery is null || _mastery.Count == 0)
        {
            return [];
        }

        if (_plan is null || day.DayNumber >= _plannedFrom.DayNumber + (PlanWeeks * DaysPerWeek))
        {
            Learner known = AsKnown(learner);
            _plannedFrom = day;
            _plan = _planner.PlanRefreshers(known, day, new RefresherRequest
            {
                Weeks = PlanWeeks,
                Needs = [.. NeedsOf(known, day.AddDays((PlanWeeks * DaysPerWeek) - 1))],
            });
        }

        return [.. _plan.Refreshers.Where(one => one.Day >= day && one.Day < day.AddDays(DaysPerWeek))
            .Select(one => one.CompetencyId).Distinct(StringComparer.Ordinal)];
    }

    // What target roles ask and was attained is to be kept.
    private IEnumerable<RecallNeed> NeedsOf(Learner learner, DateOnly day)
    {
        Dictionary<string, double> attained = learner.Mastery.ToDictionary(row => row.CompetencyId, row => row.Mastery,
            StringComparer.Ordinal);
        double share = new RefresherRequest().Threshold;
        return learner.Roles.SelectMany(role => _roles[role]).GroupBy(row => row.CompetencyId, row => row.Level, StringComparer.Ordinal)
            .Select(group => (Competency: group.Key, Level: share * group.Max()))
            .Where(need => need.Level > 0 && attained.GetValueOrDefault(need.Competency) >= need.Level)
            .Select(need => new RecallNeed(need.Competency, day, need.Level));
    }

    private void Observe(string competency, double score, DateOnly day, double weight = 1, double? guess = null, double? slip = null)
    {
        if (_options.Mastery is MasteryModel model && _mastery is not null)
        {
            model.Observe(_mastery, new MasteryObservation(model.SkillNumber(competency), score, day.DayNumber, weight, Guess: guess,
                Slip: slip), _kinship);
            _tracked.Add(competency);
        }
    }

    private Learner AsKnown(Learner learner)
    {
        if (_options.Mastery is not MasteryModel model || _mastery is null)
        {
            return learner;
        }

        var rows = ImmutableArray.CreateBuilder<MasteryEstimate>();
        foreach (string competency in _tracked.Order(StringComparer.Ordinal))
        {
            MasteryReading reading = model.Read(_mastery, model.SkillNumber(competency));
            rows.Add(new MasteryEstimate(competency, reading.Attained, reading.Evidence)
            {
                AsOf = reading.Answers > 0 ? DateOnly.FromDayNumber((int)reading.LastDay) : null,
            });
        }

        return learner with { Mastery = rows.ToImmutable() };
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>Decides what a learner enrols in on a day. One per learner; not thread-safe.</summary>
internal sealed class EnrolmentChoice(Catalogue catalogue, LearnerState state, DateOnly referenceDate)
{
    private const int LongestWait = 60;
    private const int MandatoryFactor = 3;
    private const int ScheduledFactor = 4;
    private const double NoGainFactor = 0.1;
    private const double GapAversion = 3;
    private const double LeastGain = 1e-9;

    private readonly Learner _learner = state.Learner;
    private readonly ImmutableArray<string> _languages = catalogue.PrimaryLanguages(state.Learner.Languages);
    private readonly double[] _goals = catalogue.Goals(state.Learner.Roles, state.Learner.Audience);

    /// <summary>
    /// Draws a run among those the learner could take, by the weights of the modules, then evenly among a module's sessions; null without
    /// any.
    /// </summary>
    /// <param name="today">The day, at which the state stands.</param>
    /// <param name="random">The stream drawn from.</param>
    public Run? Draw(DateOnly today, ref CounterRandom random)
    {
        var options = ImmutableArray.CreateBuilder<(CatalogueModule, double)>();
        foreach (CatalogueModule module in catalogue.Modules)
        {
            if (IsWanted(module) && (module.IsSelfPaced || Sessions(module, today).Any()))
            {
                options.Add((module, Weight(module)));
            }
        }

        if (options.Count == 0)
        {
            return null;
        }

        CatalogueModule chosen = new Choice<CatalogueModule>(options.ToImmutable()).Draw(ref random);
        if (chosen.IsSelfPaced)
        {
            return Run.SelfPaced(chosen, today, _learner.HoursPerWeek);
        }

        List<Run> runs = [.. Sessions(chosen, today)];
        return runs[random.NextIndex(runs.Count)];
    }

    private bool IsWanted(CatalogueModule module) =>
        module.IsOpenTo(_learner.Audience, _learner.Level)
        && (_learner.Modalities.IsEmpty || _learner.Modalities.Contains(module.Module.Modality))
        && !_learner.Vetoed.Contains(module.Module.Id, StringComparer.Ordinal)
        && module.Languages.Any(language => _languages.Contains(language, StringComparer.Ordinal))
        && IsPaid(module.Module)
        && !state.HasCompleted(module.Index)
        && !state.IsTaking(module.Index)
        && state.IsReadyFor(module);

    private bool IsPaid(Module module) =>
        _learner.Budget is not double budget || module.Price <= budget
            || module.Labels.Any(label => _learner.Funding.Contains(label, StringComparer.Ordinal));

    private IEnumerable<Run> Sessions(CatalogueModule module, DateOnly today)
    {
        foreach (Session session in module.Sessions)
        {
            if (session.Status == SessionStatus.Planned && session.Start >= today && session.Start < referenceDate
                && session.Start.DayNumber - today.DayNumber <= LongestWait && Distance(session) is double distance)
            {
                yield return Run.Of(module, session, distance);
            }
        }
    }

    /// <summary>Kilometres to the site, 0 online; null when it is too far or the home unknown.</summary>
    private double? Distance(Session session)
    {
        if (session.SiteId is not string site)
        {
            return 0;
        }

        double? distance = _learner.Location?.DistanceKm(catalogue.Programme.FindSite(site)!.Location);
        return distance <= (_learner.MaxDistanceKm ?? catalogue.Programme.Tables.DefaultMaxDistanceKm) ? distance : null;
    }

    /// <summary>How much a module attracts; a session weighs more because it will not wait, as self-paced modules do.</summary>
    private double Weight(CatalogueModule module)
    {
        int topics = module.Module.Topics.Count(topic => _learner.Topics.Contains(topic, StringComparer.Ordinal));
        bool mandatory = module.Module.MandatoryFor.Any(role => _learner.Roles.Contains(role, StringComparer.Ordinal));
        return (1 + topics) * (mandatory ? MandatoryFactor : 1) * (module.IsSelfPaced ? 1 : ScheduledFactor) * (HasGain(module)
            ? 1 : NoGainFactor)
            * Math.Exp(-GapAversion * module.EntryGap(state.Mastery));
    }

    private bool HasGain(CatalogueModule module)
    {
        ReadOnlySpan<double> mastery = state.Mastery;
        foreach (CatalogueTarget target in module.Targets)
        {
            if (target.Attainment > target.Entry
                && Math.Min(target.Attainment, _goals[target.Competency]) - mastery[target.Competency] > LeastGain)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>From a learner to the refreshers that keep what they need fresh. Thread-safe.</summary>
internal sealed class RefresherPlanner(RankingCore core, IMasteryFading fading)
{
    private const int MinutesPerHour = 60;

    private readonly NumberedProgramme _index = core.Index;

    public RefresherPlan Plan(Learner learner, DateOnly asOf, RefresherRequest request, CancellationToken cancellation)
    {
        QueryScratch scratch = core.Rent();
        try
        {
            core.Compile(scratch, learner, asOf);
            Check(request, asOf);
            cancellation.ThrowIfCancellationRequested();
            return PlanOf(scratch.Query, asOf, request);
        }
        finally
        {
            core.Return(scratch);
        }
    }

    private RefresherPlan PlanOf(LearnerQuery query, DateOnly asOf, RefresherRequest request)
    {
        int first = asOf.DayNumber, last = CalendarWeeks.Sunday(CalendarWeeks.Of(first) + request.Weeks - 1);
        RecallCurve[] curves = Curves(query, request);
        double hours = query.HoursPerWeek * request.Share;
        var room = new WeekRoom(first, MinutesOf(query, first, request), query.Learner.Availability);
        var scheduler = new RefresherScheduler(curves, Activities(query, request), room, first, last);
        var needs = new RefresherNeeds(_index, query, curves, request, first, last);
        NumberedNeed[] all = [.. needs.All()];
        scheduler.Plan(all);
        return new RefresherPlan
        {
            LearnerId = query.Learner.Id,
            AsOf = asOf,
            Until = DateOnly.FromDayNumber(last),
            HoursPerWeek = hours,
            Refreshers = Told(scheduler, query, curves, request),
            Needs = all.Select(need => need.Need).Distinct(ReferenceEqualityComparer.Instance).Count(),
            Unmet =
            [
                .. scheduler.Unmet.Select(unmet => Told(unmet.Need, curves[unmet.Need.Competency]) with
                {
                    RefreshedOn = unmet.RefreshedOn is int day ? DateOnly.FromDayNumber(day) : null,
                }),
            ],
        };
    }

    private static UnmetRecall Told(in NumberedNeed need, RecallCurve curve) =>
        new(AsTold(need), curve.At(need.Day), curve.AttainedBy(need.Day));

    private static RecallNeed AsTold(in NumberedNeed need) =>
        need.Need with { Day = DateOnly.FromDayNumber(need.Day), Level = need.Level };

    private static int[] MinutesOf(LearnerQuery query, int first, RefresherRequest request)
    {
        double[] left = new double[request.Weeks];
        Array.Fill(left, query.HoursPerWeek);
        foreach (PathStep step in request.Path?.Steps ?? [])
        {
            int week = CalendarWeeks.Of(step.From.DayNumber) - CalendarWeeks.Of(first);
            for (int at = 0; at < step.HoursPerWeek.Length; at++)
            {
                if (week + at >= 0 && week + at < left.Length)
                {
                    left[week + at] -= step.HoursPerWeek[at];
                }
            }
        }

        double share = query.HoursPerWeek * request.Share;
        return [.. left.Select(hours => (int)Math.Floor((Math.Clamp(hours, 0, share) * MinutesPerHour) + 1e-6))];
    }

    // What was attained before, and what the path is going to teach.
    private RecallCurve[] Curves(LearnerQuery query, RefresherRequest request)
    {
        RecallCurve[] curves = [.. _index.Competencies.Words.Select(id => new RecallCurve(id, fading))];
        var attained = new Attained(curves);
        MasterySources.Visit(query.Learner, query.State, ref attained);
        foreach (PathStep step in request.Path?.Steps ?? [])
        {
            foreach (CompetencyAmount taught in _index.Taught[_index.ModuleIds.Find(step.ModuleId)])
            {
                curves[taught.Competency].Attain(taught.Amount, step.To.DayNumber);
            }
        }

        return curves;
    }

    // A refresher module of one that was completed, or the time that repeating such a module takes, where a week has room for it; else
    // exercises.
    private RefresherActivity[] Activities(LearnerQuery query, RefresherRequest request)
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        double longest = query.HoursPerWeek * request.Share;
        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, ModuleState.Completed))
            {
                done.Add(_index.ModuleIds.Words[module]);
            }
        }

        var activities = new RefresherActivity[_index.Competencies.Count];
        for (int competency = 0; competency < activities.Length; competency++)
        {
            activities[competency] = new RefresherActivity(null, Minutes(request.Hours), [competency]);
        }

        foreach (Module module in _index.Modules)
        {
            if (module.RefreshesId is string refreshed && done.Contains(refreshed) && module.Hours <= longest)
            {
                Offer(activities, module, refreshed, module.Hours);
            }
            else if (module.RefreshHours is double hours && done.Contains(module.Id) && hours <= longest)
            {
                Offer(activities, module, module.Id, hours);
            }
        }

        return activities;
    }

    private void Offer(RefresherActivity[] activities, Module module, string repeated, double hours)
    {
        int[] refreshed = [.. _index.Taught[_index.ModuleIds.Find(repeated)].ToArray().Select(taught => taught.Competency)];
        foreach (int competency in refreshed)
        {
            // A module's own time is what the programme knows; exercises stand in where there is none.
            if (activities[competency].ModuleId is null || activities[competency].Minutes > Minutes(hours))
            {
                activities[competency] = new RefresherActivity(module.Id, Minutes(hours), refreshed);
            }
        }
    }

    private static int Minutes(double hours) => Math.Max(1, (int)Math.Round(hours * MinutesPerHour));

    private ImmutableArray<Refresher> Told(RefresherScheduler scheduler, LearnerQuery query, RecallCurve[] planned,
        RefresherRequest request)
    {
        // Before each, only what came before it counts.
        RecallCurve[] curves = Curves(query, request);
        var told = ImmutableArray.CreateBuilder<Refresher>(scheduler.Placed.Count);
        foreach (PlacedRefresher placed in scheduler.Placed.OrderBy(placed => placed.Day).ThenBy(placed => placed.For.Competency))
        {
            int competency = placed.For.Competency;
            told.Add(new Refresher(DateOnly.FromDayNumber(placed.Day), placed.Activity.Minutes / (double)MinutesPerHour,
                [.. placed.Activity.Competencies.Where(one => planned[one].AttainedBy(placed.Day) > 0)
                    .Select(one => curves[one].CompetencyId).Order(StringComparer.Ordinal)])
            {
                ModuleId = placed.Activity.ModuleId,
                CompetencyId = curves[competency].CompetencyId,
                Before = curves[competency].At(placed.Day),
                After = curves[competency].AttainedBy(placed.Day),
                For = AsTold(placed.For),
                IsLate = placed.IsLate,
            });
            foreach (int one in placed.Activity.Competencies)
            {
                curves[one].Refresh(placed.Day);
            }
        }

        return told.ToImmutable();
    }

    private void Check(RefresherRequest request, DateOnly asOf)
    {
        var violations = new ViolationCollector();
        OptionRules.Check(request, "options", violations);
        if (asOf.DayNumber > DateOnly.MaxValue.DayNumber - ((request.Weeks + 1) * CalendarWeeks.Days))
        {
            violations.Add("options", null, "asOf", asOf.ToString("O", CultureInfo.InvariantCulture),
                "a first day with all weeks to come in the calendar");
        }

        foreach (RecallNeed need in request.Needs)
        {
            if (need is null || _index.Competencies.Find(need.CompetencyId) < 0)
            {
                violations.Add("options", null, nameof(request.Needs), need?.CompetencyId, "the id of a competency of this programme");
            }
            else if (need.Level is not (> 0 and <= 1))
            {
                violations.Add("options", null, nameof(request.Needs), need.Level.ToString(CultureInfo.InvariantCulture),
                    "a level above 0, up to 1");
            }
        }

        foreach (PathStep step in request.Path?.Steps ?? [])
        {
            if (_index.ModuleIds.Find(step.ModuleId) < 0)
            {
                violations.Add("options", null, nameof(request.Path), step.ModuleId, "steps of modules of this programme");
            }
        }

        violations.ThrowIfAny();
    }

    private readonly struct Attained(RecallCurve[] curves) : IMasterySource
    {
        public void Take(int competency, double mastery, DateOnly? day, bool wins)
        {
            if (wins)
            {
                curves[competency].Forget();
            }

            curves[competency].Attain(mastery, day?.DayNumber);
        }
    }
}

using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Planning.Calendars;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Query.Goals;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>Checks requests, and puts them into numbers. Thread-safe.</summary>
internal sealed class PathTasks(NumberedProgramme index)
{
    /// <summary>The longest horizon, in calendar weeks.</summary>
    public const int MostWeeks = 520;

    private const string Request = "path";
    private const int MostPaths = 20;

    /// <summary>What a request asks for of a learner.</summary>
    /// <exception cref="InputRefusedException">The request breaks its rules, or leaves no goal.</exception>
    public PathTask Of(LearnerQuery query, PathRequest request)
    {
        Check(request, query.AsOf);
        bool isOwn = request.Roles.IsEmpty && request.Competencies.IsEmpty && request.Award is null;
        GoalSet goals = isOwn ? query.GoalSet : new GoalSet(index, [.. request.Roles.Select(index.Roles.Ids.Find)],
            [.. request.Competencies.Select(goal =>
                new RoleGoal(index.Competencies.Find(goal.CompetencyId), goal.Level, goal.Importance))]);
        AwardGroup[] award = request.Award is string id ? GroupsOf(id) : [];
        if (!goals.Any && award.Length == 0 && !HasWishes(query))
        {
            throw new InputRefusedException(new Violation(Request, Row: null, nameof(request.Roles), string.Join(';', request.Roles),
                "roles or competencies to reach, an award, or modules that are pinned or mandatory: there is no goal")
            {
                Id =
                    query.Learner.Id
            });
        }

        return new PathTask(goals, award, request.Weeks)
        {
            Mastery = TakenAsDone(query, query.MasteryNow),
            Attained = TakenAsDone(query, query.Mastery),
            ShortWeeks = [.. request.ShortWeeks],
        };
    }

    private double[] TakenAsDone(LearnerQuery query, ReadOnlySpan<double> before)
    {
        double[] mastery = before.ToArray();
        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, ModuleState.InProgress))
            {
                foreach (CompetencyAmount taught in index.Taught[module])
                {
                    mastery[taught.Competency] = Math.Max(mastery[taught.Competency], taught.Amount);
                }
            }
        }

        return mastery;
    }

    private static bool HasWishes(LearnerQuery query)
    {
        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, ModuleState.Pinned | ModuleState.Mandatory))
            {
                return true;
            }
        }

        return false;
    }

    private AwardGroup[] GroupsOf(string award) =>
    [
        .. index.Programme.Tables.Awards.Where(row => string.Equals(row.AwardId, award, StringComparison.Ordinal))
            .GroupBy(row => row.Group, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new AwardGroup(group.Key, [.. group.Select(row => index.ModuleIds.Find(row.ModuleId)).Order()],
                group.First().Choose ?? group.Count())),
    ];

    private void Check(PathRequest request, DateOnly asOf)
    {
        ViolationCollector problems = new();
        AddIf(asOf.DayNumber > DateOnly.MaxValue.DayNumber - ((MostWeeks + 1) * CalendarWeeks.Days), "asOf", asOf.ToString("O",
            CultureInfo.InvariantCulture), "a first day with ten years to come in the calendar");
        foreach (string role in request.Roles)
        {
            AddIf(index.Roles.Ids.Find(role) < 0, nameof(request.Roles), role, "the id of a role of this programme");
        }

        foreach (PathTarget target in request.Competencies)
        {
            AddIf(index.Competencies.Find(target.CompetencyId) < 0, nameof(request.Competencies), target.CompetencyId,
                "the id of a competency of this programme");
            AddIf(!(target.Level is > 0 and <= 1), nameof(request.Competencies), Words(target.Level), "a level above 0, up to 1");
            AddIf(!(target.Importance > 0 && double.IsFinite(target.Importance)), nameof(request.Competencies), Words(target.Importance),
                "an importance above 0, finite");
        }

        foreach (PathWeek week in request.ShortWeeks)
        {
            AddIf(!(week.Hours >= 0 && double.IsFinite(week.Hours)), nameof(request.ShortWeeks), Words(week.Hours),
                "a number of hours of 0 or more, finite");
        }

        foreach (PathWeek week in request.ShortWeeks.GroupBy(week => CalendarWeeks.Of(week.Day.DayNumber))
            .SelectMany(ofWeek => ofWeek.Skip(1)))
        {
            AddIf(true, nameof(request.ShortWeeks), week.Day.ToString("O", CultureInfo.InvariantCulture),
                "one number of hours for a calendar week");
        }

        AddIf(request.Award is string award && !index.Programme.Tables.Awards.Any(row =>
            string.Equals(row.AwardId, award, StringComparison.Ordinal)), nameof(request.Award), request.Award,
            "the id of an award of this programme");
        AddIf(request.Weeks is < 1 or > MostWeeks, nameof(request.Weeks), Words(request.Weeks), "1 to 520 weeks");
        AddIf(request.Alternatives is < 1 or > MostPaths, nameof(request.Alternatives), Words(request.Alternatives), "1 to 20 paths");
        AddIf(request.Steps < 1, nameof(request.Steps), Words(request.Steps), "1 step or more");
        problems.ThrowIfAny();

        void AddIf(bool isWrong, string name, string? value, string expected)
        {
            if (isWrong)
            {
                problems.Add(Request, null, name, value, expected);
            }
        }
    }

    private static string Words(double value) => value.ToString(CultureInfo.InvariantCulture);
}

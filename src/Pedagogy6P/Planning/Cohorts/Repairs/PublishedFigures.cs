using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>
/// Whether what a published plan says of itself holds together: figures and its seats, groups and its seats, trainers and the programme.
/// Columns are those of its JSON. Used once.
/// </summary>
internal sealed class PublishedFigures(NumberedProgramme index, bool hasTrainers, CohortPlan plan, ViolationCollector violations)
{
    private const string Table = "plan";
    private const double Tolerance = 1e-6;

    private readonly Dictionary<string, int> _sitting = plan.Seats.Select(seat => seat.SessionId).OfType<string>()
        .CountBy(session => session, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>Adds all that does not.</summary>
    public void Check()
    {
        CheckScores();
        CheckMandatory();
        CheckGroups();
        var groups = plan.Groups.Select(group => group.SessionId).ToHashSet(StringComparer.Ordinal);
        foreach ((int place, CohortSeat seat) in plan.Seats.Index())
        {
            if (seat.SessionId is string session && !groups.Contains(session) && index.Sessions.Number.ContainsKey(session))
            {
                Add($"$.seats[{Text(place)}].session", session, "a session of $.groups");
            }
        }
    }

    private void CheckScores()
    {
        bool areScores = true;
        foreach ((int place, CohortSeat seat) in plan.Seats.Index())
        {
            if (!double.IsFinite(seat.Score) || seat.Score < 0)
            {
                Add($"$.seats[{Text(place)}].score", Text(seat.Score), "a score of 0 or more");
                areScores = false;
            }
        }

        double sum = plan.Seats.Sum(seat => seat.Score);
        if (areScores && !(Math.Abs(plan.Objective - sum) <= Tolerance * Math.Max(1, sum)))
        {
            Add("$.objective", Text(plan.Objective), $"the sum of the scores of $.seats, which is {Text(sum)}");
        }
        else if (double.IsNaN(plan.Bound) || plan.Bound < 0
            || (plan.Mechanism == CohortMechanism.Optimised && plan.Bound < plan.Objective - (Tolerance * Math.Max(1, sum))))
        {
            Add("$.bound", Text(plan.Bound), $"no less than $.objective, which is {Text(plan.Objective)}");
        }
    }

    private void CheckMandatory()
    {
        int seated = plan.Seats.Count(seat => seat.IsMandatory);
        if (plan.MandatorySeated != seated)
        {
            Add("$.mandatory.seated", Text(plan.MandatorySeated), $"the number of mandatory seats in $.seats, which is {Text(seated)}");
        }
        else if (plan.MandatoryWanted < seated)
        {
            Add("$.mandatory.wanted", Text(plan.MandatoryWanted), $"no less than $.mandatory.seated, which is {Text(seated)}");
        }
    }

    private void CheckGroups()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var trainers = index.Programme.Tables.Trainers.Select(trainer => trainer.Id).ToHashSet(StringComparer.Ordinal);
        foreach ((int place, CohortGroup group) in plan.Groups.Index())
        {
            string path = $"$.groups[{Text(place)}]";
            if (!index.Sessions.Number.TryGetValue(group.SessionId, out int number))
            {
                Add($"{path}.session", group.SessionId, "a session of this programme");
                continue;
            }

            if (!seen.Add(group.SessionId))
            {
                Add($"{path}.session", group.SessionId, "each session once");
                continue;
            }

            bool isCandidate = index.Sessions.Sessions[number].Status == SessionStatus.Candidate;
            if (isCandidate != group.IsOpened)
            {
                Add($"{path}.session", group.SessionId, isCandidate ? "a session of $.open, as it is a candidate"
                    : "no session of $.open, as it is no candidate");
            }

            if (_sitting.GetValueOrDefault(group.SessionId) is var sitting && sitting != group.Seated)
            {
                Add($"{path}.seated", Text(group.Seated), $"the number of its seats in $.seats, which is {Text(sitting)}");
            }

            if (group.TrainerId is string trainer ? !trainers.Contains(trainer) : isCandidate && hasTrainers)
            {
                Add($"{path}.trainer", group.TrainerId ?? "", "a trainer of this programme");
            }

            if (!double.IsFinite(group.SeatPrice) || group.SeatPrice < 0)
            {
                Add($"{path}.seatPrice", Text(group.SeatPrice), "a price of 0 or more");
            }
        }
    }

    private void Add(string column, string value, string expected) => violations.Add(Table, null, column, value, expected);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

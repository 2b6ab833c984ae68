using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Planning.Cohorts.Repairs;

/// <summary>A change by numbers: seats by offering from now on. Immutable.</summary>
/// <param name="Seats">Seats by offering.</param>
/// <param name="Cancelled">Offerings that are cancelled.</param>
internal sealed record SeatsChange(int[] Seats, int[] Cancelled)
{
    private const string Table = "cohort";

    /// <summary>A change of a plan.</summary>
    /// <exception cref="InputRefusedException">A session is not of the plan, is named twice, or has fewer than no seats.</exception>
    public static SeatsChange Of(CohortState state, CohortChange change)
    {
        Offerings offerings = state.Problem.Offerings;
        var violations = new ViolationCollector();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int offering = 0; offering < offerings.Count; offering++)
        {
            if (offerings.SessionId[offering] is string id)
            {
                numbers.Add(id, offering);
            }
        }

        int[] seats = [.. state.Solution.Seats];
        var cancelled = new List<int>();
        var seen = new HashSet<string?>(StringComparer.Ordinal);
        bool Find(string column, string? id, out int offering)
        {
            offering = -1;
            bool isKnown = id is not null && numbers.TryGetValue(id, out offering);
            if (!isKnown)
            {
                violations.Add(Table, null, column, id,
                    $"a session of this programme that starts on {state.Plan.AsOf:yyyy-MM-dd} or later and is not cancelled");
            }
            else if (!seen.Add(id))
            {
                violations.Add(Table, null, column, id, "each session once");
            }

            return isKnown;
        }

        foreach (string id in change.Cancelled)
        {
            if (Find(nameof(change.Cancelled), id, out int offering))
            {
                cancelled.Add(offering);
                seats[offering] = 0;
            }
        }

        foreach (SeatUpdate update in change.Seats)
        {
            if (!Find(nameof(change.Seats), update.SessionId, out int offering))
            {
                continue;
            }

            if (update.Seats < 0)
            {
                violations.Add(Table, null, nameof(change.Seats), Text(update.Seats.Value), "0 or more seats");
            }
            else if (seats[offering] == 0)
            {
                violations.Add(Table, null, nameof(change.Seats), update.SessionId, "a session that takes place in this plan");
            }

            int least = Math.Max(offerings.Least[offering], offerings.LeastByAudience[offering].Sum(share => share.Count));
            seats[offering] = update.Seats is not int left ? Offerings.Unlimited : left < least ? 0 : left;
        }

        violations.ThrowIfAny();
        return new SeatsChange(seats, [.. cancelled]);
    }

    private static string Text(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

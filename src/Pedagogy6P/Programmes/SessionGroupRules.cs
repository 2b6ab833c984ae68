using System.Globalization;

namespace Pedagogy6P.Programmes;

/// <summary>The rules of the group of a session: its status, and how small, how large and how mixed it may be.</summary>
internal static class SessionGroupRules
{
    /// <summary>Reports what is wrong with the group of a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="module">Its module; null when it is unknown, which another rule says.</param>
    /// <param name="report">Where violations go.</param>
    public static void Check(Session session, Module? module, RowReport report)
    {
        report.Defined("status", session.Status);
        report.Number("min_seats", session.MinSeats, session.MinSeats >= 1, "a number of 1 or more");
        if (session.MaxSeats is int max)
        {
            report.Number("max_seats", max, max >= 1, "a number of 1 or more");
        }

        // What is out of range by itself is no bound for others.
        (string bound, int? most) = session.MaxSeats is null && session.Status == SessionStatus.Candidate
            ? ("seats", session.Seats >= 0 ? session.Seats : null) : ("max_seats", session.MaxSeats >= 1 ? session.MaxSeats : null);
        if (session.MinSeats > most)
        {
            report.Add(bound, Words(most.Value), $"a number not below min_seats, which is {Words(session.MinSeats)}");
        }

        CheckAudiences(session, module, bound, most, report);
    }

    private static void CheckAudiences(Session session, Module? module, string bound, int? most, RowReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (AudienceMinimum? minimum in session.MinPerAudience)
        {
            if (minimum is null)
            {
                report.Add("min_per_audience", null, "an audience and how many of its learners");
                continue;
            }

            report.NewId("min_per_audience", minimum.Audience, seen);
            report.Number("min_per_audience", minimum.Count, minimum.Count >= 1, "how many of an audience, a number of 1 or more");
            if (module is { Audiences.IsEmpty: false } && !module.Audiences.Contains(minimum.Audience, StringComparer.Ordinal))
            {
                report.Add("min_per_audience", minimum.Audience, $"an audience that module {module.Id} is open to");
            }
        }

        long wanted = session.MinPerAudience.Sum(minimum => (long)(minimum?.Count ?? 0));
        if (wanted > most)
        {
            report.Add("min_per_audience", Words(wanted), $"no more learners in all than {bound}, which is {Words(most.Value)}");
        }
    }

    private static string Words(long number) => number.ToString(CultureInfo.InvariantCulture);
}

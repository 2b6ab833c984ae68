using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Session filters and choice, straight from the definitions.</summary>
internal sealed class OracleSessions(Programme programme, TermWeights weights, double selfPacedWeeks)
{
    private readonly ILookup<string, Session> _sessions = programme.Tables.Sessions.ToLookup(session => session.ModuleId);

    /// <summary>The failing filter, or the chosen session (null when self-paced) with S and T.</summary>
    public OracleSession Choose(Learner learner, Module module, DateOnly asOf)
    {
        Session[] left = [.. _sessions[module.Id]];
        if (left.Length == 0 && module.Modality == Modality.OnlineAsync)
        {
            return learner.HoursPerWeek <= 0
                ? new OracleSession(ReasonCode.Load, null, 0, 0)
                : new OracleSession(null, null, 1 - Math.Min(1, module.Hours / (selfPacedWeeks * learner.HoursPerWeek)), 1);
        }

        foreach (var (code, passes) in Filters(learner, module, asOf))
        {
            left = [.. left.Where(passes)];
            if (left.Length == 0)
            {
                return new OracleSession(code, null, 0, 0);
            }
        }

        var valued = left.Select(session => (Session: session, S: Schedule(learner, module, session), T: Travel(learner, session)))
            .Select(option => (option, Value: (weights.Schedule * option.S) + (weights.Travel * option.T))).ToArray();
        double best = valued.Max(item => item.Value);
        var chosen = valued.Where(item => item.Value >= best - 1e-9).Select(item => item.option)
            .OrderBy(option => option.Session.Start).ThenBy(option => option.Session.Id, StringComparer.Ordinal).First();
        return new OracleSession(null, chosen.Session, chosen.S, chosen.T);
    }

    private static double Load(Module module, Session session) =>
        module.Hours / Math.Max(1, Math.Ceiling((session.End.DayNumber - session.Start.DayNumber + 1) / 7.0));

    private static double Schedule(Learner learner, Module module, Session session) =>
        learner.HoursPerWeek == 0 ? 0 : Math.Max(0, 1 - (Load(module, session) / learner.HoursPerWeek));

    private static IEnumerable<int> Cells(Availability availability) =>
        Enumerable.Range(0, Availability.Cells).Where(cell => availability[cell]);

    private (ReasonCode Code, Func<Session, bool> Passes)[] Filters(Learner learner, Module module, DateOnly asOf) =>
    [
        (ReasonCode.NoSession, session => session.Status == SessionStatus.Planned && session.Start >= asOf),
        (ReasonCode.Schedule, session => Cells(session.WeeklySlots).All(cell => learner.Availability[cell])),
        (ReasonCode.Load, session => Load(module, session) <= learner.HoursPerWeek + 1e-9),
        (ReasonCode.Distance, session => Distance(learner, session) is double distance && distance <= Farthest(learner)),
        (ReasonCode.Seats, session => session.Seats is null or > 0),
    ];

    private double Farthest(Learner learner) => learner.MaxDistanceKm ?? programme.Tables.DefaultMaxDistanceKm;

    private double? Distance(Learner learner, Session session)
    {
        if (session.SiteId is null)
        {
            return 0;
        }

        if (learner.Location is not Location from)
        {
            return null;
        }

        Location to = programme.Tables.Sites.Single(site => site.Id == session.SiteId).Location;
        double Radians(double degrees) => degrees * Math.PI / 180;
        double Haversine(double angle) => Math.Pow(Math.Sin(angle / 2), 2);
        double h = Haversine(Radians(to.Latitude) - Radians(from.Latitude))
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Haversine(
            Radians(to.Longitude) - Radians(from.Longitude)));
        return 2 * 6371.0088 * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }

    private double Travel(Learner learner, Session session) =>
        session.SiteId is null || Farthest(learner) == 0 ? 1 : 1 - (Distance(learner, session)!.Value / Farthest(learner));
}

using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Comparison.Linq;

/// <summary>The chosen session of a pair and what it is worth.</summary>
/// <param name="Session">The session; null when self-paced.</param>
/// <param name="Schedule">S, 0 to 1.</param>
/// <param name="Travel">T, 0 to 1.</param>
internal sealed record LinqSession(Session? Session, double Schedule, double Travel)
{
    private const double Tie = 1e-9;

    /// <summary>The chosen session; null when none is left.</summary>
    public static LinqSession? Choose(LinqCatalogue catalogue, TermWeights weights, double selfPacedWeeks, Learner learner, Module module)
    {
        double hours = learner.HoursPerWeek;
        if (module.Modality == Modality.OnlineAsync && !catalogue.Sessions[module.Id].Any())
        {
            return hours > 0 ? new LinqSession(null, 1 - Math.Min(1, module.Hours / (selfPacedWeeks * hours)), 1) : null;
        }

        double limit = learner.MaxDistanceKm ?? catalogue.Programme.Tables.DefaultMaxDistanceKm;
        double Distance(Session session) => session.SiteId is null ? 0
            : learner.Location?.DistanceKm(catalogue.Programme.FindSite(session.SiteId)!.Location) ?? double.PositiveInfinity;
        List<LinqSession> left =
        [
            .. catalogue.Sessions[module.Id]
                .Where(session => session.Status == SessionStatus.Planned && session.Start >= catalogue.AsOf)
                .Where(session => learner.Availability.Contains(session.WeeklySlots))
                .Where(session => module.Hours / session.Weeks <= hours + Tie)
                .Select(session => (Session: session, Kilometres: Distance(session)))
                .Where(item => item.Session.SiteId is null || item.Kilometres <= limit)
                .Where(item => item.Session.Seats is null or > 0)
                .Select(item => new LinqSession(
                    item.Session,
                    hours > 0 ? Math.Max(0, 1 - (module.Hours / item.Session.Weeks / hours)) : 0,
                    item.Session.SiteId is null || limit == 0 ? 1 : 1 - (item.Kilometres / limit))),
        ];
        double Value(LinqSession item) => (weights.Schedule * item.Schedule) + (weights.Travel * item.Travel);
        double best = left.Select(Value).DefaultIfEmpty().Max();
        return left.Where(item => Value(item) >= best - Tie)
            .OrderBy(item => item.Session!.Start).ThenBy(item => item.Session!.Id, StringComparer.Ordinal).FirstOrDefault();
    }
}

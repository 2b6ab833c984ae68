using Pedagogy6P.Programmes;

namespace Pedagogy6P.Predictive.Coverage;

/// <summary>Which modules somebody could take from a date on, whoever they are.</summary>
internal static class ModuleSeats
{
    /// <summary>
    /// Ids of the modules with a planned session that starts on or after the date and has a seat left, and of self-paced ones: online at
    /// any time, without any session.
    /// </summary>
    public static HashSet<string> Open(ProgrammeTables tables, DateOnly asOf)
    {
        HashSet<string> open = tables.Sessions
            .Where(session => session.Status == SessionStatus.Planned && session.Start >= asOf
                && session.Places is null or > 0)
            .Select(session => session.ModuleId).ToHashSet(StringComparer.Ordinal);
        var timed = tables.Sessions.Select(session => session.ModuleId).ToHashSet(StringComparer.Ordinal);
        open.UnionWith(tables.Modules.Where(module => module.Modality == Modality.OnlineAsync && !timed.Contains(module.Id))
            .Select(module => module.Id));
        return open;
    }
}

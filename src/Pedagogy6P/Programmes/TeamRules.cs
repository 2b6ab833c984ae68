using System.Globalization;

namespace Pedagogy6P.Programmes;

/// <summary>The rules of the teams and refreshers of a module.</summary>
internal static class TeamRules
{
    /// <summary>What sizes may be.</summary>
    public const string ExpectedSize = "sizes from 2 to 100 such as 3-5";

    private const int Fewest = 2;
    private const int Most = 100;

    /// <summary>Whether sizes are in their range.</summary>
    public static bool IsSize(TeamSize size) => size.Smallest >= Fewest && size.Smallest <= size.Largest && size.Largest <= Most;

    public static void Check(Module module, HashSet<string> modules, RowReport report)
    {
        if (module.Team is TeamSize size && !IsSize(size))
        {
            report.Add("team", size.ToString(), ExpectedSize);
        }

        CheckAudiences(module, report);
        if (module.RefreshesId is string refreshed)
        {
            report.Known("refreshes", refreshed, modules, "a module");
            if (string.Equals(refreshed, module.Id, StringComparison.Ordinal))
            {
                report.Add("refreshes", refreshed, "another module");
            }
        }

        if (module.RefreshHours is double hours)
        {
            report.Positive("refresh_hours", hours);
        }
    }

    private static void CheckAudiences(Module module, RowReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (AudienceMinimum? minimum in module.TeamAudiences)
        {
            report.NewId("team_audiences", minimum?.Audience, seen);
            report.Number("team_audiences", minimum?.Count ?? 0, minimum?.Count >= 1, "how many of an audience, a number of 1 or more");
            if (minimum is not null && !module.Audiences.IsEmpty && !module.Audiences.Contains(minimum.Audience, StringComparer.Ordinal))
            {
                report.Add("team_audiences", minimum.Audience, "an audience that the module is open to");
            }
        }

        long wanted = module.TeamAudiences.Sum(minimum => (long)(minimum?.Count ?? 0));
        if (wanted > (module.Team?.Largest ?? 0))
        {
            report.Add("team_audiences", wanted.ToString(CultureInfo.InvariantCulture), "no more learners in all than a team has at most");
        }
    }
}

using Pedagogy6P.Planning.Paths.Problems;

namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>Modules with their sessions, and the minutes that those at one's own pace take of each week. Immutable once made.</summary>
internal sealed class PathTimetable
{
    /// <summary>The modules, by their places in the problem.</summary>
    public required int[] Modules { get; init; }

    /// <summary>By module its session; −1 at one's own pace.</summary>
    public required int[] Sessions { get; init; }

    /// <summary>By module the minutes taken of each week of the horizon, the first one first.</summary>
    public required int[][] Minutes { get; init; }

    /// <summary>By module its first and its last day.</summary>
    public required (int From, int To)[] Days { get; init; }

    /// <summary>Weeks from the first of the horizon to the last that is worked in; 0 without modules.</summary>
    public required int Weeks { get; init; }

    /// <summary>The most minutes of any week.</summary>
    public required int PeakMinutes { get; init; }

    /// <summary>Advised groups of which nothing is done before the module starts.</summary>
    public int Missed(PathProblem problem)
    {
        int missed = 0;
        for (int at = 0; at < Modules.Length; at++)
        {
            PathModule module = problem.Modules[Modules[at]];
            int from = Days[at].From;
            missed += module.MissedAnyway + module.Advised.Count(group => !problem.Groups[group].Members.Any(member =>
                Array.IndexOf(Modules, member) is int other and >= 0 && Days[other].To < from));
        }

        return missed;
    }
}

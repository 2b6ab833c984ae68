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
}

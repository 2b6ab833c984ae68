namespace Pedagogy6P.Catalogue;

/// <summary>
/// What ranking reads of a session again and again, side by side in memory; seats are apart because they change by the minute.
/// </summary>
/// <param name="Start">Day number of the first day; <see cref="NotOffered"/> when nobody can be told to take it, whatever the date.</param>
/// <param name="Pattern">Number of its weekly pattern.</param>
/// <param name="Site">Number of the site, −1 online.</param>
/// <param name="Load">Hours per week.</param>
internal readonly record struct SessionRecord(int Start, int Pattern, int Site, double Load)
{
    /// <summary>Before every day, so that whatever asks for sessions from a day on finds none.</summary>
    public const int NotOffered = -1;

    /// <summary>Whether somebody may be told to take it on some date.</summary>
    public bool IsOffered => Start != NotOffered;
}

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What ranking reads of a session again and again, side by side in memory; seats are apart because they change by the minute.
/// </summary>
/// <param name="Start">Day number of the first day.</param>
/// <param name="Pattern">Number of its weekly pattern.</param>
/// <param name="Site">Number of the site, −1 online.</param>
/// <param name="Load">Hours per week.</param>
internal readonly record struct SessionRecord(int Start, int Pattern, int Site, double Load);

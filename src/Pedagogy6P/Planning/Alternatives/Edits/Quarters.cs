namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>Hours a week as edits tell them.</summary>
internal static class Quarters
{
    // What is above a quarter by rounding alone stays there: far below what feasibility forgives.
    private const double Rounding = 1e-9;

    /// <summary>The quarter hours that hold some hours.</summary>
    public static double Up(double hours) => Math.Ceiling((hours * 4) - Rounding) / 4;
}

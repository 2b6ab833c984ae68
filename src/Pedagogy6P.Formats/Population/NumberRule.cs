namespace Pedagogy6P.Formats.Population;

/// <summary>A range that a number of the model must lie in.</summary>
/// <param name="Expected">The range in plain words.</param>
/// <param name="Holds">Whether a finite number lies in it.</param>
internal sealed record NumberRule(string Expected, Func<double, bool> Holds)
{
    public static NumberRule Share { get; } = new("a number from 0 to 1", value => value is >= 0 and <= 1);

    public static NumberRule Weight { get; } = new("a number above 0, at most 1e9", value => value is > 0 and <= 1e9);

    public static NumberRule Coefficient { get; } = new("a number from -100 to 100", value => Math.Abs(value) <= 100);

    public static NumberRule Magnitude { get; } = new("a number from -1e6 to 1e6", value => Math.Abs(value) <= 1e6);

    public static NumberRule Between(double minimum, double maximum) =>
        new(FormattableString.Invariant($"a number from {minimum} to {maximum}"), value => value >= minimum && value <= maximum);

    public static NumberRule AboveZeroUpTo(double maximum) =>
        new(FormattableString.Invariant($"a number above 0, at most {maximum}"), value => value > 0 && value <= maximum);

    public static NumberRule Whole(int minimum, int maximum) =>
        new(FormattableString.Invariant($"a whole number from {minimum} to {maximum}"),
            value => value >= minimum && value <= maximum && Math.Floor(value) == value);
}

namespace Pedagogy6P.Benchmarks.Research.Forecasts;

/// <summary>A series in place of one of the M3 competition, which stays unseen.</summary>
/// <param name="Group">What it is like.</param>
/// <param name="Half">0 for the half that methods were chosen on, 1 for the one they are judged on.</param>
/// <param name="Known">What methods see.</param>
/// <param name="Held">The 18 months after it.</param>
internal sealed record StandIn(string Group, int Half, double[] Known, double[] Held)
{
    public const int Horizon = 18;

    /// <summary>Cuts the end off a series.</summary>
    public static StandIn Of(string group, int half, double[] values) =>
        new(group, half, values[..^Horizon], values[^Horizon..]);
}

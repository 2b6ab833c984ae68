namespace Pedagogy6P.Solvers.Paths;

/// <summary>
/// Amounts as integers: times the smallest power of ten by which all are whole to within 1e-12. Amounts of few decimals, which hours,
/// prices and levels are, come out exact; of others a sum of 500 is right to within 5e-10, and so are comparisons to within 1e-9.
/// Immutable.
/// </summary>
internal sealed class IntegerScale
{
    private const double Finest = 1e12;
    private const double Error = 1e-12;

    public IntegerScale(IEnumerable<double> amounts)
    {
        double[] all = [.. amounts];
        Scale = 1;
        while (Scale < Finest && Array.Exists(all, amount => Math.Abs(amount - (Math.Round(amount * Scale) / Scale)) > Error))
        {
            Scale *= 10;
        }
    }

    /// <summary>What amounts are multiplied by, 1 to 1e12.</summary>
    public double Scale { get; }

    /// <summary>An amount, to the nearest integer.</summary>
    public long Of(double amount) => (long)Math.Round(amount * Scale);

    /// <summary>The largest integer that an amount which may not be exceeded allows.</summary>
    public long Floor(double amount) => (long)Math.Min(long.MaxValue / 4.0, Math.Floor(amount * Scale));
}

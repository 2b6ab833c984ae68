namespace Pedagogy6P.Proof.Uplift;

/// <summary>
/// Brings a feature near 0 where single precision, in which trees compare, would lose what tells its values apart: a time in seconds since
/// long ago, or very large or small units. Others stay as they are. An immutable value.
/// </summary>
/// <param name="Centre">What becomes 0.</param>
/// <param name="Unit">Distance that becomes 1.</param>
internal readonly record struct FeatureScale(double Centre, double Unit)
{
    private const double MostBesideRange = 1000;
    private const double Largest = 1e30;
    private const double Smallest = 1e-30;

    /// <summary>The scale of some values; NaN is not known.</summary>
    public static FeatureScale Of(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(double.IsFinite)];
        if (known.Length == 0)
        {
            return new FeatureScale(0, 1);
        }

        double low = known.Min(), high = known.Max(), most = Math.Max(Math.Abs(low), Math.Abs(high));
        double range = (high / 2) - (low / 2); // half of it, which is finite
        bool isLost = range > 0 && (most > MostBesideRange * range || most > Largest || range < Smallest);
        return isLost ? new FeatureScale(low + range, range) : new FeatureScale(0, 1);
    }

    /// <summary>A value; NaN stays NaN.</summary>
    public double Of(double value) => (value - Centre) / Unit;
}

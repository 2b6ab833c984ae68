namespace Pedagogy6P.Predictive.Forecasts.Methods;

/// <summary>
/// How many times their deviations errors on rolling origins are: one factor for the next months and one for far ones, both held to their
/// common one, and that to what the stand-ins showed, the more the fewer errors there are.
/// </summary>
internal sealed class Stretch
{
    // How many errors the stretch of the stand-ins counts for, and what it is.
    private const double KnownErrors = 8;
    private const double Known = 1.25;

    // How many errors the common stretch counts for in each of the two.
    private const double CommonErrors = 10;

    // Months from which on errors are far; between half and twice of it the factors pass into each other.
    private const int Far = 6;
    private const double NearMiddle = 2.5;
    private const double FarMiddle = 11.5;

    // One error must not stretch the intervals of all months without limit.
    private const double LargestError = 8;

    private double _near;
    private double _far;
    private int _nearCount;
    private int _farCount;

    /// <summary>Takes an error in.</summary>
    /// <param name="step">Months after the next one.</param>
    /// <param name="error">The error.</param>
    /// <param name="deviation">Its deviation.</param>
    public void Add(int step, double error, double deviation)
    {
        double whole = error == 0 ? 0 : LargestError;
        double times = deviation > 0 ? Math.Min(Math.Abs(error) / deviation, LargestError) : whole;
        (_near, _nearCount) = step < Far ? (_near + (times * times), _nearCount + 1) : (_near, _nearCount);
        (_far, _farCount) = step >= Far ? (_far + (times * times), _farCount + 1) : (_far, _farCount);
    }

    /// <summary>The factor of a month.</summary>
    /// <param name="step">Months after the next one.</param>
    public double At(int step)
    {
        double common = ((KnownErrors * Known * Known) + _near + _far) / (KnownErrors + _nearCount + _farCount);
        double near = Math.Log(((CommonErrors * common) + _near) / (CommonErrors + _nearCount));
        double far = Math.Log(((CommonErrors * common) + _far) / (CommonErrors + _farCount));
        double share = Math.Clamp((step - NearMiddle) / (FarMiddle - NearMiddle), 0, 1);
        return Math.Exp((((1 - share) * near) + (share * far)) / 2);
    }
}

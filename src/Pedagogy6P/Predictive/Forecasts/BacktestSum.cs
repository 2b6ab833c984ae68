namespace Pedagogy6P.Predictive.Forecasts;

/// <summary>Sums of figures over series.</summary>
internal readonly record struct BacktestSum(double Smape, double Mase, double Coverage, double Seconds)
{
    public BacktestSum With(BacktestSum other) =>
        new(Smape + other.Smape, Mase + other.Mase, Coverage + other.Coverage, Seconds + other.Seconds);

    public MethodScore Score(ForecastMethod method, bool isDefault, long series) =>
        new(method, isDefault, Smape / series, Mase / series, Coverage / series, Seconds);
}

using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.MachineLearning.Tests.Tuning;

/// <summary>A further setting that learns nothing: its log-odds are a formula over the rows of <see cref="RiskSamples.Mixed"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="LogOdds">From the log-odds that labels were drawn with and the feature that is noise, the log-odds to predict.</param>
internal sealed record FormulaSetting(string Name, Func<double, double, double> LogOdds) : IModelSetting
{
    public IRiskModel Train(RiskTable table, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new Model(table.Schema, LogOdds);
    }

    private sealed record Model(FeatureSchema Schema, Func<double, double, double> LogOdds) : IRiskModel
    {
        public double Probability(ReadOnlySpan<double> row)
        {
            double load = row[0], silent = row[1];
            bool onSite = row[4] == Schema[4].Categories.IndexOf("on-site");
            double truth = -1.5 + (1.2 * (load - 1)) + (0.06 * silent) - (0.2 * row[2]) + (onSite ? -0.7 : 0)
                + (load > 1 && silent > 15 ? 0.8 : 0);
            return Logit.Sigmoid(LogOdds(truth, row[3]));
        }
    }
}

using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Hazard;

/// <summary>
/// The capability to predict by period: a feature of the row says in which period a person is, and probabilities hold for a horizon. The
/// period is no property of
/// people.
/// </summary>
public interface IPeriodRiskModel : IRiskModel
{
    /// <summary>Name of the feature that holds the period, a number from 0 on.</summary>
    string PeriodFeature { get; }

    /// <summary>Length of a period in days.</summary>
    double PeriodDays { get; }

    /// <summary>Horizon of <see cref="IRiskModel.Probability"/> in days.</summary>
    double HorizonDays { get; }

    /// <summary>Names of the events.</summary>
    ImmutableArray<string> Events { get; }

    /// <summary>Survival and cumulative incidences over the coming periods, covariates staying as they are.</summary>
    /// <param name="row">Covariates and period.</param>
    /// <param name="periods">Number of periods, ≥ 1.</param>
    /// <exception cref="ArgumentException">The row has another length than the schema.</exception>
    HazardCurves Curves(ReadOnlySpan<double> row, int periods);

    /// <summary>The features of a table that say something about people: all but the period.</summary>
    /// <param name="table">Rows with the features of the model.</param>
    RiskTable Covariates(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.WithFeatures(feature => !string.Equals(feature.Name, PeriodFeature, StringComparison.Ordinal));
    }
}

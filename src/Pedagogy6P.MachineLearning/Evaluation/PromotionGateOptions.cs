using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>Thresholds a model must meet on rows it has not seen before it is used on people.</summary>
public sealed record PromotionGateOptions
{
    /// <summary>Fewest people in the test (rows, when people are not known) for a judgement. Default 200.</summary>
    [Range(1, int.MaxValue)]
    public int MinimumRows { get; init; } = 200;

    /// <summary>Fewest people (or rows) with the event, and without it. Default 30.</summary>
    [Range(0, int.MaxValue)]
    public int MinimumPositives { get; init; } = 30;

    /// <summary>Smallest AUC above the best baseline. Default 0.02.</summary>
    [Range(-1.0, 1.0)]
    public double MinimumAucGain { get; init; } = 0.02;

    /// <summary>
    /// Largest expected calibration error. Default 0.05. On few rows, where chance alone makes that of a calibrated model larger, the
    /// threshold is
    /// <see cref="PromotionEvidence.CalibrationErrorByChance"/>: only an error that chance does not explain refuses a model.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MaximumCalibrationError { get; init; } = 0.05;

    /// <summary>Smallest calibration slope. Default 0.7: below it predictions are far too extreme.</summary>
    [Range(0.0, double.MaxValue)]
    public double MinimumCalibrationSlope { get; init; } = 0.7;

    /// <summary>Largest calibration slope. Default 1.4.</summary>
    [Range(0.0, double.MaxValue)]
    public double MaximumCalibrationSlope { get; init; } = 1.4;

    /// <summary>
    /// Largest lower bound of the recall gap between groups: only a gap that is larger with confidence refuses a model. Default 0.10.
    /// </summary>
    [Range(0.0, 1.0)]
    public double MaximumGroupRecallGap { get; init; } = 0.10;

    /// <summary>
    /// A challenger's AUC may be lower than the champion's by this much at the lower bound of the paired interval. Default 0.005.
    /// </summary>
    [Range(0.0, 1.0)]
    public double ChampionTolerance { get; init; } = 0.005;

    /// <summary>Largest share of test rows that were in training beyond what chance explains. Default 0.01.</summary>
    [Range(0.0, 1.0)]
    public double MaximumSeenShare { get; init; } = 0.01;

    internal void ThrowIfInvalid()
    {
        ViolationCollector problems = new();
        OptionRules.Check(this, "promotion options", problems);
        if (MaximumCalibrationSlope < MinimumCalibrationSlope)
        {
            problems.Add("promotion options", null, nameof(MaximumCalibrationSlope),
                MaximumCalibrationSlope.ToString(CultureInfo.InvariantCulture), "a number not below MinimumCalibrationSlope");
        }

        problems.ThrowIfAny();
    }
}

using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests;

/// <summary>One small model of every kind that the library makes, and rows for each.</summary>
internal static class EveryModel
{
    private static readonly RiskTable Mixed = RiskSamples.Mixed(200, 7);
    private static readonly BoostingOptions Small = new() { Trees = 3, MaximumDepth = 3 };

    private static readonly ImmutableDictionary<string, Lazy<IRiskModel>> Models = new Dictionary<string, Func<IRiskModel>>(
        StringComparer.Ordinal)
    {
        ["logistic"] = () => LogisticTrainer.Train(Mixed),
        ["trees"] = () => RiskSamples.Boost(Mixed, Small),
        ["deep trees"] = () => RiskSamples.Boost(Mixed, Small with { MaximumDepth = 9, MinimumChildWeight = 0.1 }),
        ["xgboost"] = () => XgboostImport.Read(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost", "model.json"))).Model,
        ["platt"] = () => new CalibratedModel(LogisticTrainer.Train(Mixed), new PlattCalibrator(-0.2, 0.8)),
        ["isotonic"] = () => new CalibratedModel(RiskSamples.Boost(Mixed, Small),
            IsotonicCalibrator.Train(Mixed.Labels, RiskSamples.Score(LogisticTrainer.Train(Mixed), Mixed))),
        ["average"] = () => new AveragedModel([new(LogisticTrainer.Train(Mixed), 1), new(RiskSamples.Boost(Mixed, Small), 2)]),
        ["hazard"] = () => Hazard(new HazardOptions()),
        ["hazard of trees"] = () => Hazard(new HazardOptions { Boosting = Small }),
    }.ToImmutableDictionary(one => one.Key, one => new Lazy<IRiskModel>(one.Value), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Models.Keys.Order(StringComparer.Ordinal)];

    public static IRiskModel Named(string name) => Models[name].Value;

    private static HazardModel Hazard(HazardOptions options)
    {
        int[] rows = [.. Enumerable.Range(0, 100).Select(person => 2 * person)];
        RiskTable people = Mixed.Subset(rows);
        return HazardTrainer.Train(PersonPeriods.Expand(people, [.. rows.Select(row => 1 + (row % 5))],
            [.. rows.Select(row => (byte)(row % 3))]), ["leave", "pass"], "leave", options, TestContext.Current.CancellationToken);
    }
}

using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Microsoft.ML.Transforms;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>Boosted trees of the same size: ours, and pipelines of ML.NET as a data team fits them.</summary>
internal static class ServedPipelines
{
    /// <summary>Trees of every model.</summary>
    public const int Trees = 120;

    /// <summary>Leaves of every tree of ML.NET; ours are 4 deep.</summary>
    public const int Leaves = 16;

    private const int Depth = 4;
    private const string Joined = "Features";

    /// <summary>Our own trees.</summary>
    public static BoostedTreesModel Own(RiskTable table) =>
        BoostingTrainer.Train(table, new BoostingOptions { Trees = Trees, MaximumDepth = Depth });

    /// <summary>Columns, one-hot codes and LightGBM.</summary>
    public static ITransformer LightGbm(RiskTable table) => Columns(table).Append(LightGbm()).Fit(RiskDataView.Of(table));

    /// <summary>Columns, one-hot codes and FastTree.</summary>
    public static ITransformer FastTree(RiskTable table) =>
        Columns(table).Append(Context().BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = Trees,
            NumberOfLeaves = Leaves,
            NumberOfThreads = 1,
        })).Fit(RiskDataView.Of(table));

    /// <summary>The same with a step that is not recognised: numbers are normalised first.</summary>
    public static ITransformer Unrecognised(RiskTable table) => Columns(table)
        .Append(Context().Transforms.NormalizeMeanVariance(Joined)).Append(LightGbm()).Fit(RiskDataView.Of(table));

    private static EstimatorChain<ColumnConcatenatingTransformer> Columns(RiskTable table)
    {
        OneHotEncodingEstimator codes = Context().Transforms.Categorical.OneHotEncoding([.. table.Schema.Features
            .Where(feature => feature.Kind == FeatureKind.Categorical)
            .Select(feature => new InputOutputColumnPair(Code(feature), feature.Name))]);
        return codes.Append(Context().Transforms.Concatenate(Joined,
            [.. table.Schema.Features.Select(feature => feature.Kind == FeatureKind.Categorical ? Code(feature) : feature.Name)]));
    }

    private static LightGbmBinaryTrainer LightGbm() =>
        Context().BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = Trees,
            NumberOfLeaves = Leaves,
            NumberOfThreads = 1,
            Deterministic = true,
            Seed = 1,
        });

    private static MLContext Context() => new(seed: 1);

    private static string Code(Feature feature) => feature.Name + " code";
}

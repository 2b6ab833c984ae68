using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Tests;

/// <summary>Pipelines as a data team fits them.</summary>
internal static class SamplePipelines
{
    public static MLContext Context => new(seed: 1);

    public static IReadOnlyList<string> All { get; } = ["lightgbm", "fasttree", "lightgbm, one-hot", "fasttree, one-hot"];

    public static TheoryData<string> Names => [.. All];

    /// <summary>The columns that a pipeline reads.</summary>
    public static RiskTable Read(string name, RiskTable table) => name.Contains("one-hot", StringComparison.Ordinal) ? table
        : table.WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    /// <summary>A fitted pipeline; those with "one-hot" read the column of categories.</summary>
    public static ITransformer Fit(string name, RiskTable table)
    {
        MLContext context = Context;
        IDataView view = RiskDataView.Of(table);
        string[] numbers = ["load", "age", "grade"];
        bool coded = name.Contains("one-hot", StringComparison.Ordinal);
        IEstimator<ITransformer> trainer = Trainer(context, name);
        IEstimator<ITransformer> joined = coded
            ? context.Transforms.Categorical.OneHotEncoding("coded", "site")
                .Append(context.Transforms.Concatenate("Features", [.. numbers, "coded"]))
            : context.Transforms.Concatenate("Features", numbers);
        return joined.Append(trainer).Fit(view);
    }

    public static IEstimator<ITransformer> Trainer(MLContext context, string name) => name.StartsWith("lightgbm", StringComparison.Ordinal)
        ? context.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        { NumberOfIterations = 20, NumberOfLeaves = 12, NumberOfThreads = 1, Deterministic = true, Seed = 1 })
        : context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        { NumberOfTrees = 20, NumberOfLeaves = 12, NumberOfThreads = 1 });

    /// <summary>What ML.NET itself says.</summary>
    public static float[] Source(ITransformer pipeline, RiskTable table) =>
        [.. pipeline.Transform(RiskDataView.Of(table)).GetColumn<float>("Probability")];

    public static MemoryStream Save(ITransformer pipeline, RiskTable table)
    {
        var stream = new MemoryStream();
        Context.Model.Save(pipeline, RiskDataView.Of(table).Schema, stream);
        stream.Position = 0;
        return stream;
    }
}

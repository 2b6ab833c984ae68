using Microsoft.ML;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.MicrosoftML.Tables;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>Pipelines of ML.NET that its own converter wrote as ONNX.</summary>
public sealed class ConvertedPipelineTests
{
    private static readonly RiskTable Train = Inputs(Samples.Table(2000, 1)), Test = Inputs(Samples.Table(500, 2));

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void A_converted_pipeline_gives_what_ML_NET_gives(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        using var stream = new MemoryStream();
        SamplePipelines.Context.Model.ConvertToOnnx(pipeline, RiskDataView.Of(Unlabelled(Train)), stream);
        using OnnxRiskModel model = OnnxRiskModel.Of(stream.ToArray(), new OnnxModelOptions { Schema = Train.Schema });
        double[] found = Samples.Score(model, Test);
        float[] source = SamplePipelines.Source(pipeline, Test);
        found.Zip(source).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThanOrEqualTo(1e-6);
    }

    private static RiskTable Inputs(RiskTable table) => table.WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    // Every column that is converted becomes an input.
    private static RiskTable Unlabelled(RiskTable table) => new RiskTableBuilder().AddNumeric("load", Column(table, 0))
        .AddNumeric("age", Column(table, 1)).AddNumeric("grade", Column(table, 2)).Build();

    private static double[] Column(RiskTable table, int feature) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => table[row, feature])];
}

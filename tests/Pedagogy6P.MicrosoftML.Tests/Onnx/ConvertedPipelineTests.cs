using Microsoft.ML;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

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

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void Columns_that_are_converted_along_are_named_as_unused(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        byte[] file = Labelled(pipeline);
        string why = Refused(file, new OnnxModelOptions { Schema = Train.Schema });
        why.ShouldContain("Label");
        why.ShouldContain("options.Unused");
        Refused(file, new OnnxModelOptions()).ShouldContain("options.Unused");
        Refused(file, new OnnxModelOptions { Schema = Train.Schema, Unused = ["Person"] }).ShouldContain("Bool[N, 1]");
        Refused(file, new OnnxModelOptions { Unused = ["Person"] }).ShouldContain("Bool[N, 1]");
        using OnnxRiskModel model = OnnxRiskModel.Of(file, new OnnxModelOptions { Unused = ["Label", "Person"] });
        model.Schema.Features.Select(feature => feature.Name).ShouldBe(["load", "age", "grade"]);
        double[] found = Samples.Score(model, Test);
        float[] source = SamplePipelines.Source(pipeline, Test);
        found.Zip(source).Max(pair => Math.Abs(pair.First - pair.Second)).ShouldBeLessThanOrEqualTo(1e-6);
    }

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void An_input_that_the_probability_depends_on_is_not_unused(string name)
    {
        byte[] file = Labelled(SamplePipelines.Fit(name, Train));
        InputRefusedException refused = Should.Throw<InputRefusedException>(
            () => OnnxRiskModel.Of(file, new OnnxModelOptions { Unused = ["grade", "Label", "Person", "load"] }).Dispose());
        refused.Violations.Select(one => one.Column).ShouldBe(["load", "grade"]);
        refused.Message.ShouldContain("depends on it");
    }

    private static byte[] Labelled(ITransformer pipeline)
    {
        using var stream = new MemoryStream();
        SamplePipelines.Context.Model.ConvertToOnnx(pipeline, RiskDataView.Of(Train), stream);
        return stream.ToArray();
    }

    private static string Refused(byte[] file, OnnxModelOptions options) =>
        Should.Throw<InputRefusedException>(() => OnnxRiskModel.Of(file, options).Dispose()).Message;

    private static RiskTable Inputs(RiskTable table) => table.WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    // Every column that is converted becomes an input.
    private static RiskTable Unlabelled(RiskTable table) => new RiskTableBuilder().AddNumeric("load", Column(table, 0))
        .AddNumeric("age", Column(table, 1)).AddNumeric("grade", Column(table, 2)).Build();

    private static double[] Column(RiskTable table, int feature) =>
        [.. Enumerable.Range(0, table.RowCount).Select(row => table[row, feature])];
}

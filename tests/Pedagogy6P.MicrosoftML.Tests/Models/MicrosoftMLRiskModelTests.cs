using Microsoft.ML;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;

namespace Pedagogy6P.MicrosoftML.Tests.Models;

/// <summary>Pipelines of ML.NET as risk models.</summary>
public class MicrosoftMLRiskModelTests
{
    private static readonly RiskTable Train = Samples.Table(2000, 1);
    private static readonly RiskTable Test = Samples.Table(500, 2);

    [Theory]
    [MemberData(nameof(SamplePipelines.Names), MemberType = typeof(SamplePipelines))]
    public void A_pipeline_gives_what_ML_NET_gives(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        IRiskModel model = Load(name, pipeline, import: false);
        model.ShouldBeOfType<MicrosoftMLRiskModel>();
        double[] found = Samples.Score(model, Rows(name, Test));
        found.ShouldBe(SamplePipelines.Source(pipeline, Test).Select(one => (double)one));
    }

    [Theory]
    [MemberData(nameof(SamplePipelines.Names), MemberType = typeof(SamplePipelines))]
    public void A_known_pipeline_is_imported_and_gives_the_same(string name)
    {
        ITransformer pipeline = SamplePipelines.Fit(name, Train);
        IRiskModel model = Load(name, pipeline, import: true);
        model.ShouldBeOfType<BoostedTreesModel>();
        double[] found = Samples.Score(model, Rows(name, Test));
        float[] source = SamplePipelines.Source(pipeline, Test);
        for (int row = 0; row < found.Length; row++)
        {
            found[row].ShouldBe(source[row], 1e-6);
        }
    }

    private static RiskTable Rows(string name, RiskTable table) =>
        name.Contains("one-hot", StringComparison.Ordinal) ? table : table.WithFeatures(feature => feature.Kind != FeatureKind.Categorical);

    private static IRiskModel Load(string name, ITransformer pipeline, bool import) => MicrosoftMLRiskModel.Load(
        SamplePipelines.Save(pipeline, Train),
        new MicrosoftMLModelOptions { Schema = Rows(name, Train).Schema, Import = import, Covers = Rows(name, Train) });
}

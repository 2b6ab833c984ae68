using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Tables;

/// <summary>Risk tables as views and back.</summary>
public class RiskDataViewTests
{
    [Fact]
    public void A_table_comes_back_as_it_was()
    {
        RiskTable table = Samples.Table(200, 3, withWeights: true);
        RiskTable back = RiskDataView.ToTable(RiskDataView.Of(table), new RiskColumns { Weight = "Weight", Person = "Person" },
            TestContext.Current.CancellationToken);
        back.RowCount.ShouldBe(table.RowCount);
        back.Labels.ToArray().ShouldBe(table.Labels.ToArray());
        back.Weights.ToArray().ShouldBe(table.Weights.ToArray());
        back.PersonIds.ShouldBe(table.PersonIds);
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int feature = 0; feature < table.Schema.Count; feature++)
            {
                back[row, feature].ShouldBe(table.Schema[feature].Kind == FeatureKind.Categorical ? table[row, feature]
                    : (float)table[row, feature]);
            }
        }
    }

    [Fact]
    public void Keys_truth_values_and_whole_numbers_are_read()
    {
        var context = new MLContext(seed: 1);
        IDataView view = context.Data.LoadFromEnumerable(
        [
            new Row { Label = 1, Hours = 3, Online = true, Site = "a", Parts = [1, 2] },
            new Row { Label = 0, Hours = -4, Online = false, Site = "", Parts = [float.NaN, 4] },
            new Row { Label = 0, Hours = 5, Online = false, Site = "b", Parts = [5, 6] },
        ]);
        view = context.Transforms.Conversion.MapValueToKey("Key", "Site").Fit(view).Transform(view);
        RiskTable table = RiskDataView.ToTable(view, new RiskColumns { Features = ["Hours", "Online", "Site", "Key", "Parts"] },
            TestContext.Current.CancellationToken);
        table.Schema.Features.Select(feature => feature.Name).ShouldBe(["Hours", "Online", "Site", "Key", "Parts.0", "Parts.1"]);
        table.Schema[3].Categories.ShouldBe(["a", "b"]);
        double[] row = new double[6];
        table.CopyRow(1, row);
        row.ShouldBe([-4, 0, double.NaN, double.NaN, double.NaN, 4]);
        table.Labels.ToArray().ShouldBe([1, 0, 0]);
    }

    [Fact]
    public void Other_labels_and_types_are_refused_by_name_and_row()
    {
        var context = new MLContext(seed: 1);
        IDataView view = context.Data.LoadFromEnumerable([new Row { Label = 1 }, new Row { Label = 2 }]);
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            RiskDataView.ToTable(view, new RiskColumns { Features = ["Hours"] }));
        refused.Message.ShouldContain("Label");
        refused.Message.ShouldContain("2");
        Should.Throw<InputRefusedException>(() => RiskDataView.ToTable(view, new RiskColumns { Features = ["When"] }))
            .Message.ShouldContain("When");
        Should.Throw<InputRefusedException>(() => RiskDataView.ToTable(view, new RiskColumns { Features = ["Hours", "Label"] }))
            .Message.ShouldContain("Label: expected a feature");
        Should.Throw<ArgumentException>(() => RiskDataView.Of(
            new RiskTableBuilder().AddNumeric("Label", (ReadOnlySpan<double>)[1]).SetLabels([1]).Build())).Message.ShouldContain("Label");
    }

    private sealed class Row
    {
        public float Label { get; set; }

        public int Hours { get; set; }

        public bool Online { get; set; }

        public string Site { get; set; } = "";

        public DateTime When { get; set; }

        [VectorType(2)]
        public float[] Parts { get; set; } = [0, 0];
    }
}

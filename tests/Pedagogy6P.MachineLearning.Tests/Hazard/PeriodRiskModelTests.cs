using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Hazard;

public sealed class PeriodRiskModelTests
{
    [Fact]
    public void A_hosts_model_by_period_knows_its_training_rows_without_the_period()
    {
        RiskTable people = new RiskTableBuilder().AddNumeric("load", [1.0, 2, 3, 4]).SetLabels([0, 1, 0, 1]).Build();
        RiskTable rows = new RiskTableBuilder().AddNumeric("load", [1.0, 2, 3, 4])
            .AddNumeric("week", [0.0, 5, 2, 1]).SetLabels([0, 1, 0, 1]).Build();
        HostByWeek model = new(rows.Schema);
        ((IPeriodRiskModel)model).Covariates(rows).Schema.Features.Select(feature => feature.Name).ShouldBe(["load"]);
        SeenRows seen = SeenRows.Of(new RiskModelDocument(model, new RiskModelMetadata { Name = "host" }.DescribeTraining(people)), rows)!;
        (seen.IsTrainingTable, seen.Equal).ShouldBe((true, 4));
        RiskModelDocument plain = new(new PlainModel(rows.Schema), new RiskModelMetadata { Name = "host" }.DescribeTraining(people));
        SeenRows.Of(plain, rows)!.Equal.ShouldBe(0);
    }

    private sealed record HostByWeek(FeatureSchema Schema) : IPeriodRiskModel
    {
        public string PeriodFeature => "week";

        public double PeriodDays => 7;

        public double HorizonDays => 14;

        public ImmutableArray<string> Events => ["leaving"];

        public double Probability(ReadOnlySpan<double> row) => 0.5;

        public HazardCurves Curves(ReadOnlySpan<double> row, int periods) => new(Events, [], []);
    }
}

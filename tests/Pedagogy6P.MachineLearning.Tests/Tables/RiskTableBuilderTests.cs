using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Tables;

public sealed class RiskTableBuilderTests
{
    public static TheoryData<string, Func<RiskTableBuilder, RiskTableBuilder>, string?, string> Impossible => new()
    {
        { "infinite", table => table.AddNumeric("y", [1.0, double.NegativeInfinity]), "-Infinity", "a finite number, or NaN for missing" },
        { "short", table => table.AddNumeric("y", [1.0]), "1", "2 values, one per row" },
        { "short categories", table => table.AddCategorical("y", ["a", "b", "c"]), "3", "2 values, one per row" },
        { "short group", table => table.AddGroup("y", ["a"]), "1", "2 values, one per row" },
        { "twice", table => table.AddNumeric("x", [1f, 2f]), null, "every feature name once" },
        { "labels", table => table.SetLabels([0, 3]), "3", "0 or 1" },
        { "few labels", table => table.SetLabels([1]), "1", "2 values, one per row" },
        { "few persons", table => table.SetPersons(["a"]), "1", "2 values, one per row" },
        { "much order", table => table.SetOrder([1, 2, 3]), "3", "2 values, one per row" },
        { "no weight", table => table.SetWeights([0, 0]), null, "finite weights, none negative, with a positive sum" },
        { "no number", table => table.SetWeights([1, double.NaN]), null, "finite weights, none negative, with a positive sum" },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_is_wrong_is_refused_by_name(string wrong, Func<RiskTableBuilder, RiskTableBuilder> add, string? value, string expected)
    {
        RiskTableBuilder builder = add(new RiskTableBuilder().AddNumeric("x", [1.0, 2]));
        Violation violation = Should.Throw<InputRefusedException>(builder.Build, wrong).Violations.ShouldHaveSingleItem();
        (violation.Table, violation.Value, violation.Expected).ShouldBe(("risk table", value, expected));
    }

    [Fact]
    public void A_table_without_rows_has_all_its_parts_and_no_learner_takes_it()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", Array.Empty<double>()).AddCategorical("c", []).AddGroup("g", [])
            .SetLabels([]).SetPersons([]).SetOrder([]).SetWeights([]).Build();
        (table.RowCount, table.Schema.Count, table.Groups.Single().Levels.Length).ShouldBe((0, 2, 0));
        Should.Throw<InputRefusedException>(() => LogisticTrainer.Train(table)).Message.ShouldContain("no rows");
        Should.Throw<InputRefusedException>(() => RiskSamples.Boost(table, new BoostingOptions())).Message.ShouldContain("no rows");
        DataQualityReport report = DataQualityReport.Of(table);
        (report.Rows, double.IsNaN(report.PositiveShare)).ShouldBe((0, true));
        report.Issues.ShouldAllBe(issue => issue.Kind == QualityIssueKind.Constant);
    }

    [Fact]
    public void Categories_groups_and_persons_are_coded_in_their_order()
    {
        RiskTable table = new RiskTableBuilder().AddCategorical("c", ["b", "", "a", null, "é", "b"])
            .AddGroup("g", ["z", null, "", "a", "z", "a"]).SetPersons(["q", "p", "q", "P", "p", "q"]).Build();
        table.Schema[0].Categories.ShouldBe(["a", "b", "é"]);
        Enumerable.Range(0, 6).Select(row => table[row, 0]).ShouldBe([1, double.NaN, 0, double.NaN, 2, 1]);
        GroupColumn group = table.Groups.Single();
        group.Levels.ShouldBe(["", "a", "z"]);
        group.Codes.ToArray().ShouldBe([2, 0, 0, 1, 2, 1]);
        table.PersonIds.ShouldBe(["q", "p", "P"]);
        table.Persons.ToArray().ShouldBe([0, 1, 0, 2, 1, 0]);
        table.PeopleIn([0, 2, 5]).ShouldBe(1);
        table.WithFeatures(_ => true).PeopleIn([0, 1, 3]).ShouldBe(3);
    }

    [Fact]
    public void Features_left_out_take_nothing_else_with_them()
    {
        RiskTable table = RiskSamples.Mixed(40, 1).WithWeights([.. Enumerable.Range(0, 40).Select(row => row + 1.0)]);
        RiskTable fewer = table.WithFeatures(feature => feature.Kind != FeatureKind.Ordinal);
        fewer.Schema.Features.Select(feature => feature.Name).ShouldBe(["load", "days_silent", "noise", "modality"]);
        (fewer.Schema.IndexOf("noise"), fewer.Schema.IndexOf("level"), fewer.Schema.IndexOf("Noise")).ShouldBe((2, -1, -1));
        fewer[7, 2].ShouldBe(table[7, 3]);
        fewer.Labels.ToArray().ShouldBe(table.Labels.ToArray());
        fewer.Weights.ToArray().ShouldBe(table.Weights.ToArray());
        fewer.Order.ToArray().ShouldBe(table.Order.ToArray());
        fewer.Groups.ShouldBe(table.Groups);
    }

    [Fact]
    public void Writing_belongs_to_the_feature_added_last()
    {
        FeatureWriting marks = new() { Unit = "/20", DecimalMark = DecimalMark.Comma, Column = "note" };
        RiskTable table = new RiskTableBuilder().AddNumeric("mark", [12.5]).SetWriting(marks).AddNumeric("hours", [3.0]).Build();
        table.Schema[0].Writing.ShouldBe(marks);
        table.Schema[1].Writing.ShouldBe(FeatureWriting.Plain);
        Should.Throw<InvalidOperationException>(() => new RiskTableBuilder().SetWriting(marks));
    }

    [Fact]
    public void Features_that_cannot_be_are_programming_errors()
    {
        Should.Throw<ArgumentException>(() => new Feature("", FeatureKind.Numeric));
        Should.Throw<ArgumentException>(() => new Feature("x", FeatureKind.Ordinal, ["a"]));
        Feature[] twice = [new Feature("x", FeatureKind.Numeric), new Feature("x", FeatureKind.Ordinal)];
        Should.Throw<ArgumentException>(() => new FeatureSchema([.. twice]));
        RiskTable table = RiskSamples.Mixed(4, 1);
        Should.Throw<ArgumentException>(() => table.CopyRow(0, new double[2]));
        Should.Throw<IndexOutOfRangeException>(() => table.Subset([4]));
        Should.Throw<ArgumentException>(() => table.WithLabels([1, 0]));
        Should.Throw<ArgumentException>(() => table.WithLabels([1, 0, 2, 0]));
    }

    [Theory]
    [InlineData("EndDate", "end date")]
    [InlineData("end_date", "end date")]
    [InlineData("Prénom  de l’ÉLÈVE", "prenom de l eleve")]
    [InlineData("URLOfPage2", "urlof page2")]
    [InlineData("__", "")]
    public void Names_of_columns_are_words_without_case_and_accents(string name, string words) =>
        string.Join(' ', ColumnWords.Of(name)).ShouldBe(words);
}

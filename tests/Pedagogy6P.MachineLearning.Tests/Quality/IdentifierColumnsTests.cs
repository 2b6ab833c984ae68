using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Quality;

public sealed class IdentifierColumnsTests
{
    private const int Rows = 300;

    [Theory]
    [InlineData("row", 1.0, 1)]
    [InlineData("nr", 40_000.0, 1)]
    [InlineData("learner", 12_345.0, 97)]
    [InlineData("studentId", 12_345.0, 97)]
    [InlineData("id_etudiant", 12_345.0, 97)]
    [InlineData("card", 4_812_000.0, 1009)]
    public void Numbers_that_count_people_are_found(string name, double first, double step) =>
        Find(name, row => first + (row * 7 % Rows * step)).ShouldNotBeNull();

    [Theory]
    [InlineData("pay", 18_000.0, 113)]
    [InlineData("salary", 31_000.0, 97)]
    [InlineData("clicks", 3.0, 41)]
    [InlineData("birth_date", 1_000_000_000.0, 86_400)]
    [InlineData("number_of_clicks", 3.0, 41)]
    public void Quantities_and_dates_are_not(string name, double first, double step) =>
        Find(name, row => first + (row * 7 % Rows * step)).ShouldBeNull();

    [Fact]
    public void Days_as_one_number_are_dates() =>
        Find("start", row => 20_250_000 + ((1 + (row / 28)) * 100) + 1 + (row % 28)).ShouldBeNull();

    [Fact]
    public void Fractions_are_measured() => Find("id", row => row + 0.5).ShouldBeNull();

    [Fact]
    public void Numbers_whose_ranges_follow_the_cohorts_are_found()
    {
        int[] order = [.. Enumerable.Range(0, Rows).Select(row => row / 100)];
        double[] grown = [.. Enumerable.Range(0, Rows).Select(row => (order[row] * 90_000.0) + (row * 7 % 100 * 613))],
            mixed = [.. grown.Select((value, row) => value - (order[row] * 80_000.0))];
        IdentifierColumns.Of(new RiskTableBuilder().AddNumeric("serial", grown).SetOrder(order).Build()).Single()
            .Detail.ShouldContain("grow with the cohorts");
        IdentifierColumns.Of(new RiskTableBuilder().AddNumeric("serial", mixed).SetOrder(order).Build()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("name", 299, true)]
    [InlineData("name", 160, true)]
    [InlineData("town", 140, false)]
    [InlineData("module", 12, false)]
    [InlineData("student_id", 100, true)]
    public void Words_that_are_mostly_unique_are_found(string name, int different, bool found)
    {
        RiskTable table = new RiskTableBuilder()
            .AddCategorical(name, [.. Enumerable.Range(0, Rows).Select(row => $"word {row % different}")]).Build();
        IdentifierColumns.Of(table).Any().ShouldBe(found);
    }

    [Fact]
    public void A_persons_rows_count_once()
    {
        string[] persons = [.. Enumerable.Range(0, Rows).Select(row => $"p{row % 60}")];
        RiskTableBuilder builder = new RiskTableBuilder().AddCategorical("who", [.. persons.Select(person => $"name of {person}")])
            .AddNumeric("no", [.. Enumerable.Range(0, Rows).Select(row => 500.0 + (row % 60))]);
        IdentifierColumns.Of(builder.SetPersons(persons).Build()).Select(issue => issue.Column).ShouldBe(["who", "no"]);
    }

    [Fact]
    public void Addresses_are_found_however_few_and_dates_in_words_are_none()
    {
        RiskTable table = new RiskTableBuilder().AddCategorical("contact", ["a@b.example", "c@d.example", null, "a@b.example"])
            .AddCategorical("day", ["2026-09-01", "2026-09-02", "2026-09-03", "2026-09-04"]).Build();
        IdentifierColumns.Of(table).Select(issue => issue.Column).ShouldBe(["contact"]);
        RiskTable days = new RiskTableBuilder()
            .AddCategorical("day", [.. Enumerable.Range(0, Rows).Select(row => $"{1 + (row % 28):00}/{1 + (row / 28):00}/2026")]).Build();
        IdentifierColumns.Of(days).ShouldBeEmpty();
    }

    [Fact]
    public void Many_small_categories_do_not_seem_to_separate_the_outcomes()
    {
        byte[] labels = [.. Enumerable.Range(0, Rows).Select(row => (byte)(row * 7919 % 13 < 4 ? 1 : 0))];
        RiskTable noise = new RiskTableBuilder()
            .AddCategorical("day", [.. Enumerable.Range(0, Rows).Select(row => $"{1 + (row % 28):00}/{1 + (row / 28):00}/2026")])
            .AddCategorical("status", [.. labels.Select(label => label == 1 ? "gone" : "here")]).SetLabels(labels).Build();
        DataQualityReport.Of(noise).Issues.Where(issue => issue.IsLeak).Select(issue => issue.Column).ShouldBe(["status"]);
    }

    [Theory]
    [InlineData("attended", false)]
    [InlineData("extended_loan", false)]
    [InlineData("weekend_date", false)]
    [InlineData("EndDate", true)]
    [InlineData("date_fin", true)]
    [InlineData("Résultat final", true)]
    public void Names_are_read_by_words(string name, bool leak) => DataQualityReport
        .Of(new RiskTableBuilder().AddNumeric(name, [1.0, 2.0]).SetLabels([0, 1]).Build()).Issues.Any(issue => issue.IsLeak).ShouldBe(leak);

    private static QualityIssue? Find(string name, Func<int, double> value) =>
        IdentifierColumns.Of(new RiskTableBuilder().AddNumeric(name, [.. Enumerable.Range(0, Rows).Select(value)]).Build())
            .SingleOrDefault();
}

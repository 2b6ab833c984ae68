using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.Tables;

public sealed class CategoryMaskTests
{
    [Theory]
    [InlineData("marie.dupont@school.example")]
    [InlineData("A1234567")]
    [InlineData("12 bis, rue des Lilas")]
    [InlineData("7 Mill Street")]
    [InlineData("20231234567")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("06.12.34.56.78")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public void What_identifies_is_hidden_and_found_again(string category)
    {
        Feature feature = new("who", FeatureKind.Categorical, ["blue", category, "red"]),
            stored = new("who", FeatureKind.Categorical, CategoryMask.Stored(feature));
        stored.Categories[1].ShouldNotContain(category);
        (stored.Readable(0), stored.Readable(1), stored.Readable(2)).ShouldBe(("blue", null, "red"));
        Func<string, int> code = stored.CodeLookup();
        (code("blue"), code(category), code("red"), code("green"), code("B7654321"))
            .ShouldBe((0, 1, 2, RiskColumn.Unseen, RiskColumn.Unseen));
        CategoryMask.Stored(stored).ShouldBe(stored.Categories);
        new RiskTableBuilder().AddCategorical("who", [category, "red", "green"], stored.Categories).Build()[0, 0].ShouldBe(1);
    }

    [Theory]
    [InlineData("2024-2025")]
    [InlineData("2026-09-01")]
    [InlineData("20260901")]
    [InlineData("MATH101")]
    [InlineData("2026-S1")]
    [InlineData("75011")]
    [InlineData("3 cours par semaine")]
    [InlineData("Street work")]
    [InlineData("Saint-Dizier")]
    [InlineData("introduction_to_data")]
    public void What_everybody_shares_stays(string category) =>
        CategoryMask.Stored(new Feature("what", FeatureKind.Categorical, [category])).ShouldBe([category]);

    [Theory]
    [InlineData("nom complet", true)]
    [InlineData("Full name", true)]
    [InlineData("Prénom", true)]
    [InlineData("nom_de_famille", true)]
    [InlineData("adresse postale", true)]
    [InlineData("téléphone", true)]
    [InlineData("module name", false)]
    [InlineData("nom du module", false)]
    [InlineData("hotel", false)]
    public void Columns_named_after_people_are_hidden_whatever_is_in_them(string column, bool hidden)
    {
        Feature feature = new(column, FeatureKind.Categorical, ["Jeanne", "Paul", "Ali"]), stored = new(column, FeatureKind.Categorical,
            CategoryMask.Stored(feature));
        (stored.Readable(1) is null).ShouldBe(hidden);
        stored.CodeLookup()("Paul").ShouldBe(1);
        CategoryMask.Stored(new Feature(column, FeatureKind.Categorical, ["no", "yes"])).ShouldBe(["no", "yes"]);
    }

    [Fact]
    public void Hashes_of_other_columns_and_other_trainings_differ()
    {
        string[] one = [.. Hidden("who", "a@b.example", "c@d.example")], other = [.. Hidden("who", "a@b.example", "e@f.example")],
            column = [.. Hidden("whose", "a@b.example", "c@d.example")];
        string.Equals(one[0], other[0], StringComparison.Ordinal).ShouldBeFalse();
        string.Equals(one[0], column[0], StringComparison.Ordinal).ShouldBeFalse();
        Hidden("who", "a@b.example", "c@d.example").ShouldBe(one);
    }

    private static ImmutableArray<string> Hidden(string column, params string[] categories) =>
        CategoryMask.Stored(new Feature(column, FeatureKind.Categorical, [.. categories]));
}

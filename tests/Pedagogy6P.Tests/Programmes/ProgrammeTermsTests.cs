using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>Titles by language with a way out, and settings as a tree.</summary>
public sealed class ProgrammeTermsTests
{
    private static readonly ProgrammeTerms Terms = With(
        new(VocabularyKind.Setting, "ward", "Ward", ParentId: "hospital"),
        new(VocabularyKind.Setting, "ward", "Service", "fr-CA"),
        new(VocabularyKind.Setting, "hospital", "Hôpital", "fr", ParentId: "care"),
        new(VocabularyKind.Setting, "care", "Pflege", "de"),
        new(VocabularyKind.Topic, "ward", "Life on a ward"));

    [Theory]
    [InlineData(VocabularyKind.Setting, "ward", "en", "Ward")]
    [InlineData(VocabularyKind.Setting, "ward", "FR", "Service")]
    [InlineData(VocabularyKind.Setting, "ward", "es", "Ward")]
    [InlineData(VocabularyKind.Setting, "hospital", "en", "Hôpital")]
    [InlineData(VocabularyKind.Setting, "care", "fr", "Pflege")]
    [InlineData(VocabularyKind.Topic, "ward", "fr", "Life on a ward")]
    [InlineData(VocabularyKind.Label, "ward", "en", "ward")]
    public void A_title_is_the_nearest_there_is(VocabularyKind kind, string id, string language, string title) =>
        Terms.TitleOf(kind, id, language).ShouldBe(title);

    [Theory]
    [InlineData(VocabularyKind.Setting, "ward", "ward")]
    [InlineData(VocabularyKind.Setting, "SERVICE", "ward")]
    [InlineData(VocabularyKind.Setting, "hôpital", "hospital")]
    [InlineData(VocabularyKind.Topic, "service", null)]
    public void A_title_finds_its_id(VocabularyKind kind, string text, string? id) => Terms.Find(kind, text).ShouldBe(id);

    [Fact]
    public void A_title_of_two_finds_none() =>
        With(new(VocabularyKind.Label, "a", "Same"), new(VocabularyKind.Label, "b", "same")).Find(VocabularyKind.Label, "Same")
            .ShouldBeNull();

    [Fact]
    public void Ancestors_come_nearest_first()
    {
        Terms.AncestorsOf("ward").ShouldBe(["hospital", "care"]);
        Terms.AncestorsOf("care").ShouldBeEmpty();
        Terms.AncestorsOf("elsewhere").ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_of_settings_is_one_violation_that_prints_it()
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => With(
            new(VocabularyKind.Setting, "d", "D", ParentId: "a"),
            new(VocabularyKind.Setting, "a", "A", ParentId: "b"),
            new(VocabularyKind.Setting, "b", "B", ParentId: "c"),
            new(VocabularyKind.Setting, "c", "C", ParentId: "a"),
            new(VocabularyKind.Setting, "c", "Cé", "fr", ParentId: "a")));
        refusal.Violations.Select(violation => (violation.Table, violation.Column, violation.Value))
            .ShouldBe([("terms", "parent", "a -> b -> c -> a")]);
    }

    private static ProgrammeTerms With(params VocabularyTerm[] terms) =>
        new ProgrammeBuilder(SampleProgramme.Tables with { Terms = [.. terms] }).Build().Terms;
}

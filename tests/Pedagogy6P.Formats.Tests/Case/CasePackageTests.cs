using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Pedagogy6P.Formats.Case;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Case;

/// <summary>Packages come out as they went in, and say what they lack.</summary>
public sealed class CasePackageTests
{
    private const string Small = """
        {"CFDocument":{"identifier":"d","uri":"u:d","creator":"é","title":"T","lastChangeDateTime":"2026-01-01T00:00:00",
        "frameworkType":"x"},
        "CFItems":[{"identifier":"a","uri":"u:a","fullStatement":"A","educationLevel":["01"],"lastChangeDateTime":"2026-01-01T00:00:00",
        "CFItemType":"Cluster","extensions":{"k":[1,2.50,{"x":null}]}},{"identifier":"b","fullStatement":"B"}],
        "CFAssociations":[{"identifier":"r","associationType":"precedes","sequenceNumber":3,"originNodeURI":{"title":"A","identifier":"a",
        "uri":"u:a","targetType":"CASE"},"destinationNodeURI":{"title":"B","identifier":"b","uri":"u:b"}}],
        "CFDefinitions":{"CFConcepts":[]},"CFRubrics":[{"title":"R"}]}
        """;

    [Theory]
    [InlineData("formats/case_opensalt_sample_framework.json", 16, 39)]
    [InlineData("formats/case_opensalt_SmartLevelFramework.json", 14, 14)]
    public void Real_packages_come_out_as_they_went_in(string path, int items, int associations)
    {
        byte[] bytes = File.ReadAllBytes(DataFolder.File(path));
        CasePackage package = Read(bytes);
        (package.Items.Length, package.Associations.Length).ShouldBe((items, associations));
        Same(Written(package), bytes);
    }

    [Fact]
    public void Properties_without_a_place_come_out_too()
    {
        CasePackage package = Read(Encoding.UTF8.GetBytes("\uFEFF" + Small));
        package.Associations[0].AssociationType.ShouldBe(CaseRelation.Precedes);
        Same(Written(package), Encoding.UTF8.GetBytes(Small));
        Encoding.UTF8.GetString(Written(package)).ShouldContain("\"é\"");
    }

    [Property]
    public void Any_text_survives(NonEmptyString statement, string notes)
    {
        var package = new CasePackage
        {
            Document = new CaseDocument { Identifier = "d", Title = "t" },
            Items = [new CaseItem { Identifier = "a", FullStatement = Whole(statement.Get) + ".", Notes = Whole(notes ?? "") }],
        };
        Read(Written(package)).Items[0].ShouldBe(package.Items[0]);
    }

    [Fact]
    public void Everything_missing_is_named()
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => Read("""
            {"CFDocument":{"identifier":"d"},"CFItems":[{"identifier":"D","fullStatement":"x"},{"fullStatement":" "},null],
            "CFAssociations":[{"associationType":"isChildOf","originNodeURI":{"uri":"x"}},null]}
            """u8.ToArray()));
        refusal.Violations.Select(violation => $"{violation.Table} {violation.Row} {violation.Column}").ShouldBe([
            "case CFDocument  title", "case CFItems 1 identifier", "case CFItems 2 identifier", "case CFItems 2 fullStatement",
            "case CFItems 3 identifier", "case CFItems 3 fullStatement", "case CFAssociations 1 destinationNodeURI.identifier",
            "case CFAssociations 2 associationType", "case CFAssociations 2 originNodeURI.identifier",
            "case CFAssociations 2 destinationNodeURI.identifier"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"CFDocument":{"identifier":7}}""")]
    [InlineData("")]
    public void What_is_no_package_is_refused(string text) =>
        Should.Throw<InputRefusedException>(() => Read(Encoding.UTF8.GetBytes(text))).Message.ShouldContain("a CASE package");

    [Fact]
    public void Damaged_packages_are_read_or_refused()
    {
        int read = 0;
        foreach (byte[] damaged in Damage.Of(Encoding.UTF8.GetBytes(Small), seed: 14))
        {
            try
            {
                CasePackage package = Read(damaged);
                Same(Written(Read(Written(package))), Written(package));
                read++;
            }
            catch (InputRefusedException refusal)
            {
                refusal.Violations.ShouldAllBe(violation => violation.ToString().Length < 500);
            }
        }

        read.ShouldBeGreaterThan(1);
    }

    // A text of half a letter cannot be written in JSON.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static CasePackage Read(byte[] json) => CasePackage.Read(new MemoryStream(json));

    private static byte[] Written(CasePackage package)
    {
        using var stream = new MemoryStream();
        package.Write(stream);
        return stream.ToArray();
    }

    private static void Same(byte[] one, byte[] other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        JsonElement.DeepEquals(first.RootElement, second.RootElement).ShouldBeTrue(Encoding.UTF8.GetString(one));
    }
}

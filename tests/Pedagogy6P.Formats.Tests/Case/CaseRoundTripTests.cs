using System.Text;
using System.Text.Json;
using Pedagogy6P.Formats.Case;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Case;

/// <summary>A framework comes in, goes out under the same identifiers, and comes in again as the same programme.</summary>
public sealed class CaseRoundTripTests
{
    private static readonly DateTimeOffset Changed = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);

    private const string Framework = """
        {"CFDocument":{"identifier":"d","title":"T","uri":"https://x/d","creator":"C","lastChangeDateTime":"2026-01-01T00:00:00Z"},
        "CFItems":[
        {"identifier":"i1","fullStatement":"Care","humanCodingScheme":"A","uri":"https://x/i1","lastChangeDateTime":"2026-01-01T00:00:00Z"},
        {"identifier":"i2","fullStatement":"Hands","humanCodingScheme":"A.1","uri":"https://x/i2",
         "lastChangeDateTime":"2026-01-01T00:00:00Z","conceptKeywords":["soap"]},
        {"identifier":"i3","fullStatement":"Gloves","uri":"https://x/i3","lastChangeDateTime":"2026-01-01T00:00:00Z"}],
        "CFAssociations":[
        {"identifier":"a1","associationType":"isChildOf","originNodeURI":{"identifier":"i1"},"destinationNodeURI":{"identifier":"d"}},
        {"identifier":"a2","associationType":"isChildOf","originNodeURI":{"identifier":"i2"},"destinationNodeURI":{"identifier":"i1"}},
        {"identifier":"a3","associationType":"isChildOf","originNodeURI":{"identifier":"i3"},"destinationNodeURI":{"identifier":"i1"}},
        {"identifier":"a4","associationType":"precedes","originNodeURI":{"identifier":"i2"},"destinationNodeURI":{"identifier":"i3"}},
        {"identifier":"a5","associationType":"isPeerOf","originNodeURI":{"identifier":"i2"},"destinationNodeURI":{"identifier":"i3"}},
        {"identifier":"a6","associationType":"isRelatedTo","originNodeURI":{"identifier":"i1"},"destinationNodeURI":{"identifier":"i3"}}]}
        """;

    [Fact]
    public void Identifiers_codes_and_associations_survive()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["f.json"], Framework);
        RoundTrip(place, place["f.json"]);
        CasePackage again = Read(place["again.json"]);
        again.Items.Select(item => $"{item.Identifier} {item.HumanCodingScheme} {item.Uri}").ShouldBe(
            ["i1 A https://x/i1", "i2 A.1 https://x/i2", "i3  https://x/i3"]);
        again.Items[1].Other.ShouldContainKey("conceptKeywords");
        again.Associations.Select(one => one.Identifier).ShouldBe(["a1", "a2", "a3", "a4", "a5", "a6"]);
    }

    [Theory]
    [InlineData("formats/case_opensalt_SmartLevelFramework.json", 14)]
    [InlineData("formats/case_opensalt_sample_framework.json", 16)]
    [InlineData("formats/case_opensalt_sample_case.csv", 10)]
    public void The_real_frameworks_survive(string file, int items)
    {
        using var place = new ImportPlace();
        RoundTrip(place, DataFolder.File(file));
        CasePackage again = Read(place["again.json"]);
        again.Items.Length.ShouldBe(items);
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            CasePackage before = Read(DataFolder.File(file));
            again.Items.Select(item => item.Identifier).ShouldBe(before.Items.Select(item => item.Identifier));
            again.Associations.Select(one => one.Identifier).ShouldBe(before.Associations.Select(one => one.Identifier));
            Json(again.Items[3]).ShouldBe(Json(before.Items[3]));
        }
    }

    [Fact]
    public void What_has_changed_since_goes_out_changed()
    {
        using var place = new ImportPlace();
        File.WriteAllText(place["f.json"], Framework);
        Programme programme = Import(place, place["f.json"], "one").Programme;
        var builder = new ProgrammeBuilder(programme.Tables with
        {
            Competencies = [.. programme.Tables.Competencies.Where(one => one.Id != "A.1")
                .Select(one => one.Id == "i3" ? one with { Title = "New gloves", ParentId = null } : one)],
            Modules = [.. programme.Tables.Modules.Where(one => one.Id != "A.1")],
            ModuleCompetencies = [.. programme.Tables.ModuleCompetencies.Where(one => one.ModuleId != "A.1")],
            Prerequisites = [],
        });
        builder.Add(new Competency("new", "New"));
        CasePackage again = CaseExport.Of(builder.Build(), "School", Changed, CaseFolder.Read(place["one"]));
        again.Items.Select(item => item.Identifier is "i1" or "i3" ? item.Identifier : "?").ShouldBe(["i1", "i3", "?"]);
        again.Items[1].FullStatement.ShouldBe("New gloves");
        again.Associations.Select(one => $"{one.AssociationType} {one.Origin!.Identifier}>{one.Destination!.Identifier}").Take(3).ShouldBe(
            ["isChildOf i1>d", "isRelatedTo i1>i3", "isChildOf i3>d"]);
        again.Associations.Length.ShouldBe(4);
    }

    [Fact]
    public void Several_frameworks_go_out_as_one_whose_items_say_which_is_theirs()
    {
        using var place = new ImportPlace();
        Directory.CreateDirectory(place["in"]);
        File.WriteAllText(place["in/a.json"], Framework);
        File.WriteAllText(place["in/b.json"], """
            {"CFDocument":{"identifier":"d2","uri":"https://x/d2","title":"Other framework"},"CFItems":[
            {"identifier":"j1","fullStatement":"Theirs","humanCodingScheme":"A"},
            {"identifier":"j2","fullStatement":"Part of theirs","humanCodingScheme":"B"}],"CFAssociations":[
            {"associationType":"isChildOf","originNodeURI":{"identifier":"j2"},"destinationNodeURI":{"identifier":"j1"}},
            {"associationType":"isChildOf","originNodeURI":{"identifier":"j1"},"destinationNodeURI":{"identifier":"d2"}}]}
            """);
        RoundTrip(place, place["in"]);
        CasePackage again = Read(place["again.json"]);
        again.Frameworks.ShouldBe([Read(place["in/a.json"]).Document!.Title!, "Other framework"]);
        again.Items.Select(item => item.Identifier).ShouldBe(["i1", "i2", "i3", "j1", "j2"]);
        Programme programme = ProgrammeFolder.Read(place["two"], cancellationToken: TestContext.Current.CancellationToken).Programme;
        programme.FindCompetency("j1")!.ShouldSatisfyAllConditions(one => one.Title.ShouldBe("Theirs"),
            one => one.Framework.ShouldBe("Other framework"));
        programme.FindCompetency("B")!.ParentId.ShouldBe("j1");
        again.Associations.ShouldContain(one => one.Origin!.Identifier == "j1" && one.Destination!.Identifier == "d2");
    }

    private static void RoundTrip(ImportPlace place, string source)
    {
        Programme first = Import(place, source, "one").Programme;
        using (FileStream stream = File.Create(place["again.json"]))
        {
            CaseExport.Of(first, "School", Changed, CaseFolder.Read(place["one"])).Write(stream);
        }

        Programme second = Import(place, place["again.json"], "two").Programme;
        second.Tables.Competencies.ShouldBe(first.Tables.Competencies);
        second.Tables.Modules.Select(one => (one.Id, one.Title)).ShouldBe(first.Tables.Modules.Select(one => (one.Id, one.Title)));
        second.Tables.Prerequisites.ShouldBe(first.Tables.Prerequisites);
        second.Tables.ModuleCompetencies.ShouldBe(first.Tables.ModuleCompetencies);
    }

    private static ProgrammeFolder Import(ImportPlace place, string source, string name)
    {
        ProgrammeImport.Run(ImportFormats.Find("case")!, [source], place[name],
            cancellationToken: TestContext.Current.CancellationToken).Report.Violations.ShouldBeEmpty();
        return ProgrammeFolder.Read(place[name], cancellationToken: TestContext.Current.CancellationToken);
    }

    private static CasePackage Read(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return CasePackage.Read(stream);
    }

    private static string Json(CaseItem item)
    {
        using var stream = new MemoryStream();
        new CasePackage { Document = new CaseDocument { Identifier = "d", Title = "t" }, Items = [item] }.Write(stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement.GetProperty("CFItems")[0].GetRawText();
    }
}

using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>
/// Every kind of export a real site gives, damaged: read or refused, every row accounted for. The variable PEDAGOGY6P_FUZZ asks for more.
/// </summary>
public sealed class DataFuzzTests
{
    private const int OneIn = 10;

    private static readonly ImportLimits Small = new() { LongestRow = 1 << 16, LongestCell = 1 << 12, LargestDocument = 1 << 20 };

    public static TheoryData<string> Names => MoodleImports.Data is null ? ["none"] : [.. Files().Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_exports_of_a_real_site_are_read_or_refused(string name)
    {
        Assert.SkipWhen(MoodleImports.Data is null, "PEDAGOGY6P_DATA names no folder with moodle exports");
        using var place = new ImportPlace();
        File.WriteAllLines(place["side.csv"], ["table,id,column,value", .. DataTests.Answers]);
        ImportOptions options = MoodleImports.Options() with
        {
            Limits = Small,
            Persons = MoodleImports.Keys,
            SideTable = place["side.csv"],
        };
        ImportFile whole = Files().First(file => file.Name == name), courses = Files().First(file => file.ShortName == "ws.courses.json");
        string shortName = whole.ShortName;
        foreach (byte[] bytes in Damage.AtRandom(whole.ReadAll(new ImportLimits())!, seed: 19, Damage.Count / OneIn))
        {
            ImportReport report = MoodleImports.Read([courses, MemoryFile.Of(shortName, bytes)], options).Report;
            report.Files.ShouldAllBe(file => file.RowsRead == file.RowsTaken + file.LeftOut.Sum(left => left.Count));
        }
    }

    private static IEnumerable<ImportFile> Files() => ImportSources.Find(
        ((string[])["4.5", "5.1", "ws"]).Select(folder => Path.Combine(MoodleImports.Data!, folder)), new ImportLimits(),
        new ViolationCollector()).Where(file => !file.Name.EndsWith(".md", StringComparison.Ordinal));
}

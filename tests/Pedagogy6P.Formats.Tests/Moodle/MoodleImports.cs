using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>Reads exports of Moodle without writing a folder.</summary>
internal static class MoodleImports
{
    private static readonly Importer Moodle = ImportFormats.Find("moodle")!;

    /// <summary>The exports of the repository's own small course.</summary>
    public static ImmutableArray<ImportFile> Fixture { get; } =
        ImportSources.Find([Path.Combine(AppContext.BaseDirectory, "Fixtures", "imports", "moodle")], new ImportLimits(), new());

    /// <summary>The exports of a real site; null where they are not at hand.</summary>
    public static string? Data => Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA") is { Length: > 0 } root
        && Directory.Exists(Path.Combine(root, "moodle")) ? Path.Combine(root, "moodle") : null;

    /// <summary>The export whose name begins so.</summary>
    public static ImportFile Export(string start) => Fixture.First(file => file.Name.StartsWith(start, StringComparison.Ordinal));

    /// <summary>Its text.</summary>
    public static string Text(string start) => Encoding.UTF8.GetString(Export(start).ReadAll(new ImportLimits())!).TrimStart('\uFEFF');

    /// <summary>The same export with another text.</summary>
    public static ImportFile Export(string start, Func<string, string> change) => MemoryFile.Of(Export(start).Name, change(Text(start)));

    public static ImportOptions Options(ModuleGrain grain = ModuleGrain.Activity) => new() { TimeZone = "Europe/Paris", Modules = grain };

    public static (ProgrammeFacts Facts, ImportReport Report) Read(IEnumerable<ImportFile> files, ImportOptions? options = null)
    {
        var violations = new ViolationCollector();
        ImportWork work = ProgrammeImport.Read(Moodle, [.. files], options ?? Options(), violations);
        return (work.Facts, ProgrammeImport.ReportOf(Moodle, work, [], isWritten: false));
    }

    public static (ProgrammeFacts Facts, ImportReport Report) Read(params string[] paths) =>
        Read(ImportSources.Find(paths.Select(path => Path.Combine(Data!, path)), new ImportLimits(), new ViolationCollector()));

    /// <summary>The same with answers about the source.</summary>
    public static (ProgrammeFacts Facts, ImportReport Report) Read(string[] answers, IEnumerable<ImportFile> files,
        ModuleGrain grain = ModuleGrain.Activity)
    {
        using var place = new ImportPlace();
        File.WriteAllLines(place["side.csv"], ["table,id,column,value", .. answers]);
        return Read(files, Options(grain) with { SideTable = place["side.csv"] });
    }

    /// <summary>Outcomes as text, sorted.</summary>
    public static string[] Outcomes(ProgrammeFacts facts, Func<FactRow, bool>? which = null) =>
    [
        .. facts.Outcomes.Rows.Where(row => which?.Invoke(row) != false)
            .Select(row => string.Join('|', row["learner"], row["module"], row["status"], row["ended"])).Order(StringComparer.Ordinal),
    ];

    public static PersonKeys Keys { get; } = PersonKeys.Hashed("a key for the tests alone"u8);
}

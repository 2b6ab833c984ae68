using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>Finds the tables of a folder, plain or gzipped, and the clicks as one file or split by presentation.</summary>
internal sealed class OuladFolder(string folder)
{
    private const string ClickTable = "studentVle";

    /// <summary>Opens a table.</summary>
    /// <param name="name">The name without extension.</param>
    /// <param name="columns">The columns it must have.</param>
    public OuladTable Open(string name, params ReadOnlySpan<string> columns) => OuladTable.Open(Find(name) ?? throw Missing(name), columns);

    /// <summary>The files with the clicks; the presentation is null where the rows themselves name it.</summary>
    public IEnumerable<(string Path, (string Module, string Term)? Presentation)> ClickFiles()
    {
        if (Find(ClickTable) is { } single)
            return [(single, null)];
        var split = Path.Combine(folder, ClickTable);
        if (!Directory.Exists(split))
            throw Missing(ClickTable);
        var files = Directory.GetFiles(split, ClickTable + "_*.csv*").Order(StringComparer.Ordinal)
            .Select(path => (path, Presentation(path))).ToList();
        return files.Count > 0 ? files : throw Missing(ClickTable);
    }

    private static (string Module, string Term)? Presentation(string path)
    {
        var stem = Path.GetFileName(path).Split('.')[0];
        var parts = stem.Split('_');
        if (parts.Length != 3)
            throw OuladTable.Refuse(Path.GetFileName(path), row: null, column: null, stem, "a name of the form studentVle_MODULE_TERM");
        return (parts[1], parts[2]);
    }

    private string? Find(string name)
    {
        var plain = Path.Combine(folder, name + ".csv");
        return File.Exists(plain) ? plain : File.Exists(plain + ".gz") ? plain + ".gz" : null;
    }

    private InputRefusedException Missing(string name) =>
        OuladTable.Refuse(name + ".csv", row: null, column: null, value: null, $"{name}.csv or {name}.csv.gz in {folder}");
}

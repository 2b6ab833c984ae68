using System.Collections.Immutable;
using System.Text.Json;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Formats.Quality;

namespace Pedagogy6P.Formats.ProgrammeFolders;

/// <summary>
/// Reads licence and provenance from <c>datapackage.json</c> and compares its list of tables with the folder; nothing in it is a violation.
/// </summary>
internal static class DataPackageReader
{
    public const string FileName = "datapackage.json";

    private const long LargestBytes = 16 << 20;
    private const string TableExtension = ".csv";

    public static PackageDescription? Read(string folder, ReadingLog log)
    {
        HashSet<string> present = PresentTables(folder, log);
        string path = Path.Combine(folder, FileName);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                log.Warnings.Add(QualityWarnings.MissingDataPackage);
                return null;
            }

            // A pipe or device has no length; opening it could wait for ever.
            long length = file.LinkTarget is null
                ? file.Length : new FileInfo(file.ResolveLinkTarget(returnFinalTarget: true)!.FullName).Length;
            if (length is 0 or > LargestBytes)
            {
                log.Warnings.Add(QualityWarnings.UnreadableDataPackage($"a JSON file of 1 byte to {LargestBytes >> 20} MiB"));
                return null;
            }

            using JsonDocument document = JsonTexts.Parse(File.ReadAllBytes(path));
            return Describe(document.RootElement, present, log);
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            log.Warnings.Add(QualityWarnings.UnreadableDataPackage($"a JSON object that can be read ({ReadingFaults.Of(exception)})"));
            return null;
        }
    }

    private static PackageDescription? Describe(JsonElement root, HashSet<string> present, ReadingLog log)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            log.Warnings.Add(QualityWarnings.UnreadableDataPackage("a JSON object"));
            return null;
        }

        CompareTables(root, present, log);
        return new PackageDescription
        {
            Name = Text(root, "name") ?? "",
            Title = Text(root, "title"),
            Description = Text(root, "description"),
            Version = Text(root, "version"),
            Keywords = [.. Items(root, "keywords").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
            Licences = [.. Items(root, "licenses")
                .Select(item => new PackageLicence(Text(item, "name"), Text(item, "path"), Text(item, "title")))],
            Sources = [.. Items(root, "sources").Select(item => new PackageSource(Text(item, "title") ?? "", Text(item, "path")))],
        };
    }

    private static void CompareTables(JsonElement root, HashSet<string> present, ReadingLog log)
    {
        var listed = Items(root, "resources").SelectMany(Paths)
            .Where(path => path.EndsWith(TableExtension, StringComparison.Ordinal))
            .Select(path => ShownText.Of(path[..^TableExtension.Length]))
            .ToHashSet(StringComparer.Ordinal);
        foreach (string table in listed.Where(table => !present.Contains(table)).Order(StringComparer.Ordinal)
            .Take(QualityReport.MostReadingWarnings))
        {
            log.Warnings.Add(QualityWarnings.ListedTableMissing(table));
        }

        foreach (TableFormat table in FolderTables.All.Where(table => present.Contains(table.Name) && !listed.Contains(table.Name)))
        {
            log.Warnings.Add(QualityWarnings.UnlistedTable(table.Name));
        }
    }

    // Names, without extension, of the CSV files of the folder; those that are no table become warnings.
    private static HashSet<string> PresentTables(string folder, ReadingLog log)
    {
        var present = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            foreach (string path in Directory.EnumerateFileSystemEntries(folder, "*" + TableExtension))
            {
                present.Add(Path.GetFileNameWithoutExtension(path));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The tables themselves will say what cannot be read.
            return present;
        }

        // Generated programmes carry their true hazards with them.
        IEnumerable<string> known = FolderTables.All.Select(table => table.Name)
            .Append(Path.GetFileNameWithoutExtension(TrueHazards.FileName));
        foreach (string name in present.Except(known, StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Take(QualityReport.MostReadingWarnings))
        {
            log.Warnings.Add(QualityWarnings.UnknownFile(ShownText.Of(name) + TableExtension));
        }

        return present;
    }

    private static IEnumerable<string> Paths(JsonElement resource)
    {
        if (Text(resource, "path") is string path)
        {
            return [path];
        }

        return Items(resource, "path").Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);
    }

    private static ImmutableArray<JsonElement> Items(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value)
            && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : [];

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out JsonElement value)
            && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Moodle;

namespace Pedagogy6P.Formats;

/// <summary>The foreign formats that can be read; a new one is one class and one line here. Stateless and thread-safe.</summary>
public static class ImportFormats
{
    /// <summary>All of them, in ordinal order of their names.</summary>
    public static ImmutableArray<Importer> All { get; } = [new MoodleImporter()];

    /// <summary>A format by name; null when there is none of that name.</summary>
    public static Importer? Find(string name) => All.FirstOrDefault(importer => string.Equals(importer.Name, name, StringComparison.Ordinal));
}

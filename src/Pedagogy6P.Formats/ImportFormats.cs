using System.Collections.Immutable;
using Pedagogy6P.Formats.Calendars;
using Pedagogy6P.Formats.Case;
using Pedagogy6P.Formats.Esco;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Moodle;
using Pedagogy6P.Formats.OneRoster;
using Pedagogy6P.Formats.PlainTables;
using Pedagogy6P.Formats.XApi;

namespace Pedagogy6P.Formats;

/// <summary>The foreign formats that can be read; a new one is one class and one line here. Stateless and thread-safe.</summary>
public static class ImportFormats
{
    /// <summary>All of them, in ordinal order of their names.</summary>
    public static ImmutableArray<Importer> All { get; } =
    [
        new CalendarImporter(), new CaseImporter(), new EscoImporter(), new MoodleImporter(), new OneRosterImporter(),
        new PlainTableImporter(), new XApiImporter(),
    ];

    /// <summary>A format by name; null when there is none of that name.</summary>
    public static Importer? Find(string name) => All.FirstOrDefault(importer =>
        string.Equals(importer.Name, name, StringComparison.Ordinal));
}

using Pedagogy6P.Formats.Imports;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Reads what Moodle exports: reports as text, the log, web-service answers, calendars and badges.</summary>
internal sealed class MoodleImporter : Importer
{
    public override string Name => "moodle";

    public override string Title => "Moodle";

    internal override void Read(ImportWork work)
    {
    }
}

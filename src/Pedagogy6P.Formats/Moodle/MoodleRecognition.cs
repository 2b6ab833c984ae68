using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Recognition;
using Pedagogy6P.Formats.Moodle.Words;

namespace Pedagogy6P.Formats.Moodle;

/// <summary>Tells what files are, by their first bytes and their shape, and refuses by name what is of no use, with the way on.</summary>
internal sealed class MoodleRecognition(ImportWork work, WrittenDays days)
{
    private const int Peeked = 512;

    public MoodleFile Of(ImportFile file)
    {
        FileLog log = work.LogOf(file);
        try
        {
            return Recognise(file, log);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            log.Refuse($"It cannot be read to its end ({ReadingFaults.Of(fault)}).");
            return new MoodleFile(file, MoodleKind.None, log);
        }
    }

    private MoodleFile Recognise(ImportFile file, FileLog log)
    {
        byte[] start = file.Peek(Peeked);
        if (Refusal(start) is string refusal)
        {
            log.Refuse(refusal);
            return new MoodleFile(file, MoodleKind.None, log);
        }

        var text = ImportText.Of(file);
        string first = System.Text.Encoding.UTF8.GetString(text.Peek(Peeked)).TrimStart();
        if (first.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            log.Encoding = text.Encoding;
            return Named(new MoodleFile(file, MoodleKind.Calendar, log, text));
        }

        return first.StartsWith('{') || first.StartsWith('[')
            ? Named(new MoodleFile(file, MoodleKind.WebService, log, text)) : Table(file, text, log);
    }

    private MoodleFile Table(ImportFile file, ImportText text, FileLog log)
    {
        // Quoting does not change what the first rows look like, but where a row ends.
        string? refusal = null;
        foreach (TableDialect dialect in (TableDialect[])[TableDialect.Backslash, TableDialect.Rfc4180])
        {
            if (TableSample.Read(text, work.Options.Limits, dialect, out refusal) is not TableSample sample)
            {
                continue;
            }

            MoodleKind kind = TableRecognition.Of(sample, days);
            if (kind != MoodleKind.None && MoodleFile.DialectOf(kind) == dialect)
            {
                return Named(new MoodleFile(file, kind, log, text, sample));
            }
        }

        log.Encoding = text.Encoding;
        log.Refuse(refusal ?? "It is no export of Moodle that is known: expected one of the reports, logs and downloads that "
            + "docs/imports.md lists, as Moodle writes it.");
        return new MoodleFile(file, MoodleKind.None, log, text);
    }

    private static MoodleFile Named(MoodleFile file)
    {
        file.Log.Kind = file.Kind switch
        {
            MoodleKind.WebService => "answer of a web service",
            MoodleKind.Users => "users, bulk download",
            MoodleKind.Framework => "competency framework",
            MoodleKind.Completion => "course completion",
            MoodleKind.Progress => "activity completion",
            MoodleKind.Grades => "grades",
            MoodleKind.Participants => "participants",
            MoodleKind.UserList => "list of users",
            MoodleKind.Quiz => "quiz results",
            MoodleKind.Feedback => "feedback",
            MoodleKind.Worksheet => "grading worksheet of an assignment",
            MoodleKind.Calendar => "calendar",
            MoodleKind.LogStore => "standard log, table",
            _ => "standard log, report",
        };
        return file;
    }

    private static string? Refusal(ReadOnlySpan<byte> start) => start switch
    {
        [] => "It is empty.",
        [0x1F, 0x8B, ..] => "It is a backup of a course (.mbz), made to be restored in Moodle: export the course's reports instead "
            + "(Reports › Course completion, Grades › Export, Reports › Logs).",
        [(byte)'P', (byte)'K', ..] => "It is a workbook (.xlsx) or another packed file: download the same report as comma separated "
            + "values.",
        _ => null,
    };
}

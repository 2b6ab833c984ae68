using System.Buffers.Text;
using System.Text;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;

namespace Pedagogy6P.Formats.Moodle.Logs;

/// <summary>
/// The report of the standard log. The number of the user and what was done stand in the description, which Moodle writes in English
/// whatever the language of the report; the day stands in the first column. Streams.
/// </summary>
internal static class LogReader
{
    private const int LongestText = 200;
    private const int ColumnsOfCourse = 9;

    public static void Read(MoodleFile file, MoodleWork work)
    {
        bool ofSite = file.Sample!.Width > ColumnsOfCourse;
        Course? course = ofSite ? null : work.CourseOf(file.File);
        if (course is null && !ofSite)
        {
            using ImportTable? table = file.Open(work.Import.Options.Limits);
            file.LeaveOut(table);
            return;
        }

        var dates = FileDates.InPassing(file, work, column: 0);
        Read(file, work, course, dates);
        while (dates.Otherwise() is FileDates other)
        {
            dates = other;
            file.Log.Restart();
            work.Import.Facts.Activity.RestartFile();
            Read(file, work, course, dates);
        }

        file.Log.TimeZone = work.Import.Zone.Id;
        dates.Tell();
    }

    private static void Read(MoodleFile file, MoodleWork work, Course? courseOfFile, FileDates dates)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || dates.Fault is not null)
        {
            file.LeaveOut(table, dates.Fault ?? "");
            return;
        }

        var events = new LogEvents(work);
        while (!dates.IsContradicted && table.Read())
        {
            if ((table.Row & 0xFFFF) == 0)
            {
                work.Import.Cancellation.ThrowIfCancellationRequested();
            }

            if (Add(table, events, courseOfFile, dates, work) is string reason)
            {
                file.Log.LeaveOut(table.Row, reason);
            }
            else
            {
                file.Log.Take();
            }
        }
    }

    // Why the row was not counted; null when it was.
    private static string? Add(ImportTable table, LogEvents events, Course? courseOfFile, FileDates dates, MoodleWork work)
    {
        int description = table.Header.Length - 3;
        bool isDated = dates.TryRead(table[0], out DateOnly day);
        ReadOnlySpan<byte> what = table[description];
        if (!TryNumber(what, "with id '"u8, out long user, out int behind))
        {
            return "an event that its description lays to no user";
        }

        if (!isDated)
        {
            return "a date that is not understood: give --culture";
        }

        Course? course = courseOfFile ?? (table.Text(1) is "" or "-" ? null : work.Courses.Named(table.Text(1)));
        if (course is null)
        {
            return "an event outside courses";
        }

        Span<char> verb = stackalloc char[LongestText];
        int letters = Encoding.UTF8.GetChars(VerbIn(what[behind..]), verb);
        TryNumber(what, "course module id '"u8, out long module, out _);
        return events.Add(user, course, module, work.Grain == Imports.ModuleGrain.Course ? null : table.Text(description - 3), day,
            letters > 0 ? verb[..letters] : "event");
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, ReadOnlySpan<byte> before, out long number, out int behind)
    {
        int at = text.IndexOf(before);
        (number, behind) = (0, 0);
        if (at < 0 || !Utf8Parser.TryParse(text[(at + before.Length)..], out number, out int digits))
        {
            return false;
        }

        behind = Math.Min(text.Length, at + before.Length + digits + 1);
        return true;
    }

    // "has viewed the …", "viewed the …": one word, in ASCII.
    private static ReadOnlySpan<byte> VerbIn(ReadOnlySpan<byte> text)
    {
        text = text.TrimStart((byte)' ');
        text = text.StartsWith("has "u8) ? text[4..] : text;
        int end = text.IndexOfAnyExceptInRange((byte)'a', (byte)'z');
        ReadOnlySpan<byte> verb = end < 0 ? text : text[..end];
        return verb.Length <= LongestText ? verb : default;
    }
}

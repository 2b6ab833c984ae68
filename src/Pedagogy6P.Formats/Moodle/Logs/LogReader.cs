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
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        bool ofSite = table?.Header.Length > ColumnsOfCourse;
        Course? course = table is null || ofSite ? null : work.CourseOf(file.File);
        if (table is null || (course is null && !ofSite))
        {
            file.LeaveOut(table);
            return;
        }

        var dates = FileDates.Of(file, work, 0);
        if (dates.Fault is string fault)
        {
            file.LeaveOut(table, fault);
            return;
        }

        int description = table.Header.Length - 3;
        var events = new LogEvents(work);
        bool byName = work.Grain != Imports.ModuleGrain.Course;
        Span<char> text = stackalloc char[LongestText];
        while (table.Read())
        {
            if ((table.Row & 0xFFFF) == 0)
            {
                work.Import.Cancellation.ThrowIfCancellationRequested();
            }

            ReadOnlySpan<byte> what = table[description];
            if (!TryNumber(what, "with id '"u8, out long user, out int behind))
            {
                file.Log.LeaveOut(table.Row, "an event that its description lays to no user");
                continue;
            }

            if (!dates.TryRead(table[0], out DateOnly day))
            {
                file.Log.LeaveOut(table.Row, "a date that is not understood: give --culture");
                continue;
            }

            if (ofSite)
            {
                course = table.Text(1) is "" or "-" ? null : work.Courses.Named(table.Text(1));
            }

            int letters = Encoding.UTF8.GetChars(VerbIn(what[behind..]), text);
            TryNumber(what, "course module id '"u8, out long module, out _);
            if (course is null)
            {
                file.Log.LeaveOut(table.Row, "an event outside courses");
            }
            else if (events.Add(user, course, module, byName ? table.Text(description - 3) : null, day,
                letters > 0 ? text[..letters] : "event") is string reason)
            {
                file.Log.LeaveOut(table.Row, reason);
            }
            else
            {
                file.Log.Take();
            }
        }

        file.Log.TimeZone = work.Import.Zone.Id;
        dates.Tell();
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

using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Moodle.Courses;

namespace Pedagogy6P.Formats.Moodle.Calendars;

/// <summary>
/// The calendar that Moodle exports: events in universal time, the course's short name as category. What lasts is a session of the course;
/// what does not, a deadline.
/// </summary>
internal static class CalendarReader
{
    private static readonly InstantPattern Universal = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public static void Read(MoodleFile file, MoodleWork work)
    {
        if (file.File.Length > work.Import.Options.Limits.LargestDocument)
        {
            file.Log.Refuse($"It is larger than {work.Import.Options.Limits.LargestDocument >> 20} MiB.");
            return;
        }

        using var reader = new StreamReader(file.Text!.Open());
        int row = 0;
        foreach (Dictionary<string, string> item in CalendarEvents.In(reader))
        {
            file.Log.Read();
            row++;
            if (Take(item, row, file, work) is string reason)
            {
                file.Log.LeaveOut(row, reason);
            }
            else
            {
                file.Log.Take();
            }
        }

        file.Log.TimeZone = work.Import.Zone.Id;
    }

    private static string? Take(Dictionary<string, string> item, int row, MoodleFile file, MoodleWork work)
    {
        if (!TryInstant(item, "DTSTART", out Instant start) || !TryInstant(item, "DTEND", out Instant end) || end <= start)
        {
            return "a deadline, which is no session";
        }

        if (!item.TryGetValue("CATEGORIES", out string? category) || string.IsNullOrWhiteSpace(category))
        {
            return "an event of no course";
        }

        if (work.Grain != ModuleGrain.Course)
        {
            return "a session of a course, whose parts are the modules";
        }

        Course course = work.Courses.Named(category);
        LocalDateTime from = start.InZone(work.Import.Zone).LocalDateTime, to = end.InZone(work.Import.Zone).LocalDateTime;
        string id = FactId.Of(item.GetValueOrDefault("UID")) ?? FactId.Of(FormattableString.Invariant($"{course.Id}/{row}"))!;
        FactRow session = work.Import.Facts.Sessions.Row(id).With("module", course.Id).With("start", Day(from)).With("end", Day(to));
        session.Origin = new RowOrigin(file.File.Name, row);
        if (from.Date == to.Date)
        {
            session["weekly_slots"] = string.Create(CultureInfo.InvariantCulture,
                $"{from.DayOfWeek.ToString()[..3]} {from.Hour:00}:{from.Minute:00}-{to.Hour:00}:{to.Minute:00}");
        }

        return null;
    }

    private static string Day(LocalDateTime time) => time.Date.ToDateOnly().ToString("O", CultureInfo.InvariantCulture);

    private static bool TryInstant(Dictionary<string, string> item, string name, out Instant instant)
    {
        ParseResult<Instant>? parsed = item.TryGetValue(name, out string? text) ? Universal.Parse(text) : null;
        instant = parsed?.Success == true ? parsed.Value : default;
        return parsed?.Success == true && instant.InUtc().Year is >= 1 and < 9999;
    }
}

using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.Logs;

/// <summary>
/// The table of the standard log (<c>mdl_logstore_standard_log</c>), by the names of its columns: seconds since 1970, numbers of users and
/// courses. Streams.
/// </summary>
internal sealed class LogStoreReader
{
    private const int ModuleContext = 70;
    private const int LongestKind = 100;

    private readonly MoodleFile _file;
    private readonly MoodleWork _work;
    private readonly ImportTable _table;
    private readonly LogEvents _events;
    private readonly int _name, _action, _level, _module, _user, _course, _related, _other, _time, _real;
    private long _daySeconds = long.MinValue;
    private DateOnly? _day;

    private LogStoreReader(MoodleFile file, MoodleWork work, ImportTable table)
    {
        (_file, _work, _table) = (file, work, table);
        _events = new LogEvents(work);
        (_name, _action, _level, _module) = (Column("eventname"), Column("action"), Column("contextlevel"), Column("contextinstanceid"));
        (_user, _course, _related, _other) = (Column("userid"), Column("courseid"), Column("relateduserid"), Column("other"));
        (_time, _real) = (Column("timecreated"), Column("realuserid"));
    }

    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is not null)
        {
            new LogStoreReader(file, work, table).ReadRows();
            file.Log.TimeZone = work.Import.Zone.Id;
        }
    }

    private int Column(string name) => _table.Header.IndexOf(name);

    private void ReadRows()
    {
        Span<char> kind = stackalloc char[LongestKind];
        while (_table.Read())
        {
            if ((_table.Row & 0xFFFF) == 0)
            {
                _work.Import.Cancellation.ThrowIfCancellationRequested();
            }

            if (!TryNumber(_user, out long user) || !TryNumber(_course, out long courseId) || !TryNumber(_time, out long time)
                || DayOf(time) is not DateOnly day)
            {
                _file.Log.LeaveOut(_table.Row, "no number of a user or course, or no time");
                continue;
            }

            // Courses 0 and 1 are the site itself.
            if (courseId <= 1)
            {
                _file.Log.LeaveOut(_table.Row, "an event outside courses");
                continue;
            }

            bool hasTaken = TakeEnrolment(courseId, day);
            if (!hasTaken && TryNumber(_real, out long real) && real > 0 && real != user)
            {
                _file.Log.LeaveOut(_table.Row, "an event that somebody else caused in the user's name");
                continue;
            }

            long module = TryNumber(_level, out long level) && level == ModuleContext && TryNumber(_module, out long instance)
                ? instance : 0;
            int letters = _action >= 0 && _table[_action].Length is > 0 and <= LongestKind
                ? Encoding.UTF8.GetChars(_table[_action], kind) : 0;
            string? reason = _work.Courses.OfNumber(courseId) is not Course course
                ? "an event of a course of which no file tells number and short name: read the list of courses along"
                : _events.Add(user, course, module, context: null, day, letters > 0 ? kind[..letters] : "event");
            if (reason is null || hasTaken)
            {
                _file.Log.Take();
            }
            else
            {
                _file.Log.LeaveOut(_table.Row, reason);
            }
        }
    }

    // What the log alone tells: names of courses and days of enrolments.
    private bool TakeEnrolment(long course, DateOnly day)
    {
        if (_name < 0)
        {
            return false;
        }

        if (_table[_name].SequenceEqual(@"\core\event\course_created"u8))
        {
            return TellCourse(course);
        }

        if (!_table[_name].SequenceEqual(@"\core\event\user_enrolment_created"u8) || !TryNumber(_related, out long user)
            || _work.People.Find(user) is not Person { LearnerId: not null } person
            || _work.Courses.Find(course) is not Course known || _work.Book.FindActive(person, known) is not Standing standing)
        {
            return false;
        }

        standing.Know(day);
        return true;
    }

    private bool TellCourse(long course)
    {
        try
        {
            using JsonDocument other = JsonTexts.Parse(_table[_other].ToArray());
            if (other.RootElement.ValueKind == JsonValueKind.Object
                && other.RootElement.TryGetProperty("shortname"u8, out JsonElement shortName) && shortName.ValueKind == JsonValueKind.String
                && !string.IsNullOrWhiteSpace(shortName.GetString()) && _work.Courses.Find(course) is null)
            {
                string? title = other.RootElement.TryGetProperty("fullname"u8, out JsonElement name)
                    && name.ValueKind == JsonValueKind.String
                    ? name.GetString() : null;
                _work.Courses.Tell(course, shortName.GetString()!, title, start: null);
                return true;
            }
        }
        catch (JsonException)
        {
            // A course without name is known by its number.
        }

        return false;
    }

    // Rows come in the order of time, so the day is mostly that of the row before; zones move by quarter hours.
    private DateOnly? DayOf(long seconds)
    {
        long quarter = seconds / 900;
        if (quarter != _daySeconds)
        {
            (_daySeconds, _day) = (quarter, _work.Times.DayOf(seconds));
        }

        return _day;
    }

    private bool TryNumber(int column, out long number)
    {
        number = 0;
        return column >= 0 && Utf8Parser.TryParse(_table[column], out number, out int used) && used == _table[column].Length;
    }
}

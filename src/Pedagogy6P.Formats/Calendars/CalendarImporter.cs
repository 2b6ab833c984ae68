using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.PlainTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>
/// Reads iCalendar: event = session; the course is its first category, else its summary. Tables of a programme folder may stand beside.
/// </summary>
internal sealed class CalendarImporter : Importer
{
    public override string Name => "calendar";

    public override string Title => "iCalendar";

    internal override void Read(ImportWork work)
    {
        var facts = new SessionFacts(work);
        foreach (ImportFile file in work.Files)
        {
            FileLog log = work.LogOf(file);
            ReadingGuard.Run(log, () =>
            {
                if (!FolderTableFile.TryRead(file, log, work))
                {
                    ReadEvents(file, log, facts);
                }
            });
            work.Finish(file);
        }

        facts.Finish();
    }

    private static void ReadEvents(ImportFile file, FileLog log, SessionFacts facts)
    {
        try
        {
            using Stream stream = file.Open();
            ImmutableArray<(CalendarSeries Series, ImmutableArray<int> Events)> read = CalendarFile.Read(stream, file.Name,
                (_, row, column, _, expected) => Account(row ?? 0, column is null ? $"expected {expected}"
                    : $"{column}: expected {expected}"));
            log.Kind = "iCalendar events";
            foreach ((CalendarSeries series, ImmutableArray<int> events) in read)
            {
                string? reason = facts.Take(series, log);
                foreach (int number in events)
                {
                    Account(number, reason);
                }
            }
        }
        catch (InputRefusedException)
        {
            log.Refuse("It is no calendar: expected text in UTF-8 that begins with BEGIN:VCALENDAR.");
        }

        void Account(int number, string? reason)
        {
            log.Read();
            if (reason is null)
            {
                log.Take();
            }
            else
            {
                log.LeaveOut(number, reason);
            }
        }
    }
}

using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>What is to be said of single events, gathered so that a file has one line for each thing said. Not thread-safe.</summary>
internal sealed class CalendarRemarks
{
    private const int MostShown = 20;

    private readonly List<(FileLog Log, string Remark, List<string> Events)> _remarks = [];

    /// <summary>Says something of an event.</summary>
    /// <param name="log">The file of the event.</param>
    /// <param name="remark">What is said, the same words for the same thing.</param>
    /// <param name="id">The id of the event.</param>
    public void Add(FileLog log, string remark, string id)
    {
        int at = _remarks.FindIndex(known => known.Log == log && string.Equals(known.Remark, remark, StringComparison.Ordinal));
        if (at < 0)
        {
            at = _remarks.Count;
            _remarks.Add((log, remark, []));
        }

        _remarks[at].Events.Add(id);
    }

    /// <summary>Writes what was gathered to the logs.</summary>
    public void Say()
    {
        foreach ((FileLog log, string remark, List<string> events) in _remarks)
        {
            string more = events.Count > MostShown ? "…" : "";
            log.Note($"{remark} ({events.Count}): {string.Join(", ", events.Take(MostShown))}{more}");
        }
    }
}

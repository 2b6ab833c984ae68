using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>Reads and writes iCalendar files (RFC 5545): their events. Stateless and thread-safe.</summary>
public static class CalendarFile
{
    /// <summary>Largest file in bytes.</summary>
    public const int LargestBytes = 64 << 20;

    /// <summary>
    /// Reads the events of a file, each by itself, so that a broken one costs itself only. Changes of single occurrences join their series.
    /// </summary>
    /// <param name="stream">Text in UTF-8; left open.</param>
    /// <param name="name">What it is called in violations.</param>
    /// <param name="violations">What is wrong with events, by their number in the file; none of it is thrown.</param>
    /// <exception cref="InputRefusedException">It is larger than <see cref="LargestBytes"/> or no calendar.</exception>
    /// <exception cref="IOException">The stream cannot be read to its end.</exception>
    public static ImmutableArray<CalendarSeries> Read(Stream stream, string name, ViolationCollector violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        return [.. Read(stream, name, violations.Add).Select(read => read.Series)];
    }

    /// <summary>Writes events; reading them again gives the same.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="series">The events.</param>
    /// <param name="stamp">When this is written: calendars keep the latest (<c>DTSTAMP</c>).</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public static void Write(Stream stream, IEnumerable<CalendarSeries> series, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(series);
        stream.Write(Encoding.UTF8.GetBytes(CalendarWriter.Text([.. series], stamp)));
    }

    /// <summary>The same with the numbers of the events that make each series.</summary>
    internal static ImmutableArray<(CalendarSeries Series, ImmutableArray<int> Events)> Read(Stream stream, string name,
        Action<string, int?, string?, string?, string> refuse)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        string text = Encoding.UTF8.GetString(BoundedBytes.Read(stream, LargestBytes, name).Span).TrimStart('\uFEFF');
        if (!text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            throw InputRefusedException.Because(name, column: null, value: null,
                "a calendar: text in UTF-8 that begins with BEGIN:VCALENDAR");
        }

        return new CalendarEvents(CalendarLines.Of(text), name, refuse).Read();
    }
}

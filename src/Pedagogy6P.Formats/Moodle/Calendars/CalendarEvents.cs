using System.Text;

namespace Pedagogy6P.Formats.Moodle.Calendars;

/// <summary>
/// The events of an iCalendar text as Moodle writes it (RFC 5545, section 3.1): folded lines, escaped texts; parameters of a property are
/// passed over. The first value of a name counts. Stateless.
/// </summary>
internal static class CalendarEvents
{
    private const int LongestLine = 1 << 20;

    public static IEnumerable<Dictionary<string, string>> In(TextReader reader)
    {
        Dictionary<string, string>? item = null;
        foreach (string line in Unfolded(reader))
        {
            if (line.Equals("BEGIN:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                item = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            }
            else if (item is not null && line.Equals("END:VEVENT", StringComparison.OrdinalIgnoreCase))
            {
                yield return item;
                item = null;
            }
            else if (item is not null && line.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon)
            {
                item.TryAdd(line[..colon].Split(';')[0], Plain(line[(colon + 1)..]));
            }
        }
    }

    private static IEnumerable<string> Unfolded(TextReader reader)
    {
        var line = new StringBuilder();
        while (reader.ReadLine() is string next)
        {
            if (next.StartsWith(' ') || next.StartsWith('\t'))
            {
                line.Append(line.Length < LongestLine ? next.AsSpan(1) : default);
                continue;
            }

            yield return line.ToString();
            line.Clear().Append(next.AsSpan(0, Math.Min(next.Length, LongestLine)));
        }

        yield return line.ToString();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        for (int at = 0; at < text.Length; at++)
        {
            bool isEscaped = text[at] == '\\' && at + 1 < text.Length;
            at += isEscaped ? 1 : 0;
            plain.Append(isEscaped && (text[at] is 'n' or 'N') ? '\n' : text[at]);
        }

        return plain.ToString();
    }
}

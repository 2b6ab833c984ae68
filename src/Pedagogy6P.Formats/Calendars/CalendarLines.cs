using System.Text;

namespace Pedagogy6P.Formats.Calendars;

/// <summary>The content lines of a calendar, unfolded (RFC 5545, section 3.1). Stateless.</summary>
internal static class CalendarLines
{
    public static List<string> Of(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            if (raw is [' ' or '\t', ..])
            {
                line.Append(raw[1..]);
                continue;
            }

            Finish();
            line.Append(raw);
        }

        Finish();
        return lines;

        void Finish()
        {
            if (line.Length > 0)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
        }
    }
}

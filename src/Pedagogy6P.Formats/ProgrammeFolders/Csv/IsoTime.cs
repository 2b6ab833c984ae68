using System.Globalization;
using System.Text;

namespace Pedagogy6P.Formats.ProgrammeFolders.Csv;

/// <summary>
/// Reads and writes <c>YYYY-MM-DDThh:mm:ss[.fff]</c> with <c>Z</c> or an offset (ISO 8601, extended format), strictly and whatever the
/// culture.
/// </summary>
internal static class IsoTime
{
    private const int Longest = 40;

    private static readonly string[] Forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static bool TryParse(ReadOnlySpan<byte> text, out DateTimeOffset time)
    {
        time = default;
        return text.Length <= Longest && text.Length > 0 && IsZoned(text) && DateTimeOffset.TryParseExact(
            Encoding.UTF8.GetString(text), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    public static string Format(DateTimeOffset time) => time.ToString(
        time.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        CultureInfo.InvariantCulture);

    // A time without an offset is another one in another place.
    private static bool IsZoned(ReadOnlySpan<byte> text) => text[^1] == 'Z' || (text.Length > 6 && text[^6] is (byte)'+' or (byte)'-');
}

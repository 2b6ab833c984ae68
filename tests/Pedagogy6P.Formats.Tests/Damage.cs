using System.Globalization;
using System.Text;

namespace Pedagogy6P.Formats.Tests;

/// <summary>
/// Damaged copies of a file: cut at every hundredth, in a wrong encoding, with a wrong delimiter, with a huge cell, with bytes changed,
/// removed, doubled or inserted. Seeded; the environment variable PEDAGOGY6P_FUZZ asks for more of them.
/// </summary>
internal static class Damage
{
    private const int UsualCount = 300;
    private const int HugeCell = 3 << 20;

    private static readonly string[] Morsels =
        ["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\0", "[", "]", "{", "}", ":", "NaN", "1e999", "\\", "\\u", "\uFEFF", "😀", "-", "0"];

    public static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("PEDAGOGY6P_FUZZ"), CultureInfo.InvariantCulture, out int count)
            ? count : UsualCount;

    public static IEnumerable<byte[]> Of(byte[] file, int seed)
    {
        for (int percent = 0; percent < 100; percent++)
        {
            yield return file[..(int)((long)file.Length * percent / 100)];
        }

        string text = Encoding.UTF8.GetString(file);
        yield return Encoding.Unicode.GetBytes("\uFEFF" + text);
        yield return Encoding.BigEndianUnicode.GetBytes(text);
        yield return Encoding.UTF32.GetBytes(text);
        yield return Encoding.Latin1.GetBytes(text);
        yield return [.. Encoding.UTF8.Preamble, .. file];
        yield return Encoding.UTF8.GetBytes(text.Replace(',', ';'));
        yield return Encoding.UTF8.GetBytes(text.Replace(',', '\t'));
        yield return [.. file[..(file.Length / 2)], .. Enumerable.Repeat((byte)'x', HugeCell), .. file[(file.Length / 2)..]];
        yield return [.. file[..(file.Length / 2)], (byte)'"', .. file[(file.Length / 2)..]];

        foreach (byte[] changed in AtRandom(file, seed, Count))
        {
            yield return changed;
        }
    }

    public static IEnumerable<byte[]> AtRandom(byte[] file, int seed, int count)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            yield return Changed(file, random);
        }
    }

    private static byte[] Changed(byte[] file, Random random)
    {
        byte[] changed = file;
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            int at = random.Next(changed.Length + 1);
            int end = Math.Min(changed.Length, at + random.Next(1, random.Next(2, 200)));
            byte[] inserted = random.Next(5) switch
            {
                0 => [(byte)random.Next(256)],
                1 => [],
                2 => [.. changed[at..end], .. changed[at..end]],
                _ => Encoding.UTF8.GetBytes(Morsels[random.Next(Morsels.Length)]),
            };
            changed = [.. changed[..at], .. inserted, .. changed[(random.Next(2) == 0 ? at : end)..]];
        }

        return changed;
    }
}

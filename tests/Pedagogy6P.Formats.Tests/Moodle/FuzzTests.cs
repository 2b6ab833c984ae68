using System.Globalization;
using System.Text;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Tests.Imports;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>
/// Whatever happens to the bytes of an export, it is read or refused, every row accounted for, in bounded time and memory. The environment
/// variable PEDAGOGY6P_FUZZ asks for more inputs a file than the few of every day.
/// </summary>
public sealed class FuzzTests
{
    private const int EveryDay = 60;
    private const int Percents = 100;

    private static readonly ImportLimits Small = new() { LongestRow = 1 << 16, LongestCell = 1 << 12, LargestDocument = 1 << 20 };

    private static readonly string[] Morsels =
        ["\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\\\"", "\0", "NaN", "-1", "1e999", "é", "\uFEFF", "2026-02-30 25:61:00", "{",
            "]", "'", "😀"];

    public static TheoryData<string> Names => [.. MoodleImports.Fixture.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Cut_at_every_percent(string name)
    {
        byte[] bytes = Bytes(name);
        for (int percent = 0; percent < Percents; percent++)
        {
            Survives(name, bytes[..(int)((long)bytes.Length * percent / Percents)]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void In_wrong_encodings_and_with_wrong_separators(string name)
    {
        string text = Encoding.UTF8.GetString(Bytes(name));
        foreach (Encoding encoding in (Encoding[])[Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1])
        {
            Survives(name, encoding.GetBytes(text));
            Survives(name, [.. encoding.GetPreamble(), .. Bytes(name)]);
        }

        Survives(name, Encoding.UTF8.GetBytes(text.Replace(',', ';')));
        Survives(name, Encoding.UTF8.GetBytes(text.Replace(',', '\t')));
        Survives(name, Encoding.UTF8.GetBytes(text.Replace("\"", "", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void With_huge_cells_and_deep_nesting(string name)
    {
        byte[] bytes = Bytes(name);
        Survives(name, [.. bytes, .. Encoding.UTF8.GetBytes("\"" + new string('x', 1 << 18))]);
        Survives(name, [.. bytes[..(bytes.Length / 2)], .. Encoding.UTF8.GetBytes(new string('y', 1 << 18)),
            .. bytes[(bytes.Length / 2)..]]);
        Survives(name, Encoding.UTF8.GetBytes(new string('[', 1 << 16)));
        Survives(name, Encoding.UTF8.GetBytes(new string(',', 1 << 16) + "\n"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_anywhere(string name)
    {
        int inputs = int.TryParse(Environment.GetEnvironmentVariable("PEDAGOGY6P_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture,
            out int asked) ? asked : EveryDay;
        var random = new SeededRandom(20261129UL);
        byte[] bytes = Bytes(name);
        for (int input = 0; input < inputs; input++)
        {
            Survives(name, Damaged(bytes, ref random));
        }
    }

    private static byte[] Damaged(byte[] bytes, ref SeededRandom random)
    {
        var damaged = new List<byte>(bytes);
        for (int times = 1 + random.Next(3); times > 0; times--)
        {
            int at = random.Next(damaged.Count + 1);
            damaged.RemoveRange(at, Math.Min(random.Next(random.Next(8) == 0 ? 400 : 12), damaged.Count - at));
            damaged.InsertRange(at, random.Next(3) == 0
                ? [(byte)random.Next(256), (byte)random.Next(256)] : Encoding.UTF8.GetBytes(Morsels[random.Next(Morsels.Length)]));
        }

        return [.. damaged];
    }

    private static void Survives(string name, byte[] bytes)
    {
        ImportOptions options = MoodleImports.Options() with { Persons = MoodleImports.Keys, Limits = Small };
        ImportReport report = MoodleImports.Read([MemoryFile.Of(name, bytes), .. MoodleImports.Fixture.Where(file =>
            file.Name != name)], options)
            .Report;
        report.Files.ShouldAllBe(file => file.RowsRead == file.RowsTaken + file.LeftOut.Sum(left => left.Count));
    }

    private static byte[] Bytes(string name) => MoodleImports.Fixture.First(file => file.Name == name).ReadAll(new ImportLimits())!;
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Generators;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>Texts of any script with whatever CSV gives a meaning to, and tables written in every lawful way.</summary>
public sealed class TextRoundTripTests
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", ";", "'", "\t", "\n", "\r\n", "=1+1", "sep=;", "NaN", "é", "e\u0301", "漢字", "😀", "عربي", "\u00A0", "’",
        "a", "Z", "0", " ",
    ];

    private static readonly Arbitrary<string[]> Texts = Any.Of(Pieces).Array().Filter(pieces => pieces.Length > 0);

    [Property(MaxTest = 60, Replay = "(20270104,1)")]
    public Property Titles_come_back_as_they_were()
    {
        return Prop.ForAll(Texts, Texts, Texts, (first, second, third) =>
        {
            string[] titles = [.. new[] { first, second, third }.Select(pieces => $"x{string.Concat(pieces)}y")];
            Programme programme = new ProgrammeBuilder(new ProgrammeTables
            {
                Id = "p",
                Title = titles[0],
                TimeZone = "UTC",
                Language = "en",
                Competencies = [new Competency("c", titles[1])],
                Modules = [new Module { Id = "m", Title = titles[2], Hours = 1, Modality = Modality.OnlineAsync }],
                ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 1)],
            }).Build();
            using TemporaryFolder folder = TemporaryFolder.Empty();
            ProgrammeFolder.Write(folder.Folder, programme, cancellationToken: TestContext.Current.CancellationToken);
            ProgrammeTables read = folder.Read().Programme.Tables;
            new[] { read.Title, read.Competencies[0].Title, read.Modules[0].Title }.ShouldBe(titles);
        });
    }

    [Property(MaxTest = 20, Replay = "(20270104,1)")]
    public Property However_a_table_is_written_it_says_the_same()
    {
        string expected = WritingTests.Canonical(TemporaryFolder.ReadFixture());
        var styles = ArbMap.Default.ArbFor<(bool Mark, bool LineFeed, bool Quoted, bool LastLineEnds)>();
        return Prop.ForAll(styles, Any.Number(0, 1000), (style, seed) =>
        {
            using TemporaryFolder folder = TemporaryFolder.Complete();
            foreach (string file in Directory.EnumerateFiles(folder.Folder, "*.csv"))
            {
                string name = Path.GetFileName(file);
                string[][] rows = Records(folder.Text(name).TrimStart('\uFEFF'));
                int[] order = [.. Enumerable.Range(0, rows[0].Length)];
                new Random(seed).Shuffle(order);
                string end = style.LineFeed ? "\n" : "\r\n";
                string text = string.Join(end,
                    rows.Select(row => string.Join(',', order.Select(column => Cell(row[column], style.Quoted)))));
                folder.With(name, (style.Mark ? "\uFEFF" : "") + text + (style.LastLineEnds ? end : ""));
            }

            WritingTests.Canonical(folder.Read()).ShouldBe(expected);
        });
    }

    // By the rules of RFC 4180, letter after letter; a line feed ends a record, a carriage return before it goes with it.
    private static string[][] Records(string text)
    {
        List<string[]> records = [];
        List<string> cells = [];
        var cell = new StringBuilder();
        bool quoted = false;
        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
        }

        for (int at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '"' when quoted && at + 1 < text.Length && text[at + 1] == '"':
                    cell.Append('"');
                    at++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    End();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    End();
                    records.Add([.. cells]);
                    cells.Clear();
                    break;
                default:
                    cell.Append(text[at]);
                    break;
            }
        }

        return [.. records.Where(record => record is not [""])];
    }

    private static string Cell(string value, bool quoted) =>
        quoted || value.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;
using Pedagogy6P.Formats.Tests.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Formats.Tests.Documentation;

/// <summary>
/// docs/programme-folder.md says what the code does: its example runs with the output shown, its tables are those of the reader.
/// </summary>
public sealed partial class ProgrammeFolderPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "programme-folder.md"))
        .ReplaceLineEndings("\n");

    [Fact]
    public void The_example_gives_the_output_shown()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Directory.CreateDirectory(folder.Folder);
        foreach (Match file in NamedFile().Matches(Page))
        {
            folder.With(file.Groups["name"].Value, file.Groups["text"].Value);
        }

        var written = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Run(folder.Folder, written);
        written.ToString().Trim().ShouldBe(Block("text").Trim());
    }

    [Fact]
    public void The_code_shown_is_the_code_that_ran()
    {
        string source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "ProgrammeFolderPageTests.cs"))
            .ReplaceLineEndings("\n");
        string ran = source[(source.IndexOf("// <example>\n", StringComparison.Ordinal)
            + "// <example>\n".Length)..source.LastIndexOf("        // </example>", StringComparison.Ordinal)];
        string plain = Regex.Replace(ran, "^        ", "", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Replace("Read(path, cancellationToken: TestContext.Current.CancellationToken)", "Read(path)", StringComparison.Ordinal);
        Block("csharp").Trim().ShouldBe(plain.Trim());
    }

    [Fact]
    public void The_tables_are_those_of_the_reader()
    {
        string expected = Tables();

        // Left in the build output to copy into the page when a table changes; the page is never written from here.
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "docs", "tables.md"), expected);
        const string Open = "<!-- tables -->\n";
        int start = Page.IndexOf(Open, StringComparison.Ordinal) + Open.Length;
        Page[start..Page.IndexOf("<!-- /tables -->", StringComparison.Ordinal)].ShouldBe(expected);
    }

    private static void Run(string path, TextWriter output)
    {
        // <example>
        ProgrammeFolder folder = ProgrammeFolder.Read(path, cancellationToken: TestContext.Current.CancellationToken);
        DateOnly today = ProgrammeCalendar.QueryDate(folder.Programme, TimeProvider.System);
        var engine = new PedagogyEngine(folder.Programme);
        foreach (Learner learner in folder.Learners.Learners)
        {
            foreach (Recommendation found in engine.Recommend(learner, today, k: 3).Recommendations)
            {
                output.WriteLine($"{learner.Id}: {found.ModuleId}");
            }
        }

        output.WriteLine(folder.Quality.ToText());
        // </example>
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        foreach (TableFormat table in FolderTables.All)
        {
            text.Append(CultureInfo.InvariantCulture, $"### {table.FileName}\n\n{table.Title}{(table.Required ? "; required" : "")}.");
            text.Append(table.Key.IsEmpty ? "\n\n" : $" Once per {string.Join(", ", table.Key.Select(name => $"`{name}`"))}.\n\n");
            text.Append("| column | holds | empty or absent | meaning |\n| --- | --- | --- | --- |\n");
            foreach (ColumnFormat column in table.Columns)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| `{column.Name}` | {Holds(column)} | {column.Absent ?? "refused"} | {column.Description} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Holds(ColumnFormat column)
    {
        string holds = column.Type switch
        {
            CellType.Id => column.References is null ? "id" : $"id of `{column.References}`",
            CellType.IdList => column.References is null ? "list of ids" : $"list of ids of `{column.References}`",
            CellType.CountList => "list of ids with whole numbers, `id:number`",
            CellType.Text => "text",
            CellType.Language => "language tag",
            CellType.LanguageList => "list of language tags",
            CellType.Word => string.Join(", ", column.Words.Select(word => $"`{word}`")),
            CellType.WordList => "list of " + string.Join(", ", column.Words.Select(word => $"`{word}`")),
            CellType.Slots => "weekly slots",
            CellType.Date => "day",
            CellType.Time => "time with offset",
            CellType.Month => "month",
            _ => column.Expected["a ".Length..],
        };
        return column.Unit is null ? holds : $"{holds} ({column.Unit})";
    }

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```")[0];

    [GeneratedRegex("`(?<name>[a-z_]+\\.csv)`\n\n```csv\n(?<text>[^`]*)```", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NamedFile();
}

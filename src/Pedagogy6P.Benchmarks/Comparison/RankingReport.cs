using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Pedagogy6P.Benchmarks.Comparison.Results;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>What a comparison found, ready to be published.</summary>
internal sealed record RankingReport(Machine Machine, DateOnly Date, Clock Clock, IReadOnlyList<ComparisonRow> Rows,
    IReadOnlyList<string> Notes)
{
    /// <summary>The report as a page.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("# Ranking, compared\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{Date:O}, {Machine.Description}; {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}");
        text.Append(CultureInfo.InvariantCulture, $"; FAISS {FaissLibrary.Version ?? "not installed"}; {Clock.Name}.\n\n");
        foreach (string note in Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {note}\n");
        }

        return text.Append("\n## Figures to reach\n\n").Append(Requirements.Table(Rows)).Append("\n## All rows\n\n")
            .Append(RowsTable.Of(Rows)).ToString();
    }

    /// <summary>Prints the page and writes the files asked for.</summary>
    /// <param name="output">Where the page is printed.</param>
    /// <param name="json">File for the rows; null for none.</param>
    /// <param name="folder">Folder that holds one folder per processor; null for none.</param>
    public void Write(TextWriter output, string? json, string? folder)
    {
        output.Write(Markdown());
        if (json is not null)
        {
            File.WriteAllText(json, RowsJson.Of(Rows));
        }

        if (folder is not null)
        {
            string own = Directory.CreateDirectory(Path.Combine(folder, Machine.Folder)).FullName;
            File.WriteAllText(Path.Combine(own, "ranking.md"), Markdown());
            File.WriteAllText(Path.Combine(own, "ranking.json"), RowsJson.Of(Rows));
        }
    }
}

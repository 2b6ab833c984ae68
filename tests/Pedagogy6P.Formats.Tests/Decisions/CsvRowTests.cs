using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;

namespace Pedagogy6P.Formats.Tests.Decisions;

/// <summary>Rows of decisions that went through CSV.</summary>
public sealed class CsvRowTests : DecisionRowContract
{
    protected override Task<IReadOnlyList<DecisionRow>> ThereAndBackAsync(
        IReadOnlyList<LoggedDecision> logged, ImmutableArray<string> context, DecisionExportOptions options)
    {
        using var text = new MemoryStream();
        text.Write(DecisionTable.Header(context));
        foreach (LoggedDecision one in logged)
        {
            text.Write(DecisionTable.Lines(one, context, options));
        }

        text.Position = 0;
        using CsvReader csv = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false });
        csv.Read().ShouldBeTrue();
        string[] header = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
        header.ShouldBe([.. DecisionTable.Columns, .. context.Select(DecisionTable.ColumnOf)]);
        var rows = new List<DecisionRow>();
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            cells.Length.ShouldBe(header.Length);
            rows.Add(new DecisionRow(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), cells[3], Number(cells[4]),
                Number(cells[5])!.Value, Number(cells[6]), [.. cells.Skip(7).Select(Number)]));
        }

        return Task.FromResult<IReadOnlyList<DecisionRow>>(rows);
    }

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}

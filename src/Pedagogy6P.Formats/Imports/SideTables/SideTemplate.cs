using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Imports.SideTables;

/// <summary>Writes the side table to fill: one row for each gap, its value empty, the question beside it.</summary>
internal static class SideTemplate
{
    private static readonly CsvWriterOptions Options = new() { NewLine = "\n" };

    public static string Of(ImmutableArray<ImportGap> gaps, Func<string, string> translate)
    {
        using var stream = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteHeader([.. SideTable.Columns, "stands_in", "question"]);
            foreach (ImportGap gap in gaps)
            {
                foreach (string cell in (string[])[gap.Table, gap.Id, gap.Column, "", gap.StandIn ?? "", translate(gap.Question)])
                {
                    csv.WriteField(cell);
                }

                csv.EndRecord();
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

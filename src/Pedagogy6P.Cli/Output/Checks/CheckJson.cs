using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Quality;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Output.Checks;

/// <summary>The answer of <c>check</c> as JSON.</summary>
internal static class CheckJson
{
    public static byte[] Of(ProgrammeFolder folder, QualityReport report) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("refused"u8, value: false);
        json.WriteString("programme"u8, folder.Programme.Id);
        json.WriteString("title"u8, folder.Programme.Title);
        json.WriteStartObject("rows"u8);
        foreach ((string table, int rows) in RowCounts.Of(folder))
        {
            json.WriteNumber(table, rows);
        }

        json.WriteEndObject();
        json.WriteNumber("violationCount"u8, 0);
        json.WriteStartArray("violations"u8);
        json.WriteEndArray();
        json.WritePropertyName("quality"u8);
        using JsonDocument quality = JsonDocument.Parse(report.ToJson());
        quality.WriteTo(json);
        json.WriteEndObject();
    });

    public static byte[] Of(InputRefusedException refusal) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("refused"u8, value: true);
        json.WriteNumber("violationCount"u8, refusal.Count);
        json.WriteStartArray("violations"u8);
        foreach (Violation violation in refusal.Violations)
        {
            json.WriteStartObject();
            json.WriteString("table"u8, violation.Table);
            if (violation.Row is int row)
            {
                json.WriteNumber("row"u8, row);
            }
            else
            {
                json.WriteNull("row"u8);
            }

            json.WriteString("column"u8, violation.Column);
            json.WriteString("value"u8, violation.Value);
            json.WriteString("expected"u8, violation.Expected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNull("quality"u8);
        json.WriteEndObject();
    });
}

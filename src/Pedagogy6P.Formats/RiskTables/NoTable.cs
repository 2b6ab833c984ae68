namespace Pedagogy6P.Formats.RiskTables;

/// <summary>Recognises files that are often taken for tables of text, by how they begin.</summary>
internal static class NoTable
{
    /// <summary>What was expected instead of such a file; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> start) => start switch
    {
        [(byte)'P', (byte)'K', 3, 4, ..] =>
            "a CSV file, not a workbook (.xlsx, .ods) or another zip archive: save the sheet as CSV (UTF-8)",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "a CSV file, not a workbook (.xls): save the sheet as CSV (UTF-8)",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a CSV file, not a PDF document",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a CSV file, not a Parquet file",
        _ => IsPage(start) ? "a CSV file, not a web page (some programs save pages under the name of a workbook)" : null,
    };

    private static bool IsPage(ReadOnlySpan<byte> start)
    {
        ReadOnlySpan<byte> text = (start.StartsWith("\uFEFF"u8) ? start["\uFEFF"u8.Length..] : start).TrimStart(" \t\r\n"u8);
        foreach (string tag in (string[])["<!doctype html", "<html", "<?xml"])
        {
            if (text.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(text[..tag.Length], tag))
            {
                return true;
            }
        }

        return false;
    }
}

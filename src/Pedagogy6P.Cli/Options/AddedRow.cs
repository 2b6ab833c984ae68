using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// A further row of a table, typed as <c>LIKE,COLUMN=VALUE…</c>: the id of a row that it is like, and columns that differ. Without such an
/// id the columns say all.
/// </summary>
/// <param name="Like">Id of the row that it is like; null without.</param>
/// <param name="Cells">Columns and their values.</param>
internal sealed record AddedRow(string? Like, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Reads one.</summary>
    /// <param name="option">The option that it is of.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="table">The table, with its ending.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="example">How it may look.</param>
    /// <exception cref="ToolException">It is not of that form, or names a column that is none.</exception>
    public static AddedRow Read(string option, string text, string table, IReadOnlyCollection<string> columns, string example)
    {
        ToolException Refuse() => ToolException.WrongUsage(
            $"{option}: found \"{text}\", expected an id of {table} and columns that differ, such as {example}.");
        if (QuotedText.Split(text, ',') is not { } parts || parts.Any(part => part.Length == 0))
        {
            throw Refuse();
        }

        string? like = parts[0].Contains('=', StringComparison.Ordinal) && parts[0][0] != '"' ? null : QuotedText.Unquote(parts[0]);
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in parts.Skip(like is null ? 0 : 1))
        {
            if (QuotedText.Split(part, '=', most: 2) is not [string name, string value])
            {
                throw Refuse();
            }

            if (!columns.Contains(name, StringComparer.Ordinal))
            {
                throw ToolException.WrongUsage(
                    $"{option}: found \"{name}\", expected a column of {table}: {string.Join(", ", columns)}.",
                    NearestIds.Advice(name, columns));
            }

            if (!cells.TryAdd(name, QuotedText.Unquote(value)))
            {
                throw ToolException.WrongUsage($"{option}: found \"{name}\", expected each column once.");
            }
        }

        return new AddedRow(like, cells);
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Formats.RiskTables;

namespace Pedagogy6P.Cli.Options;

/// <summary>Checks the columns that options name against those of a file.</summary>
internal sealed class ColumnNames(IRiskFile file)
{
    private const int MostShown = 12;

    private readonly ImmutableArray<string> _columns = file.Columns;

    /// <summary>The name, which must be a column; null when none was given.</summary>
    public string? One(string option, string? name) => name is null || file.Has(name) ? name : throw Unknown(option, name);

    /// <summary>The names, each of which must be a column or a list of columns with commas.</summary>
    public ImmutableArray<string> Many(string option, IEnumerable<string>? names)
    {
        List<string> found = [];
        foreach (string name in names ?? [])
        {
            if (file.Has(name))
            {
                found.Add(name);
                continue;
            }

            found.AddRange(name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(part => One(option, part)!));
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private ToolException Unknown(string option, string name)
    {
        string more = _columns.Length > MostShown ? $" and {NumberOf(_columns.Length - MostShown)} more" : "";
        string known = $"{file.Path} has the columns {string.Join(", ", _columns.Take(MostShown))}{more}.";
        return ToolException.UnknownId($"{option}: found \"{name}\", expected the name of a column of {file.Path}.",
            NearestIds.Advice(name, _columns) is string near ? $"{near} {known}" : known);
    }

    private static string NumberOf(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>A column used to compare groups of people (gender, module…), not to predict. Immutable and thread-safe.</summary>
public sealed class GroupColumn
{
    private readonly int[] _codes;

    internal GroupColumn(string name, ImmutableArray<string> levels, int[] codes)
    {
        Name = name;
        Levels = levels;
        _codes = codes;
    }

    /// <summary>Name of the column.</summary>
    public string Name { get; }

    /// <summary>Distinct values in ordinal order; the missing value is the empty string.</summary>
    public ImmutableArray<string> Levels { get; }

    /// <summary>Per row, the index into <see cref="Levels"/>.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    internal GroupColumn Subset(ReadOnlySpan<int> rows) => new(Name, Levels, RiskColumn.Pick(_codes, rows));

    internal static GroupColumn From(string name, IReadOnlyList<string?> values)
    {
        ImmutableArray<string> levels = [.. values.Select(v => v ?? "").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Dictionary<string, int> codes = new(StringComparer.Ordinal);
        for (int i = 0; i < levels.Length; i++)
        {
            codes[levels[i]] = i;
        }

        return new GroupColumn(name, levels, [.. values.Select(v => codes[v ?? ""])]);
    }
}

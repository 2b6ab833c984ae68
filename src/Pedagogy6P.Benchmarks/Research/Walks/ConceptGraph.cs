using System.Collections.Immutable;
using System.Text;
using CsvHelper;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>Concepts and which of them comes before which, without cycles.</summary>
/// <param name="Concepts">The concepts, in ordinal order.</param>
/// <param name="Edges">What comes before what, in the order of the file.</param>
/// <param name="LeftOut">How many edges were left out because they repeat one or would close a cycle with those kept before them.</param>
internal sealed record ConceptGraph(ImmutableArray<string> Concepts, ImmutableArray<(string Earlier, string Later)> Edges, int LeftOut)
{
    private const string Before = "knowledge1";
    private const string After = "knowledge2";

    /// <summary>Reads a table with the columns <c>knowledge1</c>, what comes before, and <c>knowledge2</c>.</summary>
    public static ConceptGraph Read(string file)
    {
        using var reader = CsvReader.Create(File.OpenRead(file), new CsvReaderOptions { Separator = ',', HasHeader = false });
        var rows = new List<(string, string)>();
        while (reader.Read())
        {
            rows.Add((Encoding.UTF8.GetString(reader.GetSpan(0)), Encoding.UTF8.GetString(reader.GetSpan(1))));
        }

        return rows is [(Before, After), ..]
            ? Of(rows[1..]) : throw new InvalidDataException($"{file}: expected the header {Before},{After}");
    }

    /// <summary>Takes the rows in order and leaves out each that repeats one or would close a cycle with those kept before it.</summary>
    public static ConceptGraph Of(IReadOnlyList<(string Earlier, string Later)> rows)
    {
        var kept = new List<(string Earlier, string Later)>();
        var before = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach ((string earlier, string later) in rows)
        {
            if (StandsOn(before, earlier).Contains(later))
            {
                continue;
            }

            if (before.TryGetValue(later, out HashSet<string>? all)
                ? all.Add(earlier) : before.TryAdd(later, new HashSet<string>(StringComparer.Ordinal) { earlier }))
            {
                kept.Add((earlier, later));
            }
        }

        return new ConceptGraph(
            [.. rows.SelectMany(row => (string[])[row.Earlier, row.Later]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. kept],
            rows.Count - kept.Count);
    }

    /// <summary>For some concepts, themselves and everything that they stand on.</summary>
    public IReadOnlySet<string> StandsOn(params IEnumerable<string> concepts)
    {
        var before = Edges.GroupBy(edge => edge.Later, edge => edge.Earlier, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return StandsOn(before, concepts);
    }

    private static HashSet<string> StandsOn(Dictionary<string, HashSet<string>> before, params IEnumerable<string> concepts)
    {
        HashSet<string> found = [];
        var open = new Stack<string>(concepts);
        while (open.TryPop(out string? concept))
        {
            if (found.Add(concept) && before.TryGetValue(concept, out HashSet<string>? earlier))
            {
                foreach (string next in earlier)
                {
                    open.Push(next);
                }
            }
        }

        return found;
    }
}

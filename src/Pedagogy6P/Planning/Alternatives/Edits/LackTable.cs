using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>Which modules lack what, and which supply it: lacks with the same suppliers are one. Not thread-safe.</summary>
internal sealed class LackTable : IEqualityComparer<int[]>
{
    private readonly Dictionary<int[], int> _known;
    private readonly List<int[]> _suppliers = [];
    private readonly List<List<int>> _lacking = [];
    private readonly List<int[]> _lacks = [];
    private Ragged<int> _supplied = null!;

    /// <summary>A table of no modules.</summary>
    public LackTable() => _known = new Dictionary<int[], int>(this);

    /// <summary>Number of lacks.</summary>
    public int Count => _suppliers.Count;

    /// <summary>Adds the next module with the suppliers of each of its lacks.</summary>
    public void Add(List<int[]> lacks)
    {
        var own = new List<int>();
        foreach (int[] suppliers in lacks)
        {
            if (!_known.TryGetValue(suppliers, out int lack))
            {
                _known[suppliers] = lack = Count;
                _suppliers.Add(suppliers);
                _lacking.Add([]);
            }

            if (!own.Contains(lack))
            {
                own.Add(lack);
                _lacking[lack].Add(_lacks.Count);
            }
        }

        _lacks.Add([.. own]);
    }

    /// <summary>Says that all modules are added.</summary>
    public void Complete()
    {
        var supplied = new List<int>[_lacks.Count];
        for (int place = 0; place < supplied.Length; place++)
        {
            supplied[place] = [];
        }

        for (int lack = 0; lack < Count; lack++)
        {
            Array.ForEach(_suppliers[lack], supplier => supplied[supplier].Add(lack));
        }

        _supplied = new Ragged<int>(supplied);
    }

    /// <summary>The lacks of a module.</summary>
    public ReadOnlySpan<int> Of(int module) => _lacks[module];

    /// <summary>The lacks that a module supplies.</summary>
    public ReadOnlySpan<int> SuppliedBy(int module) => _supplied[module];

    /// <summary>The modules that supply a lack.</summary>
    public ReadOnlySpan<int> SuppliersOf(int lack) => _suppliers[lack];

    /// <summary>The modules that lack something.</summary>
    public ReadOnlySpan<int> LackingIt(int lack) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_lacking[lack]);

    bool IEqualityComparer<int[]>.Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

    int IEqualityComparer<int[]>.GetHashCode(int[] obj)
    {
        var hash = default(HashCode);
        foreach (int item in obj)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

namespace Pedagogy6P.Catalogue;

/// <summary>
/// The prerequisite groups of one kind, those of a module together: for each group the number of its alternatives, then the alternatives.
/// Immutable.
/// </summary>
internal sealed class PrerequisiteGroups(IReadOnlyList<int[][]> groups)
{
    private readonly Ragged<int> _items =
        new([.. groups.Select(ofModule => ofModule.SelectMany(group => group.Prepend(group.Length)).ToArray())]);

    public ItemRange RangeOf(int module) => _items.RangeOf(module);

    /// <summary>All groups have numbers below this.</summary>
    public int Numbers => _items.Total;

    /// <summary>The groups in a range.</summary>
    public PrerequisiteGroupList Of(ItemRange range) => new(range.First, _items[range]);

    /// <summary>The only alternatives of those groups in a range that have one.</summary>
    public List<int> WithoutAlternative(ItemRange range)
    {
        var only = new List<int>();
        foreach (PrerequisiteGroupView group in Of(range))
        {
            if (group.Alternatives.Length == 1)
            {
                only.Add(group.Alternatives[0]);
            }
        }

        return only;
    }
}

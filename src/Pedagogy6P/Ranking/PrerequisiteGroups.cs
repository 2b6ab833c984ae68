namespace Pedagogy6P.Ranking;

/// <summary>The prerequisite groups of one kind, those of a module together: for each group the number of its alternatives, then the alternatives. Immutable.</summary>
internal sealed class PrerequisiteGroups(IReadOnlyList<int[][]> groups)
{
    private readonly Ragged<int> _items =
        new([.. groups.Select(ofModule => ofModule.SelectMany(group => group.Prepend(group.Length)).ToArray())]);

    public ItemRange RangeOf(int module) => _items.RangeOf(module);

    /// <summary>The groups of a module that a learner does not meet: none of their alternatives counts as done.</summary>
    public IEnumerable<int[]> Unmet(LearnerQuery query, int module)
    {
        int[] items = _items[module].ToArray();
        for (int at = 0; at < items.Length; at += items[at] + 1)
        {
            int[] group = items[(at + 1)..(at + 1 + items[at])];
            if (!Meets(query, group))
            {
                yield return group;
            }
        }
    }

    /// <summary>Whether a learner meets all groups in a range.</summary>
    public bool AreMet(LearnerQuery query, ItemRange range)
    {
        ReadOnlySpan<int> items = _items[range];
        for (int at = 0; at < items.Length; at += items[at] + 1)
        {
            if (!Meets(query, items.Slice(at + 1, items[at])))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The only alternatives of those groups in a range that have one.</summary>
    public List<int> WithoutAlternative(ItemRange range)
    {
        var only = new List<int>();
        ReadOnlySpan<int> items = _items[range];
        for (int at = 0; at < items.Length; at += items[at] + 1)
        {
            if (items[at] == 1)
            {
                only.Add(items[at + 1]);
            }
        }

        return only;
    }

    private static bool Meets(LearnerQuery query, ReadOnlySpan<int> group)
    {
        foreach (int alternative in group)
        {
            if (query.Satisfies(alternative))
            {
                return true;
            }
        }

        return false;
    }
}

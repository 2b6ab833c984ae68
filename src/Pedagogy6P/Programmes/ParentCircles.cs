namespace Pedagogy6P.Programmes;

/// <summary>
/// The items that stand above themselves. Each item has one parent at most, so the way up from an item ends or closes the only circle there
/// is on it. Not thread-safe.
/// </summary>
internal sealed class ParentCircles
{
    private readonly Dictionary<string, string> _circles = new(StringComparer.Ordinal);

    /// <summary>Finds the circles, in linear time.</summary>
    /// <param name="parents">The parent of each item that has one.</param>
    public ParentCircles(IReadOnlyDictionary<string, string> parents)
    {
        var settled = new HashSet<string>(StringComparer.Ordinal);
        foreach (string id in parents.Keys)
        {
            var way = new List<string>();
            string? at = id;
            while (at is not null && settled.Add(at))
            {
                way.Add(at);
                at = parents.GetValueOrDefault(at);
            }

            int start = at is null ? -1 : way.IndexOf(at);
            if (start >= 0)
            {
                _circles.Add(at!, string.Join(" -> ", way.Skip(start).Append(at)));
            }
        }
    }

    /// <summary>
    /// Takes the circle that begins with an item: its ids with arrows between, the first repeated at the end. False where none does, or it
    /// was taken before.
    /// </summary>
    public bool TryTake(string id, out string? circle) => _circles.Remove(id, out circle);
}

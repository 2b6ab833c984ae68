namespace Pedagogy6P.Benchmarks.Cohorts.Programs;

/// <summary>Groups of which any two exclude each other, so that each pair that does is in one of them: stronger rules than pairs.</summary>
internal static class CliqueCover
{
    /// <summary>The groups, each made as large as the order of the items lets it be.</summary>
    /// <param name="count">How many items there are.</param>
    /// <param name="excludes">Whether two different items exclude each other; the same either way round.</param>
    public static IEnumerable<int[]> Of(int count, Func<int, int, bool> excludes)
    {
        List<int>[] neighbours = [.. Enumerable.Range(0, count).Select(_ => new List<int>())];
        for (int other = 0; other < count; other++)
        {
            for (int one = 0; one < other; one++)
            {
                if (excludes(one, other))
                {
                    neighbours[one].Add(other);
                }
            }
        }

        var covered = new HashSet<(int, int)>();
        for (int one = 0; one < count; one++)
        {
            foreach (int other in neighbours[one])
            {
                if (covered.Contains((one, other)))
                {
                    continue;
                }

                List<int> clique = [one, other];
                foreach (int further in neighbours[one])
                {
                    if (further != other && clique.TrueForAll(member => member == one || excludes(member, further)))
                    {
                        clique.Add(further);
                    }
                }

                int[] members = [.. clique.Order()];
                foreach ((int place, int first) in members.Index())
                {
                    covered.UnionWith(members[(place + 1)..].Select(second => (first, second)));
                }

                yield return members;
            }
        }
    }
}

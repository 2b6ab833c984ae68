using Pedagogy6P.Planning.Teams;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>
/// Greedy: of all lawful teams of learners who are free the one of highest value, until there is none; of the same value the larger.
/// </summary>
internal static class GreedyTeams
{
    public static TeamDivision Of(LawfulTeams teams)
    {
        int[] order = [.. Enumerable.Range(0, teams.Count).OrderByDescending(teams.Value)
            .ThenByDescending(team => teams.Members(team).Length)];
        var taken = new HashSet<int>();
        var chosen = new List<int>();
        foreach (int team in order)
        {
            int[] members = teams.Members(team);
            if (!Array.Exists(members, taken.Contains))
            {
                taken.UnionWith(members);
                chosen.Add(team);
            }
        }

        return new TeamDivision([.. chosen.Select(teams.Members)], chosen.Sum(team => teams.Members(team).Length * teams.Value(team)));
    }
}

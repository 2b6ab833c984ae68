using Pedagogy6P.Planning.Teams;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>Every lawful team of a few learners, with its worth. Immutable.</summary>
internal sealed class LawfulTeams
{
    private const int BitsOfMember = 8;
    private const ulong Nobody = (1UL << BitsOfMember) - 1;

    private readonly TeamProblem _problem;
    private readonly List<ulong> _teams = [];
    private readonly List<double> _worths = [];

    /// <param name="problem">The problem, of at most 255 learners and teams of at most 8.</param>
    /// <param name="placeWorth">What a place in a team is worth beside its value.</param>
    public LawfulTeams(TeamProblem problem, double placeWorth)
    {
        _problem = problem;
        PlaceWorth = placeWorth;
        Add(new int[problem.Size.Largest], 0, 0);
    }

    /// <summary>What a place in a team is worth beside its value.</summary>
    public double PlaceWorth { get; }

    /// <summary>How many there are.</summary>
    public int Count => _teams.Count;

    /// <summary>What a team is worth: members times the worth of a place and the value of the team.</summary>
    public double Worth(int team) => _worths[team];

    /// <summary>The value of a team, 0 to 1.</summary>
    public double Value(int team) => (_worths[team] / Members(team).Length) - PlaceWorth;

    /// <summary>Who is in a team.</summary>
    public int[] Members(int team)
    {
        var members = new List<int>();
        for (ulong rest = _teams[team]; (rest & Nobody) != Nobody && members.Count < _problem.Size.Largest; rest >>= BitsOfMember)
        {
            members.Add((int)(rest & Nobody));
        }

        return [.. members];
    }

    /// <summary>What a team costs at prices of its members.</summary>
    public double Cost(int team, ReadOnlySpan<double> prices)
    {
        double cost = 0;
        int left = _problem.Size.Largest;
        for (ulong rest = _teams[team]; (rest & Nobody) != Nobody && left-- > 0; rest >>= BitsOfMember)
        {
            cost += prices[(int)(rest & Nobody)];
        }

        return cost;
    }

    // What breaks the rule of time, language or distance does so whoever joins.
    private void Add(int[] members, int count, int next)
    {
        ReadOnlySpan<int> team = members.AsSpan(0, count);
        if (count > 1 && !(_problem.Pairs.Unsuited(team) == 0 && _problem.HaveTime(team) && _problem.ShareLanguage(team)))
        {
            return;
        }

        if (count >= _problem.Size.Smallest && _problem.Breach(team, out double value) == 0)
        {
            _teams.Add(Packed(team));
            _worths.Add(count * (PlaceWorth + value));
        }

        for (int learner = next; learner < _problem.Count && count < members.Length; learner++)
        {
            members[count] = learner;
            Add(members, count + 1, learner + 1);
        }
    }

    private static ulong Packed(ReadOnlySpan<int> team)
    {
        ulong packed = ulong.MaxValue;
        for (int at = team.Length - 1; at >= 0; at--)
        {
            packed = packed << BitsOfMember | (uint)team[at];
        }

        return packed;
    }
}

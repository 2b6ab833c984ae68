namespace Pedagogy6P.Planning.Teams;

/// <summary>Who is in which of so many teams, or in the pool of those in none. Not thread-safe.</summary>
internal sealed class TeamSeating
{
    private readonly int[][] _members;
    private readonly int[] _sizes;
    private readonly int[] _teamOf;
    private readonly int[] _placeIn;

    /// <summary>Puts everybody into the pool.</summary>
    /// <param name="learners">How many learners.</param>
    /// <param name="teams">How many teams.</param>
    /// <param name="largest">How many a team has at most.</param>
    public TeamSeating(int learners, int teams, int largest)
    {
        Pool = teams;
        _members = [.. Enumerable.Range(0, teams + 1).Select(team => new int[team == teams ? learners : largest])];
        _sizes = new int[teams + 1];
        _teamOf = new int[learners];
        _placeIn = new int[learners];
        for (int learner = 0; learner < learners; learner++)
        {
            Put(learner, Pool);
        }
    }

    /// <summary>Number of the pool, behind those of the teams.</summary>
    public int Pool { get; }

    /// <summary>Who is in a team, in no order.</summary>
    public ReadOnlySpan<int> this[int team] => _members[team].AsSpan(0, _sizes[team]);

    /// <summary>Where a learner is.</summary>
    public int TeamOf(int learner) => _teamOf[learner];

    /// <summary>Whether a team has as many as it may.</summary>
    public bool IsFull(int team) => _sizes[team] == _members[team].Length;

    /// <summary>Brings a learner from where they are into a team that is not full.</summary>
    public void Bring(int learner, int team)
    {
        int from = _teamOf[learner], last = --_sizes[from], moved = _members[from][last];
        _members[from][_placeIn[learner]] = moved;
        _placeIn[moved] = _placeIn[learner];
        Put(learner, team);
    }

    /// <summary>Two learners change places.</summary>
    public void Exchange(int one, int other)
    {
        (int here, int there) = (_teamOf[one], _teamOf[other]);
        (int placeHere, int placeThere) = (_placeIn[one], _placeIn[other]);
        (_members[here][placeHere], _members[there][placeThere]) = (other, one);
        (_teamOf[one], _teamOf[other]) = (there, here);
        (_placeIn[one], _placeIn[other]) = (placeThere, placeHere);
    }

    private void Put(int learner, int team)
    {
        _members[team][_sizes[team]] = learner;
        (_teamOf[learner], _placeIn[learner]) = (team, _sizes[team]++);
    }
}

using System.Numerics;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Teams;

/// <summary>What teams are formed of, as numbers, and what a team is worth. Immutable and thread-safe.</summary>
internal sealed class TeamProblem
{
    private const double FarthestKm = 100;
    private const int DecimalsOfKm = 3;
    private const int Axes = 3;

    private readonly ulong[] _free;
    private readonly ulong[] _languages;
    private readonly double[] _shares;
    private readonly double[] _points;
    private readonly int[] _audiences;
    private readonly int[] _minima;
    private readonly int _competencies;
    private readonly int _leastCells;
    private readonly double _farthest;
    private readonly double _complement;
    private readonly double _time;
    private readonly double _nearness;

    /// <param name="learners">The people, in ordinal order of their ids.</param>
    /// <param name="competencies">How many competencies the module teaches.</param>
    /// <param name="size">Sizes of teams.</param>
    /// <param name="minima">Audiences of which a team wants some.</param>
    /// <param name="request">What is asked.</param>
    public TeamProblem(IReadOnlyList<TeamCandidate> learners, int competencies, TeamSize size, IReadOnlyList<AudienceMinimum> minima,
        TeamRequest request)
    {
        (Count, Size, _competencies) = (learners.Count, size, competencies);
        _free = [.. learners.SelectMany(learner => learner.Availability.AsWords().ToArray())];
        _languages = [.. learners.Select(learner => learner.Languages)];
        _shares = [.. learners.SelectMany(learner => learner.Shares)];
        _points = [.. learners.SelectMany(learner => Point(learner.Location))];
        string[] wanted = [.. minima.Select(minimum => minimum.Audience)];
        _audiences = [.. learners.Select(learner => Array.IndexOf(wanted, learner.Audience))];
        _minima = [.. minima.Select(minimum => minimum.Count)];
        _leastCells = (int)Math.Ceiling((request.CommonHours * 60 / Availability.MinutesPerCell) - 1e-9);
        _farthest = request.MaxDistanceKm ?? double.PositiveInfinity;
        double sum = request.ComplementWeight + request.TimeWeight + request.NearnessWeight;
        (_complement, _time, _nearness) = sum > 0
            ? (request.ComplementWeight / sum, request.TimeWeight / sum, request.NearnessWeight / sum) : (0, 0, 0);
        MostTeams = Enumerable.Range(0, _minima.Length).Select(audience => _audiences.Count(own => own == audience) / _minima[audience])
            .Append(Count / size.Smallest).Min();
        Pairs = new TeamPairs(this);
    }

    /// <summary>How many learners there are.</summary>
    public int Count { get; }

    /// <summary>Sizes of teams.</summary>
    public TeamSize Size { get; }

    /// <summary>No more teams than this can be: there are learners for no more, of some audience or in all.</summary>
    public int MostTeams { get; }

    /// <summary>Who may be in one team with whom.</summary>
    public TeamPairs Pairs { get; }

    /// <summary>Whether a learner is of an audience that teams want some of.</summary>
    public bool IsWanted(int learner) => _audiences[learner] >= 0;

    /// <summary>Languages that all members share, as bits.</summary>
    public ulong Languages(ReadOnlySpan<int> members)
    {
        ulong common = ulong.MaxValue;
        foreach (int member in members)
        {
            common &= _languages[member];
        }

        return common;
    }

    /// <summary>Whether members share a language.</summary>
    public bool ShareLanguage(ReadOnlySpan<int> members) => Languages(members) != 0;

    /// <summary>Whether members have enough free time in common.</summary>
    public bool HaveTime(ReadOnlySpan<int> members) => CommonCells(members) >= _leastCells;

    /// <summary>Whether two are known to be near enough to each other, or any distance will do.</summary>
    public bool AreNear(int one, int other) => !double.IsFinite(_farthest) || Kilometres(one, other) <= _farthest;

    /// <summary>Whether two may be in one team.</summary>
    public bool Suit(int one, int other)
    {
        ReadOnlySpan<int> pair = [one, other];
        return ShareLanguage(pair) && HaveTime(pair) && AreNear(one, other);
    }

    /// <summary>
    /// How far a team is from keeping every rule: people missing or too many, missing of audiences, pairs who may not be in one team, and
    /// where there are none of these pairs, 1 for no common language and 1 and the share that is missing of the time in common; 0 for a
    /// lawful team, and only then has it a value.
    /// </summary>
    /// <param name="members">The team.</param>
    /// <param name="value">How good a lawful team is, 0 to 1.</param>
    public double Breach(ReadOnlySpan<int> members, out double value)
    {
        value = 0;
        double breach = Math.Max(0, Size.Smallest - members.Length) + Math.Max(0, members.Length - Size.Largest) + Missing(members);
        int unsuited = Pairs.Unsuited(members);
        if (unsuited > 0)
        {
            return breach + unsuited;
        }

        int cells = CommonCells(members);
        breach += (ShareLanguage(members) ? 0 : 1) + (cells >= _leastCells ? 0 : 1 + ((_leastCells - cells) / (double)_leastCells));
        if (breach == 0)
        {
            value = (_complement * Complement(members)) + (_time * TimeOf(cells)) + (_nearness * Nearness(members));
        }

        return breach;
    }

    /// <summary>What members master between them, 0 to 1.</summary>
    public double Complement(ReadOnlySpan<int> members)
    {
        if (_competencies == 0)
        {
            return 1;
        }

        double sum = 0;
        for (int competency = 0; competency < _competencies; competency++)
        {
            double best = 0;
            foreach (int member in members)
            {
                best = Math.Max(best, _shares[(member * _competencies) + competency]);
            }

            sum += best;
        }

        return sum / _competencies;
    }

    /// <summary>Time in common over twice what is asked, at most 1.</summary>
    public double Time(ReadOnlySpan<int> members) => TimeOf(CommonCells(members));

    /// <summary>How near members live, mean over pairs, 0 to 1.</summary>
    public double Nearness(ReadOnlySpan<int> members)
    {
        double sum = 0;
        for (int one = 1; one < members.Length; one++)
        {
            for (int other = 0; other < one; other++)
            {
                double distance = Kilometres(members[one], members[other]);
                sum += distance < FarthestKm ? 1 - (distance / FarthestKm) : 0;
            }
        }

        return sum / Math.Max(1, members.Length * (members.Length - 1) / 2);
    }

    private double TimeOf(int cells) => _leastCells == 0 ? 1 : Math.Min(1, cells / (2.0 * _leastCells));

    private int CommonCells(ReadOnlySpan<int> members)
    {
        int cells = 0;
        for (int word = 0; word < Availability.Words; word++)
        {
            ulong common = ulong.MaxValue;
            foreach (int member in members)
            {
                common &= _free[(member * Availability.Words) + word];
            }

            cells += BitOperations.PopCount(common);
        }

        return cells;
    }

    private int Missing(ReadOnlySpan<int> members)
    {
        int missing = 0;
        for (int audience = 0; audience < _minima.Length; audience++)
        {
            int lacking = _minima[audience];
            foreach (int member in members)
            {
                lacking -= _audiences[member] == audience ? 1 : 0;
            }

            missing += Math.Max(0, lacking);
        }

        return missing;
    }

    // The great circle by its chord, to the metre: sines differ in the last digits between processors, and teams must not. NaN where a
    // place is not known.
    private double Kilometres(int one, int other)
    {
        ReadOnlySpan<double> here = _points.AsSpan(one * Axes, Axes), there = _points.AsSpan(other * Axes, Axes);
        double x = here[0] - there[0], y = here[1] - there[1], z = here[2] - there[2];
        double angle = 2 * Math.Asin(Math.Min(1, Math.Sqrt((x * x) + (y * y) + (z * z)) / 2));
        return Math.Round(Location.EarthRadiusKm * angle, DecimalsOfKm);
    }

    private static double[] Point(Location? place)
    {
        (double north, double east) = place is Location known
            ? (double.DegreesToRadians(known.Latitude), double.DegreesToRadians(known.Longitude)) : (double.NaN, double.NaN);
        return [Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north)];
    }
}

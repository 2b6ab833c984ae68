using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>Who sits where, while it is worked on. Not thread-safe.</summary>
internal sealed class SeatPlan
{
    private readonly CohortProblem _problem;
    private readonly int[] _options;
    private readonly int[] _counts;
    private readonly int[] _places;
    private readonly List<int>[] _sitting;

    /// <param name="problem">The problem.</param>
    /// <param name="seats">Seats by offering.</param>
    public SeatPlan(CohortProblem problem, int[] seats)
    {
        (_problem, Seats) = (problem, seats);
        _options = new int[problem.Learners * problem.Most];
        _places = new int[_options.Length];
        _counts = new int[problem.Learners];
        _sitting = new List<int>[seats.Length];
        for (int offering = 0; offering < seats.Length; offering++)
        {
            _sitting[offering] = [];
        }
    }

    /// <summary>Seats by offering.</summary>
    public int[] Seats { get; }

    /// <summary>Whether groups that are large and mixed enough have to stay so.</summary>
    public bool KeepsMinima { get; set; }

    /// <summary>Options of a learner.</summary>
    public ReadOnlySpan<int> Of(int learner) => _options.AsSpan(learner * _problem.Most, _counts[learner]);

    /// <summary>How many are seated in an offering.</summary>
    public int Sitting(int offering) => _sitting[offering].Count;

    /// <summary>A learner seated in an offering, in no order.</summary>
    public int SittingAt(int offering, int place) => _sitting[offering][place] / _problem.Most;

    /// <summary>The learners seated in an offering, by number.</summary>
    public int[] LearnersIn(int offering) => [.. _sitting[offering].Select(slot => slot / _problem.Most).Order()];

    /// <summary>Whether a group is too small or not mixed enough to take place.</summary>
    public bool IsShort(int offering)
    {
        if (Sitting(offering) < _problem.Offerings.Least[offering])
        {
            return true;
        }

        foreach (AudienceShare share in _problem.Offerings.LeastByAudience[offering])
        {
            if (CountOf(offering, share.Audience) < share.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a group that is too small or not mixed enough is less so with one more of an audience.</summary>
    public bool Needs(int offering, int audience)
    {
        int missing = _problem.Offerings.Least[offering] - Sitting(offering), reserved = 0;
        foreach (AudienceShare share in _problem.Offerings.LeastByAudience[offering])
        {
            int more = Math.Max(0, share.Count - CountOf(offering, share.Audience));
            if (share.Audience == audience && more > 0)
            {
                return true;
            }

            reserved += more;
        }

        return missing > reserved;
    }

    /// <summary>Whether a group takes place only because some learner sits in it.</summary>
    public bool IsNeeded(int learner)
    {
        foreach (int option in Of(learner))
        {
            if (IsNeeded(learner, _problem.Offering[option]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an offering takes place only because some learner sits in it.</summary>
    public bool IsNeeded(int learner, int offering)
    {
        if (_problem.Offerings.Least[offering] >= Sitting(offering) && Sitting(offering) > 1)
        {
            return true;
        }

        foreach (AudienceShare share in _problem.Offerings.LeastByAudience[offering])
        {
            if (share.Audience == _problem.Audience[learner] && CountOf(offering, share.Audience) <= share.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nobody sits in an offering, and one learner alone would not do.</summary>
    public bool IsTooFewFor(int offering, int learner)
    {
        if (Sitting(offering) > 0)
        {
            return false;
        }

        foreach (AudienceShare share in _problem.Offerings.LeastByAudience[offering])
        {
            if (share.Count > (share.Audience == _problem.Audience[learner] ? 1 : 0))
            {
                return true;
            }
        }

        return _problem.Offerings.Least[offering] > 1;
    }

    private int CountOf(int offering, int audience)
    {
        int count = 0;
        foreach (int slot in _sitting[offering])
        {
            count += _problem.Audience[slot / _problem.Most] == audience ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether an offering has no seat left.</summary>
    public bool IsFull(int offering) => _sitting[offering].Count >= Seats[offering];

    /// <summary>Gives a learner other options.</summary>
    public void Set(int learner, ReadOnlySpan<int> options)
    {
        int first = learner * _problem.Most;
        for (int slot = first; slot < first + _counts[learner]; slot++)
        {
            List<int> sitting = _sitting[_problem.Offering[_options[slot]]];
            int last = sitting[^1];
            sitting[_places[slot]] = last;
            _places[last] = _places[slot];
            sitting.RemoveAt(sitting.Count - 1);
        }

        options.CopyTo(_options.AsSpan(first));
        _counts[learner] = options.Length;
        for (int slot = first; slot < first + options.Length; slot++)
        {
            List<int> sitting = _sitting[_problem.Offering[_options[slot]]];
            _places[slot] = sitting.Count;
            sitting.Add(slot);
        }
    }

    /// <summary>What some options are worth.</summary>
    public double Worth(ReadOnlySpan<int> options, double duty)
    {
        double sum = 0;
        foreach (int option in options)
        {
            sum += _problem.Score[option] + (_problem.IsMandatory[option] ? duty : 0);
        }

        return sum;
    }

    /// <summary>Sum of the scores of all seats.</summary>
    public double Score() => Sum(0);

    /// <summary>Sum of the scores of all seats, with so much more for each mandatory one.</summary>
    public double Sum(double duty)
    {
        double sum = 0;
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            sum += Worth(Of(learner), duty);
        }

        return sum;
    }

    /// <summary>Mandatory places taken.</summary>
    public int Duties()
    {
        int duties = 0;
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            foreach (int option in Of(learner))
            {
                duties += _problem.IsMandatory[option] ? 1 : 0;
            }
        }

        return duties;
    }

    /// <summary>All options, learner by learner, −1 after the last of each.</summary>
    public int[] Copy()
    {
        int[] copy = new int[_options.Length];
        Array.Fill(copy, -1);
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            Of(learner).CopyTo(copy.AsSpan(learner * _problem.Most));
        }

        return copy;
    }

    /// <summary>Seats everybody as in a copy, with the seats there were.</summary>
    public void Take(int[] copy, int[] seats)
    {
        seats.CopyTo(Seats, 0);
        foreach (List<int> sitting in _sitting)
        {
            sitting.Clear();
        }

        Array.Clear(_counts);
        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            Set(learner, _problem.BundleOf(copy, learner));
        }
    }
}

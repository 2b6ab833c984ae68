using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Cohorts.Openings;

/// <summary>Candidates opened so far, with what their trainers have left. Not thread-safe.</summary>
internal sealed class OpeningState
{
    private readonly OpeningModel _model;
    private readonly int[][] _left;
    private readonly int[][] _clashes;
    private readonly int[] _trainerOf;

    public OpeningState(OpeningModel model)
    {
        _model = model;
        _left = [.. model.Trainers.Select(trainer => trainer.Left.ToArray())];
        _clashes = ClashesOf(model);
        _trainerOf = new int[model.Candidates.Length];
        Array.Fill(_trainerOf, -1);
    }

    /// <summary>Opens what an opening opens.</summary>
    public OpeningState(OpeningModel model, ImmutableArray<int> trainerOf) : this(model)
    {
        for (int candidate = 0; candidate < trainerOf.Length; candidate++)
        {
            if (trainerOf[candidate] >= 0)
            {
                Open(candidate, trainerOf[candidate]);
            }
        }
    }

    /// <summary>By candidate the place of its trainer; −1 when it is closed.</summary>
    public ImmutableArray<int> TrainerOf => [.. _trainerOf];

    /// <summary>Whether a candidate is open.</summary>
    public bool IsOpen(int candidate) => _trainerOf[candidate] >= 0;

    /// <summary>The trainer of a candidate, −1 when it is closed.</summary>
    public int Trainer(int candidate) => _trainerOf[candidate];

    /// <summary>Whether a trainer can run a closed candidate beside those open.</summary>
    public bool Fits(int candidate, int trainer)
    {
        OpeningCandidate asked = _model.Candidates[candidate];
        int[] left = _left[trainer];
        for (int week = 0; left.Length > 0 && week < asked.Minutes.Length; week++)
        {
            if (asked.Minutes[week] > left[asked.FirstWeek + week])
            {
                return false;
            }
        }

        return !Array.Exists(_clashes[candidate], other => _trainerOf[other] == trainer);
    }

    /// <summary>Open candidates of a trainer that have to be closed so that they can run another, of the least worth.</summary>
    public int[] InTheWay(int candidate, int trainer, double[] worths)
    {
        OpeningCandidate asked = _model.Candidates[candidate];
        var closed = _clashes[candidate].Where(other => _trainerOf[other] == trainer).ToList();
        int[] left = [.. _left[trainer]];
        foreach (int other in closed)
        {
            Add(left, other);
        }

        bool IsOver(int week) => asked.Minutes[week] > left[asked.FirstWeek + week];
        var others = new List<int>();
        foreach (int other in Enumerable.Range(0, _trainerOf.Length).Where(other => _trainerOf[other] == trainer && !closed.Contains(other))
            .OrderBy(other => worths[other]))
        {
            OpeningCandidate open = _model.Candidates[other];
            bool helps = left.Length > 0 && Enumerable.Range(0, asked.Minutes.Length).Any(week => IsOver(week)
                && asked.FirstWeek + week - open.FirstWeek is var place && place >= 0 && place < open.Minutes.Length);
            if (helps)
            {
                others.Add(other);
                Add(left, other);
            }
        }

        return [.. closed, .. others];
    }

    private void Add(int[] left, int other)
    {
        OpeningCandidate open = _model.Candidates[other];
        for (int week = 0; left.Length > 0 && week < open.Minutes.Length; week++)
        {
            left[open.FirstWeek + week] += open.Minutes[week];
        }
    }

    /// <summary>Opens a candidate with a trainer for whom it fits.</summary>
    public void Open(int candidate, int trainer)
    {
        _trainerOf[candidate] = trainer;
        Use(candidate, trainer, 1);
    }

    /// <summary>Closes a candidate; returns who was to run it.</summary>
    public int Close(int candidate)
    {
        int trainer = _trainerOf[candidate];
        _trainerOf[candidate] = -1;
        Use(candidate, trainer, -1);
        return trainer;
    }

    private void Use(int candidate, int trainer, int sign)
    {
        OpeningCandidate asked = _model.Candidates[candidate];
        for (int week = 0; _left[trainer].Length > 0 && week < asked.Minutes.Length; week++)
        {
            _left[trainer][asked.FirstWeek + week] -= sign * asked.Minutes[week];
        }
    }

    private static int[][] ClashesOf(OpeningModel model)
    {
        var clashes = new List<int>[model.Candidates.Length];
        for (int candidate = 0; candidate < clashes.Length; candidate++)
        {
            clashes[candidate] = [];
        }

        foreach ((int one, int other) in model.Clashes)
        {
            clashes[one].Add(other);
            clashes[other].Add(one);
        }

        return [.. clashes.Select(all => all.ToArray())];
    }
}

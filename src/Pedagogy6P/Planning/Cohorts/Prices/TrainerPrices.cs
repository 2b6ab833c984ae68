using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// Prices of the trainers' minutes by week. At given prices each candidate is run by whom it costs least, if it is worth that; which bounds
/// what all openings together can be worth. Not thread-safe.
/// </summary>
internal sealed class TrainerPrices : IOpeningPrices
{
    private readonly OpeningModel _model;
    private readonly double[][] _prices;
    private readonly double[][] _direction;
    private readonly double[][] _best;
    private readonly int[][] _used;
    private readonly bool[] _isTaken;
    private readonly double _seatsPerMinute;

    /// <param name="model">The candidates and trainers.</param>
    /// <param name="seatsPerMinute">How many seats a minute of a trainer gives, about: minutes are counted as the seats they give.</param>
    public TrainerPrices(OpeningModel model, double seatsPerMinute)
    {
        (_model, _seatsPerMinute) = (model, seatsPerMinute);
        _prices = [.. model.Trainers.Select(trainer => new double[trainer.Left.Length])];
        _direction = [.. model.Trainers.Select(trainer => new double[trainer.Left.Length])];
        _best = [.. model.Trainers.Select(trainer => new double[trainer.Left.Length])];
        _used = [.. model.Trainers.Select(trainer => new int[trainer.Left.Length])];
        _isTaken = new bool[model.Candidates.Length];
    }

    /// <inheritdoc/>
    public long Searches => 0;

    /// <summary>Prices of a trainer's minutes by week.</summary>
    public double[] Of(int trainer) => _prices[trainer];

    /// <summary>What the time of a trainer for a candidate is worth.</summary>
    public double Cost(int candidate, int trainer)
    {
        OpeningCandidate asked = _model.Candidates[candidate];
        double[] prices = _prices[trainer];
        double cost = 0;
        for (int week = 0; prices.Length > 0 && week < asked.Minutes.Length; week++)
        {
            cost += prices[asked.FirstWeek + week] * asked.Minutes[week];
        }

        return cost;
    }

    /// <summary>What the time of the trainer costs for whom it costs least; infinite when nobody can run the candidate.</summary>
    public double Cost(int candidate) => Cheapest(candidate).Least;

    /// <inheritdoc/>
    public double Look(ReadOnlySpan<double> worths)
    {
        double sum = 0;
        for (int trainer = 0; trainer < _prices.Length; trainer++)
        {
            Array.Clear(_used[trainer]);
            for (int week = 0; week < _prices[trainer].Length; week++)
            {
                sum += _prices[trainer][week] * _model.Trainers[trainer].Left[week];
            }
        }

        for (int candidate = 0; candidate < worths.Length; candidate++)
        {
            (double least, int who) = Cheapest(candidate);
            _isTaken[candidate] = who >= 0 && worths[candidate] > least;
            if (_isTaken[candidate])
            {
                sum += worths[candidate] - least;
                Use(candidate, who);
            }
        }

        return sum;
    }

    /// <inheritdoc/>
    public int Runs(int candidate) => _isTaken[candidate] ? 1 : 0;

    /// <inheritdoc/>
    public double Deflect(double deflection)
    {
        double norm = 0;
        for (int trainer = 0; trainer < _prices.Length; trainer++)
        {
            for (int week = 0; week < _prices[trainer].Length; week++)
            {
                int left = _model.Trainers[trainer].Left[week];
                double direction = _used[trainer][week] - left + (deflection * _direction[trainer][week]);
                direction = _prices[trainer][week] <= 0 ? Math.Max(0, direction) : direction;
                _direction[trainer][week] = direction;
                norm += _seatsPerMinute * direction * direction / Math.Max(1, left);
            }
        }

        return norm;
    }

    /// <inheritdoc/>
    public void Move(double step)
    {
        for (int trainer = 0; trainer < _prices.Length; trainer++)
        {
            for (int week = 0; week < _prices[trainer].Length; week++)
            {
                int left = Math.Max(1, _model.Trainers[trainer].Left[week]);
                _prices[trainer][week] = Math.Max(0, _prices[trainer][week] + (_seatsPerMinute * step * _direction[trainer][week] / left));
            }
        }
    }

    /// <inheritdoc/>
    public void Keep() => Copy(_prices, _best);

    /// <inheritdoc/>
    public void Restart()
    {
        Copy(_best, _prices);
        foreach (double[] direction in _direction)
        {
            Array.Clear(direction);
        }
    }

    private (double Least, int Who) Cheapest(int candidate)
    {
        (double least, int who) = (double.PositiveInfinity, -1);
        foreach (int trainer in _model.Candidates[candidate].Trainers)
        {
            if (Cost(candidate, trainer) is var cost && cost < least)
            {
                (least, who) = (cost, trainer);
            }
        }

        return (least, who);
    }

    private void Use(int candidate, int trainer)
    {
        OpeningCandidate asked = _model.Candidates[candidate];
        int[] used = _used[trainer];
        for (int week = 0; used.Length > 0 && week < asked.Minutes.Length; week++)
        {
            used[asked.FirstWeek + week] += asked.Minutes[week];
        }
    }

    private static void Copy(double[][] from, double[][] to)
    {
        for (int trainer = 0; trainer < from.Length; trainer++)
        {
            from[trainer].CopyTo(to[trainer], 0);
        }
    }
}

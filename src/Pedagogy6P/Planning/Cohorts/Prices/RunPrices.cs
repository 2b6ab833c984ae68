using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// Prices of the right to run a candidate, which one trainer has at most. At given prices every trainer runs what is best for them alone,
/// whole candidates that do not clash, which bounds what all openings together can be worth: at most as high as prices of time do, as whole
/// candidates fill weeks less well than parts (Geoffrion 1974). What trainers run on average of the last looks comes close to the best
/// opening by parts (Barahona and Anbil 2000), and says what to open. Not thread-safe.
/// </summary>
internal sealed class RunPrices : IOpeningPrices
{
    private const double Weight = 0.05; // of the last look in the average
    private const int NodesOfSearch = 100;

    private readonly OpeningModel _model;
    private readonly double[] _seats;
    private readonly TrainerPattern[] _patterns;
    private readonly double[] _prices;
    private readonly double[] _direction;
    private readonly double[] _best;
    private readonly double[] _values;
    private readonly int[] _runs;
    private readonly double[][] _shares;
    private int _looks;

    /// <param name="model">The candidates and trainers.</param>
    /// <param name="seats">Seats by candidate: rights are counted as the seats they give.</param>
    /// <param name="time">What trainers' time costs, from which patterns are found faster.</param>
    /// <param name="prices">Prices by candidate to start from.</param>
    public RunPrices(OpeningModel model, double[] seats, TrainerPrices time, double[] prices)
    {
        (_model, _seats, _prices) = (model, seats, prices);
        _patterns = [.. model.Trainers.Select((_, trainer) => new TrainerPattern(model, trainer, time.Of(trainer)))];
        (_direction, _best, _values) = (new double[prices.Length], [.. prices], new double[prices.Length]);
        _runs = new int[prices.Length];
        _shares = [.. model.Candidates.Select(candidate => new double[candidate.Trainers.Length])];
    }

    /// <inheritdoc/>
    public long Searches { get; private set; }

    /// <summary>How often a trainer runs a candidate on average of the last looks, 0 to 1.</summary>
    public double Share(int candidate, int trainer) => _shares[candidate][_model.Candidates[candidate].Trainers.IndexOf(trainer)];

    /// <summary>How often anybody does, 1 at most.</summary>
    public double Share(int candidate) => Math.Min(1, _shares[candidate].Sum());

    /// <inheritdoc/>
    public double Look(ReadOnlySpan<double> worths)
    {
        double sum = 0;
        for (int candidate = 0; candidate < worths.Length; candidate++)
        {
            _values[candidate] = worths[candidate] - _prices[candidate];
            sum += _prices[candidate];
        }

        Array.Clear(_runs);
        double weight = Math.Max(Weight, 1.0 / ++_looks);
        Fade(1 - weight);
        long nodes = 0;
        for (int trainer = 0; trainer < _patterns.Length; trainer++)
        {
            TrainerPattern pattern = _patterns[trainer];
            sum += pattern.Bound(_values);
            nodes += pattern.Nodes;
            foreach (int candidate in pattern.Best)
            {
                _runs[candidate]++;
                _shares[candidate][_model.Candidates[candidate].Trainers.IndexOf(trainer)] += weight;
            }
        }

        Searches = nodes / NodesOfSearch;
        return sum;
    }

    /// <inheritdoc/>
    public int Runs(int candidate) => _runs[candidate];

    /// <inheritdoc/>
    public double Deflect(double deflection)
    {
        double norm = 0;
        for (int candidate = 0; candidate < _prices.Length; candidate++)
        {
            double direction = (_seats[candidate] * (_runs[candidate] - 1)) + (deflection * _direction[candidate]);
            direction = _prices[candidate] <= 0 ? Math.Max(0, direction) : direction;
            _direction[candidate] = direction;
            norm += direction * direction / Math.Max(1, _seats[candidate]);
        }

        return norm;
    }

    /// <inheritdoc/>
    public void Move(double step)
    {
        for (int candidate = 0; candidate < _prices.Length; candidate++)
        {
            _prices[candidate] = Math.Max(0, _prices[candidate] + (step * _direction[candidate]));
        }
    }

    /// <inheritdoc/>
    public void Keep() => _prices.CopyTo(_best, 0);

    /// <inheritdoc/>
    public void Restart()
    {
        _best.CopyTo(_prices, 0);
        Array.Clear(_direction);
    }

    private void Fade(double share)
    {
        foreach (double[] shares in _shares)
        {
            foreach (ref double one in shares.AsSpan())
            {
                one *= share;
            }
        }
    }
}

using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>Seats that exist only where a trainer runs a candidate: what that is worth at given prices of seats. Not thread-safe.</summary>
internal sealed class CandidateSupply
{
    private readonly OpeningModel _model;
    private readonly TrainerPrices _trainers;
    private readonly int[] _offerings;
    private readonly int[] _candidateOf;
    private readonly double[] _seats;
    private readonly double[] _worths;
    private IOpeningPrices _prices;

    /// <param name="model">The candidates and trainers.</param>
    /// <param name="offerings">By candidate its offering.</param>
    /// <param name="seats">Seats by offering.</param>
    public CandidateSupply(OpeningModel model, int[] offerings, int[] seats)
    {
        (_model, _offerings, _seats) = (model, offerings, [.. offerings.Select(offering => (double)seats[offering])]);
        _trainers = new TrainerPrices(model, SeatsPerMinute(model, _seats));
        _prices = _trainers;
        _worths = new double[offerings.Length];
        _candidateOf = new int[seats.Length];
        Array.Fill(_candidateOf, -1);
        for (int candidate = 0; candidate < offerings.Length; candidate++)
        {
            _candidateOf[offerings[candidate]] = candidate;
        }
    }

    /// <summary>What the trainers' time costs.</summary>
    public TrainerPrices Trainers => _trainers;

    /// <summary>What the right to run a candidate costs; null until <see cref="Sharpen"/>.</summary>
    public RunPrices? Rights => _prices as RunPrices;

    /// <summary>What the last look cost, in bundles that could have been looked for instead.</summary>
    public long Searches => _prices.Searches;

    /// <summary>Whether an offering is a candidate.</summary>
    public bool Has(int offering) => _candidateOf[offering] >= 0;

    /// <summary>How often a candidate is run at the last look.</summary>
    public int Runs(int offering) => _prices.Runs(_candidateOf[offering]);

    /// <summary>What all seats of candidates are worth at most together.</summary>
    public double Look(double[] prices, int[] seats)
    {
        for (int candidate = 0; candidate < _offerings.Length; candidate++)
        {
            int offering = _offerings[candidate];
            _worths[candidate] = seats[offering] == 0 ? 0 : prices[offering] * seats[offering];
        }

        return _prices.Look(_worths);
    }

    /// <summary>From now on trainers run whole candidates: a lower bound, dearer to find. Starts from the last look.</summary>
    public void Sharpen() => _prices = new RunPrices(_model, _seats, _trainers,
        [.. _worths.Select((worth, candidate) => Math.Max(0, worth - _trainers.Cost(candidate)))]);

    /// <inheritdoc cref="IOpeningPrices.Deflect"/>
    public double Deflect(double deflection) => _prices.Deflect(deflection);

    /// <inheritdoc cref="IOpeningPrices.Move"/>
    public void Move(double step) => _prices.Move(step);

    /// <inheritdoc cref="IOpeningPrices.Keep"/>
    public void Keep() => _prices.Keep();

    /// <inheritdoc cref="IOpeningPrices.Restart"/>
    public void Restart() => _prices.Restart();

    private static double SeatsPerMinute(OpeningModel model, double[] seats)
    {
        double minutes = model.Candidates.Sum(candidate => (double)candidate.Minutes.Sum());
        return minutes <= 0 ? 1 : seats.Sum() / minutes;
    }
}

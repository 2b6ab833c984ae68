using Pedagogy6P.Planning.Cohorts.Openings;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>Seats that exist only where a trainer runs a candidate: what that is worth at given prices of seats. Not thread-safe.</summary>
internal sealed class CandidateSupply
{
    private readonly TrainerPrices _trainers;
    private readonly int[] _offerings;
    private readonly int[] _candidateOf;
    private readonly double[] _worths;

    /// <param name="model">The candidates and trainers.</param>
    /// <param name="offerings">By candidate its offering.</param>
    /// <param name="seats">Seats by offering.</param>
    public CandidateSupply(OpeningModel model, int[] offerings, int[] seats)
    {
        (_trainers, _offerings) = (new TrainerPrices(model, SeatsPerMinute(model, offerings, seats)), offerings);
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

    /// <summary>Whether an offering is a candidate.</summary>
    public bool Has(int offering) => _candidateOf[offering] >= 0;

    /// <summary>Whether a candidate is worth its trainer's time at the last look.</summary>
    public bool IsTaken(int offering) => _trainers.IsTaken[_candidateOf[offering]];

    /// <summary>What all seats of candidates are worth at most together.</summary>
    public double Look(double[] prices, int[] seats)
    {
        for (int candidate = 0; candidate < _offerings.Length; candidate++)
        {
            int offering = _offerings[candidate];
            _worths[candidate] = seats[offering] == 0 ? 0 : prices[offering] * seats[offering];
        }

        return _trainers.Look(_worths);
    }

    /// <summary>The same at the last look, when trainers run whole candidates: at most as much, and dearer to find.</summary>
    public double Whole() => _trainers.Whole(_worths);

    /// <inheritdoc cref="TrainerPrices.Deflect"/>
    public double Deflect(double deflection) => _trainers.Deflect(deflection);

    /// <inheritdoc cref="TrainerPrices.Move"/>
    public void Move(double step) => _trainers.Move(step);

    /// <inheritdoc cref="TrainerPrices.Keep"/>
    public void Keep() => _trainers.Keep();

    /// <inheritdoc cref="TrainerPrices.Restart"/>
    public void Restart() => _trainers.Restart();

    private static double SeatsPerMinute(OpeningModel model, int[] offerings, int[] seats)
    {
        double minutes = model.Candidates.Sum(candidate => (double)candidate.Minutes.Sum());
        return minutes <= 0 ? 1 : offerings.Sum(offering => (double)seats[offering]) / minutes;
    }
}

using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Prices;

/// <summary>
/// Prices of seats at which learners ask for about as many as there are: a deflected subgradient search on the Lagrangian dual (Held,
/// Wolfe and Crowder 1974; Camerini, Fratta and Maffioli 1975), whose steps are divided by the seats of an offering. What the dual is
/// worth at any prices is a bound on the score of every plan. An offering without seats has an infinite price. Not thread-safe.
/// </summary>
internal sealed class SeatPrices
{
    private const double Deflection = 0.6;
    private const double DeflectionOfCandidates = 0.9;
    private const double Shrinking = 0.7;
    private const double WarmShrinking = 0.1; // good prices are lost by long steps
    private const double Progress = 1e-5;
    private const int Patience = 4;
    private const double LeastStep = 1e-4;

    private readonly CohortProblem _problem;
    private readonly BundleFinder _finder;
    private readonly CandidateSupply? _candidates;
    private readonly double _deflection;
    private readonly int[] _demand;
    private readonly double[] _direction;
    private readonly double[] _best;
    private double _bestDuty;
    private double _dutyDirection;
    private double _step = 1;
    private bool _isWarm;
    private int _stalled;
    private int _dutyDemand;

    /// <param name="problem">The problem.</param>
    /// <param name="seats">Seats by offering.</param>
    /// <param name="finder">Finds bundles.</param>
    /// <param name="candidates">Candidates that trainers may run; null when every offering with seats takes place.</param>
    public SeatPrices(CohortProblem problem, int[] seats, BundleFinder finder, CandidateSupply? candidates = null)
    {
        (_problem, Seats, _finder, _candidates) = (problem, seats, finder, candidates);
        _deflection = candidates is null ? Deflection : DeflectionOfCandidates; // what trainers give goes on and off
        _demand = new int[seats.Length];
        _direction = new double[seats.Length];
        _best = new double[seats.Length];
        Prices = new double[seats.Length];
        Bundles = new int[problem.Learners * problem.Most];
        Values = new double[problem.Learners];
        for (int offering = 0; offering < seats.Length; offering++)
        {
            Prices[offering] = seats[offering] == 0 ? double.PositiveInfinity : 0;
        }
    }

    /// <summary>Seats by offering.</summary>
    public int[] Seats { get; }

    /// <summary>Prices in force, by offering.</summary>
    public double[] Prices { get; }

    /// <summary>What a mandatory module is worth besides its score, at the prices in force.</summary>
    public double Duty { get; private set; }

    /// <summary>Options that learners ask for at the last look, −1 after the last of each.</summary>
    public int[] Bundles { get; }

    /// <summary>Options that a learner asks for at the last look.</summary>
    public ReadOnlySpan<int> BundleOf(int learner) => _problem.BundleOf(Bundles, learner);

    /// <summary>What the bundle of each learner is worth to them above its price, at the last look.</summary>
    public double[] Values { get; }

    /// <summary>Learners that ask for an offering at the last look.</summary>
    public ReadOnlySpan<int> Demand => _demand;

    /// <summary>No plan has a higher score.</summary>
    public double Bound { get; private set; } = double.PositiveInfinity;

    /// <summary>What all seats of candidates are worth at most together, at the last look.</summary>
    public double OfCandidates { get; private set; }

    /// <summary>Whether steps are too small to matter.</summary>
    public bool HasConverged => _step < LeastStep;

    /// <summary>Starts from the prices of another search.</summary>
    public void StartFrom(SeatPrices other) => StartFrom(other._best, other._bestDuty);

    /// <summary>Takes prices that were found before.</summary>
    public void StartFrom(double[] prices, double duty)
    {
        for (int offering = 0; offering < Prices.Length; offering++)
        {
            bool isMoving = IsMoving(offering) && double.IsFinite(prices[offering]);
            Prices[offering] = isMoving ? prices[offering] : Prices[offering];
        }

        Duty = duty;
        _isWarm = true;
    }

    /// <summary>What learners ask for at the prices in force; returns a bound.</summary>
    /// <param name="duties">Mandatory places that every plan in question has at least.</param>
    public double Look(int duties)
    {
        Array.Clear(_demand);
        _dutyDemand = 0;
        OfCandidates = _candidates?.Look(Prices, Seats) ?? 0;
        _finder.Count(_candidates?.Searches ?? 0);
        double sum = OfCandidates - (Duty * duties);
        for (int offering = 0; offering < Seats.Length; offering++)
        {
            bool isSold = IsMoving(offering) && _candidates?.Has(offering) != true;
            sum += isSold ? Prices[offering] * Seats[offering] : 0;
        }

        for (int learner = 0; learner < _problem.Learners; learner++)
        {
            sum += Values[learner] = _finder.Find(learner, Prices, Duty);
            Span<int> bundle = Bundles.AsSpan(learner * _problem.Most, _problem.Most);
            bundle.Fill(-1);
            _finder.Bundle.CopyTo(bundle);
            foreach (int option in _finder.Bundle)
            {
                _demand[_problem.Offering[option]]++;
                _dutyDemand += _problem.IsMandatory[option] ? 1 : 0;
            }
        }

        return sum;
    }

    /// <summary>Looks at the prices in force and moves them.</summary>
    /// <param name="duties">Mandatory places that every plan in question has at least.</param>
    /// <param name="reached">The score of the best plan so far.</param>
    public void Step(int duties, double reached)
    {
        double sum = Look(duties);
        if (sum < Bound)
        {
            _stalled = sum < Bound - (Progress * Math.Max(Bound - reached, 0)) ? 0 : _stalled + 1;
            _isWarm &= !double.IsFinite(Bound);
            Bound = sum;
            Keep();
        }
        else if (_isWarm || ++_stalled >= Patience)
        {
            _step *= _isWarm ? WarmShrinking : Shrinking;
            _stalled = 0;
            Restart();
        }

        Move(sum - reached, duties);
    }

    /// <summary>Goes back to the prices with the least bound.</summary>
    public void Restart()
    {
        if (!double.IsFinite(Bound))
        {
            return;
        }

        _best.CopyTo(Prices, 0);
        Duty = _bestDuty;
        Array.Clear(_direction);
        _dutyDirection = 0;
        _candidates?.Restart();
    }

    /// <summary>From now on trainers run whole candidates (<see cref="CandidateSupply.Sharpen"/>), from the best prices on.</summary>
    /// <param name="duties">Mandatory places that every plan in question has at least.</param>
    public void Sharpen(int duties)
    {
        Restart();
        Look(duties);
        _candidates!.Sharpen();
        (_step, _stalled) = (1, 0);
    }

    /// <summary>Takes in a bound that was found otherwise.</summary>
    public void Lower(double bound) => Bound = Math.Min(Bound, bound);

    private void Keep()
    {
        Prices.CopyTo(_best, 0);
        _bestDuty = Duty;
        _candidates?.Keep();
    }

    private bool IsMoving(int offering) => Seats[offering] is not (0 or Offerings.Unlimited);

    private void Move(double gap, int duties)
    {
        double norm = _candidates?.Deflect(_deflection) ?? 0;
        for (int offering = 0; offering < Seats.Length; offering++)
        {
            if (!IsMoving(offering))
            {
                continue;
            }

            double supply = _candidates?.Has(offering) == true ? (double)_candidates.Runs(offering) * Seats[offering] : Seats[offering];
            double direction = _demand[offering] - supply + (_deflection * _direction[offering]);
            direction = Prices[offering] <= 0 ? Math.Max(0, direction) : direction;
            _direction[offering] = direction;
            norm += direction * direction / Seats[offering];
        }

        double scale = Math.Max(1, duties);
        _dutyDirection = duties == 0 ? 0 : duties - _dutyDemand + (_deflection * _dutyDirection);
        _dutyDirection = Duty <= 0 ? Math.Max(0, _dutyDirection) : _dutyDirection;
        norm += _dutyDirection * _dutyDirection / scale;
        if (norm <= 0)
        {
            return;
        }

        double step = _step * Math.Max(gap, 0) / norm;
        for (int offering = 0; offering < Seats.Length; offering++)
        {
            if (_direction[offering] != 0)
            {
                Prices[offering] = Math.Max(0, Prices[offering] + (step * _direction[offering] / Seats[offering]));
            }
        }

        Duty = Math.Max(0, Duty + (step * _dutyDirection / scale));
        _candidates?.Move(step);
    }
}

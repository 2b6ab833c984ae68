using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Seating;

/// <summary>
/// Betters a plan by what is better in another (path relinking, Glover 1997): a learner who has more there takes the same bundle, and as
/// long as a group is too large then, of those who do not sit there in the other plan the one who loses least takes theirs as well. What
/// does not raise the sum in the end is undone. Where groups have smallest sizes plans stay as they are, since those who leave may leave
/// too few. Not thread-safe.
/// </summary>
internal sealed class PlanRelinking(CohortProblem problem)
{
    private const int Longest = 100;
    private const double Smallest = 1e-9;

    private readonly bool _hasMinima = problem.HasMinima;
    private readonly List<(int Learner, int[] Before)> _moved = [];
    private readonly HashSet<int> _isMoved = [];
    private readonly Queue<int> _joined = new();

    /// <summary>Betters a plan by another; says whether it did.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="other">The options of the other, −1 after the last of each learner.</param>
    /// <param name="duty">What a mandatory module is worth besides its score.</param>
    public bool Improve(SeatPlan plan, int[] other, double duty)
    {
        if (_hasMinima)
        {
            return false;
        }

        bool any = false;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            any |= Gain(plan, other, learner, duty) > Smallest && Walk(plan, other, learner, duty);
        }

        return any;
    }

    private bool Walk(SeatPlan plan, int[] other, int first, double duty)
    {
        _moved.Clear();
        _isMoved.Clear();
        _joined.Clear();
        double gain = Move(plan, other, first, duty);
        while (_joined.TryPeek(out int offering) && _moved.Count <= Longest)
        {
            if (plan.Sitting(offering) <= plan.Seats[offering])
            {
                _joined.Dequeue();
                continue;
            }

            int leaver = Leaver(plan, other, offering, duty);
            if (leaver < 0)
            {
                break;
            }

            gain += Move(plan, other, leaver, duty);
        }

        if (_joined.Count == 0 && gain > Smallest)
        {
            return true;
        }

        for (int place = _moved.Count - 1; place >= 0; place--)
        {
            plan.Set(_moved[place].Learner, _moved[place].Before);
        }

        return false;
    }

    private double Gain(SeatPlan plan, int[] other, int learner, double duty) =>
        plan.Worth(problem.BundleOf(other, learner), duty) - plan.Worth(plan.Of(learner), duty);

    private double Move(SeatPlan plan, int[] other, int learner, double duty)
    {
        double gain = Gain(plan, other, learner, duty);
        _moved.Add((learner, plan.Of(learner).ToArray()));
        _isMoved.Add(learner);
        ReadOnlySpan<int> bundle = problem.BundleOf(other, learner);
        plan.Set(learner, bundle);
        foreach (int option in bundle)
        {
            _joined.Enqueue(problem.Offering[option]);
        }

        return gain;
    }

    // Of equals the first learner.
    private int Leaver(SeatPlan plan, int[] other, int offering, double duty)
    {
        (int leaver, double least) = (-1, double.NegativeInfinity);
        for (int place = 0; place < plan.Sitting(offering); place++)
        {
            int sitter = plan.SittingAt(offering, place);
            if (_isMoved.Contains(sitter) || Sits(other, sitter, offering))
            {
                continue;
            }

            double gain = Gain(plan, other, sitter, duty);
            (leaver, least) = gain > least || (gain == least && sitter < leaver) ? (sitter, gain) : (leaver, least);
        }

        return leaver;
    }

    private bool Sits(int[] other, int learner, int offering)
    {
        foreach (int option in problem.BundleOf(other, learner))
        {
            if (problem.Offering[option] == offering)
            {
                return true;
            }
        }

        return false;
    }
}

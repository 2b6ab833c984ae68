using Pedagogy6P.Planning.Cohorts.Prices;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>
/// What learners would take were no seat ever taken and every candidate opened: the bundle with the highest score of each. Immutable.
/// </summary>
internal sealed class FirstChoices
{
    private const int Halvings = 60;
    private const double MostScale = 1024;

    private readonly int[] _asked;

    public FirstChoices(CohortProblem problem)
    {
        var finder = new BundleFinder(problem);
        double[] free = new double[problem.Offerings.Count];
        _asked = new int[free.Length];
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            finder.Find(learner, free, 0);
            foreach (int option in finder.Bundle)
            {
                _asked[problem.Offering[option]]++;
            }
        }
    }

    /// <summary>Seats that are asked for, offering by offering.</summary>
    public IReadOnlyList<int> Asked => _asked;

    /// <summary>Of the seats asked for where seats are limited, the share that is above the seats there are.</summary>
    public double Refused(int[] seats)
    {
        long asked = 0, refused = 0;
        for (int offering = 0; offering < seats.Length; offering++)
        {
            asked += seats[offering] == Offerings.Unlimited ? 0 : _asked[offering];
            refused += Math.Max(0, _asked[offering] - (long)seats[offering]);
        }

        return asked == 0 ? 0 : (double)refused / asked;
    }

    /// <summary>Seats in the same proportions, at least 1 each, with which about a share of what is asked for finds none.</summary>
    public int[] Scale(int[] seats, double refused)
    {
        (double least, double most) = (0, MostScale);
        for (int halving = 0; halving < Halvings; halving++)
        {
            double middle = (least + most) / 2;
            (least, most) = Refused(Times(seats, middle)) > refused ? (middle, most) : (least, middle);
        }

        return Times(seats, most);
    }

    private static int[] Times(int[] seats, double scale) =>
    [
        .. seats.Select(count => count is 0 or Offerings.Unlimited ? count
            : (int)Math.Clamp(Math.Round(scale * count), 1, Offerings.Unlimited - 1)),
    ];
}

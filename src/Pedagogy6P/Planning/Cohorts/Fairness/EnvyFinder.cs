using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Planning.Cohorts.Fairness;

/// <summary>
/// Envy beyond one seat. A bundle that is envied has at least two seats that the learner scores above own score ÷ (most modules − 1): only
/// bundles that share two such seats with the learner's options are looked at, each once however many learners have it. Takes time
/// proportional to such (learner, seat, bundle) and, for the few bundles whose seats but the best are worth more than the learner's, to 2
/// to the power of the seats. Beyond <paramref name="work"/> such triples only every second, third, … learner is compared. Not thread-safe.
/// </summary>
internal sealed class EnvyFinder(CohortProblem problem, int[] options, long work = EnvyFinder.Work)
{
    /// <summary>Triples that are looked at: about two seconds.</summary>
    public const long Work = 1_000_000_000;

    /// <summary>By how much more a bundle has to score to be envied.</summary>
    public const double Smallest = 1e-9;

    private readonly DistinctBundles _bundles = new(problem, options);
    private readonly int[] _optionOf = new int[problem.Offerings.Count];
    private readonly int[] _items = new int[problem.Most];
    private readonly BundleWorth _worth = new(problem);
    private readonly List<int> _touched = [];
    private byte[] _touches = [];

    /// <summary>
    /// By learner by how much score they would prefer the best of what they envy beyond one seat; 0 when nothing, NaN when not compared.
    /// </summary>
    public double[] Find()
    {
        double[] found = new double[problem.Learners];
        if (problem.Most == 1)
        {
            return found;
        }

        _touches = new byte[_bundles.Count];
        Array.Fill(_optionOf, -1);
        long all = 0;
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            foreach (int option in LikedBy(learner))
            {
                all += _bundles.With(problem.Offering[option]).Length;
            }
        }

        int step = (int)Math.Max(1, (all + work - 1) / work);
        for (int learner = 0; learner < problem.Learners; learner++)
        {
            found[learner] = learner % step == 0 ? Find(learner) : double.NaN;
        }

        return found;
    }

    private double Find(int learner)
    {
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            _optionOf[problem.Offering[option]] = option;
        }

        foreach (int option in LikedBy(learner))
        {
            foreach (int bundle in _bundles.With(problem.Offering[option]))
            {
                if (_touches[bundle]++ == 0)
                {
                    _touched.Add(bundle);
                }
            }
        }

        double own = ScoreOf(learner), most = Smallest;
        foreach (int bundle in _touched)
        {
            if (_touches[bundle] > 1)
            {
                most = Math.Max(most, WorthBeyondOne(learner, bundle, own + most) - own);
            }

            _touches[bundle] = 0;
        }

        _touched.Clear();
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            _optionOf[problem.Offering[option]] = -1;
        }

        return most > Smallest ? most : 0;
    }

    // Of a bundle without its best seat no more than the rest of them is left, each no better than the second best.
    private IEnumerable<int> LikedBy(int learner)
    {
        double least = ScoreOf(learner) / (problem.Most - 1);
        for (int option = problem.First[learner]; option < problem.First[learner + 1]; option++)
        {
            if (problem.Score[option] > least)
            {
                yield return option;
            }
        }
    }

    private double ScoreOf(int learner)
    {
        double own = 0;
        foreach (int option in problem.BundleOf(options, learner))
        {
            own += problem.Score[option];
        }

        return own;
    }

    // Of a bundle; anything no better than a floor where it is clear.
    private double WorthBeyondOne(int learner, int bundle, double floor)
    {
        int count = 0;
        foreach (int offering in _bundles[bundle])
        {
            if (_optionOf[offering] is var option and >= 0)
            {
                _items[count++] = option;
            }
        }

        return _worth.BeyondOne(learner, _items.AsSpan(0, count), floor);
    }
}

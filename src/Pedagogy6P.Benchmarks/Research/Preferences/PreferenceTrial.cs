using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Kernels;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>Lists shown to learners of one world until each has chosen so often.</summary>
internal sealed class PreferenceTrial
{
    /// <summary>Choices of each learner.</summary>
    public const int Choices = 20;

    // Who still has not chosen so often is judged as they are.
    private const int MostLists = 80;
    private const double Epsilon = 0.1;
    private const double Careful = 0.25;

    private readonly PreferenceWorld _world;
    private readonly EarlierLearners _earlier;
    private readonly PreferencePrior _indifferent;

    public PreferenceTrial(int seed, int learners)
    {
        _world = new PreferenceWorld(seed);
        _earlier = new EarlierLearners(_world, learners);
        _indifferent = PreferencePrior.Indifferent(PreferenceWorld.Dimensions, _earlier.Options.PriorVariance);
        Looked = _earlier.Estimated;
        foreach (PreferenceContender contender in Enum.GetValues<PreferenceContender>())
        {
            Figures.Add(contender, Judge(contender, seed, learners));
        }

        (BestFirst, BestNone) = Oracle(learners);
    }

    /// <summary>What each contender reached.</summary>
    public Dictionary<PreferenceContender, PreferenceFigures> Figures { get; } = [];

    /// <summary>The examination curve that was estimated.</summary>
    public ExaminationCurve? Looked { get; }

    /// <summary>How often learners choose the first module of the best list.</summary>
    public double BestFirst { get; }

    /// <summary>How often learners choose nothing of the best list.</summary>
    public double BestNone { get; }

    /// <summary>A list as it was shown.</summary>
    public static ShownList Shown(PreferenceWorld world, int[] modules, int chosen) => new(DateOnly.MinValue,
        [.. modules.Select((module, place) => new ShownItem(world.Catalogue[module], place + 1, place == chosen))]);

    private PreferenceFigures Judge(PreferenceContender contender, int seed, int learners)
    {
        double reached = 0, chance = 0, regret = 0;
        for (int number = 0; number < learners; number++)
        {
            SimulatedLearner learner = _world.Learner(number);
            var random = new SeededRandom(SeededRandom.Combine((ulong)seed, (ulong)number));
            PreferencePrior prior = contender is PreferenceContender.WithoutPopulation
                ? _indifferent : _earlier.Priors.Of(learner.Audience);
            var taste = new PreferencePosterior(prior);
            int[] best = learner.Best();
            double most = best.Average(learner.Likes), missed = 0;
            int chosen = 0, lists = 0;
            for (; lists < MostLists && chosen < Choices; lists++)
            {
                int[] list = List(contender, learner, taste, ref random);
                missed += most - list.Average(learner.Likes);
                int place = learner.Choose(list);
                chosen += place >= 0 ? 1 : 0;
                taste.Observe(Shown(_world, list, place), _earlier.Options.Examination, _earlier.Options.HalfLifeDays);
            }

            double ideal = learner.Gain(best);
            double usual = learner.Candidates.Average(learner.Likes)
                * Enumerable.Range(0, PreferenceWorld.Places).Sum(place => 1 / Math.Log2(place + 2));
            reached += learner.Gain(Settled(contender, learner, taste)) / ideal;
            chance += usual / ideal;
            regret += missed / lists;
        }

        return new PreferenceFigures((reached - chance) / (learners - chance), regret / learners);
    }

    private int[] List(PreferenceContender contender, SimulatedLearner learner, PreferencePosterior taste, ref SeededRandom random)
    {
        double scale = contender switch
        {
            PreferenceContender.Thompson => 1,
            PreferenceContender.CarefulThompson or PreferenceContender.WithoutPopulation => Careful,
            _ => 0,
        };
        if (scale > 0)
        {
            return Top(learner, new TasteDraws(taste, new SeededRandom(random.NextBits()), 1, scale).All[0]);
        }

        int[] list = Settled(contender, learner, taste);
        for (int place = 0; place < list.Length && contender is PreferenceContender.EpsilonGreedy; place++)
        {
            int other = learner.Candidates[random.Next(learner.Candidates.Length)];
            list[place] = random.NextDouble() < Epsilon && !list.Contains(other) ? other : list[place];
        }

        return list;
    }

    // What a contender holds for best.
    private int[] Settled(PreferenceContender contender, SimulatedLearner learner, PreferencePosterior taste) => contender switch
    {
        PreferenceContender.Popularity => Top(learner, module => _earlier.Popularity("", module)),
        PreferenceContender.AudiencePopularity => Top(learner, module => _earlier.Popularity(learner.Audience, module)),
        _ => Top(learner, taste.Mean.ToArray()),
    };

    private int[] Top(SimulatedLearner learner, float[] weights) =>
        Top(learner, module => TasteProduct.Of(weights, _world.Catalogue[module].Numbers));

    private static int[] Top(SimulatedLearner learner, Func<int, double> score) =>
        [.. learner.Candidates.OrderByDescending(score).Take(PreferenceWorld.Places)];

    private (double First, double None) Oracle(int learners)
    {
        double first = 0, none = 0;
        for (int number = 0; number < learners; number++)
        {
            SimulatedLearner learner = _world.Learner(number);
            int place = learner.Choose(learner.Best());
            first += place == 0 ? 1 : 0;
            none += place < 0 ? 1 : 0;
        }

        return (first / learners, none / learners);
    }
}

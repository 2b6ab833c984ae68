using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Policies;

/// <summary>Thompson sampling does what it states: lists come about as often as their probabilities say.</summary>
public sealed class ThompsonPolicyTests
{
    private const int Draws = 16;

    private static readonly World World = new(new WorldShape(11)
    {
        Modules = 300, Competencies = 40, Learners = 4, Strictness = 0.1, Density = 0.6, DefaultOptions = true,
    });

    private readonly LearnedPreference _preference =
        new(World.Programme, new PreferenceBook(PreferenceModel.Untrained(PreferenceVocabulary.Of(World.Programme),
            new PreferenceOptions { PriorVariance = 4 })));

    private readonly PedagogyEngine _engine;

    public ThompsonPolicyTests() => _engine = new PedagogyEngine(World.Programme, new PedagogyOptions { Preference = _preference });

    [Fact]
    public void Lists_come_about_as_often_as_stated()
    {
        (Learner learner, RankedModule[] candidates, IRankingPolicy policy) = Case();
        int[] order = new int[3];
        double[] propensities = new double[3], next = new double[candidates.Length];
        var lists = new Dictionary<string, (int Count, double Probability)>(StringComparer.Ordinal);
        const int Times = 4000;
        for (int time = 0; time < Times; time++)
        {
            policy.Draw(candidates, time, order);
            policy.Propensities(candidates, order, propensities);
            string word = string.Join(' ', order);
            lists[word] = (lists.GetValueOrDefault(word).Count + 1, propensities.Aggregate(1.0, (all, one) => all * one));
            for (int place = 0; place < order.Length; place++)
            {
                policy.Next(candidates, order.AsSpan(0, place), next);
                next.Sum().ShouldBe(1, 1e-12);
                next[order[place]].ShouldBe(propensities[place]);
            }
        }

        lists.Values.Sum(list => list.Probability).ShouldBe(1, 1e-9);
        lists.Count.ShouldBeGreaterThan(2, learner.Id);
        foreach ((int count, double probability) in lists.Values)
        {
            // Five standard deviations.
            ((double)count / Times).ShouldBe(probability, 5 * Math.Sqrt(probability * (1 - probability) / Times));
            (probability * Draws).ShouldBe(Math.Round(probability * Draws), 1e-9);
        }

        double[] inclusion = new double[candidates.Length];
        policy.TryInclusion(candidates, 3, inclusion).ShouldBeTrue();
        inclusion.Sum().ShouldBe(3, 1e-9);
    }

    [Fact]
    public void Without_scale_the_list_is_the_exact_one()
    {
        Learner learner = World.Learners[0];
        var policy = new ThompsonPolicy(World.Programme, _preference, Draws, scale: 0);
        RankedModule[] candidates = Candidates(learner);

        // The mean of a taste of which nothing is known is 0, as Preference has it.
        int[] order = new int[Math.Min(5, candidates.Length)];
        policy.For(learner, World.AsOf).Draw(candidates, 1, order);
        double[] propensities = new double[order.Length];
        policy.For(learner, World.AsOf).Propensities(candidates, order, propensities);
        propensities.ShouldAllBe(propensity => propensity == 1);
    }

    [Fact]
    public void The_engine_states_its_probabilities()
    {
        var policy = new ThompsonPolicy(World.Programme, _preference, Draws);
        policy.Name.ShouldBe("thompson(draws=16,scale=0.25,top=50,seed=0)");
        foreach (Learner learner in World.Learners.Where(learner => Candidates(learner).Length > 0))
        {
            DrawnRecommendations drawn = _engine.Recommend(learner, new RecommendationQuery(World.AsOf, 5), policy, seed: 3);
            drawn.Policy.ShouldBe(policy.Name);
            drawn.Candidates.Where(candidate => !candidate.Keeps).Sum(candidate => candidate.FirstChance).ShouldBe(1, 1e-9);
            drawn.Propensities.ShouldAllBe(propensity => propensity > 0 && propensity <= 1);
            _engine.Recommend(learner, new RecommendationQuery(World.AsOf, 5), policy, seed: 3).Answer.Recommendations
                .Select(item => item.ModuleId).ShouldBe(drawn.Answer.Recommendations.Select(item => item.ModuleId));
        }
    }

    [Fact]
    public void Numbers_out_of_range_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ThompsonPolicy(World.Programme, _preference, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new ThompsonPolicy(World.Programme, _preference, 64, double.NaN));
        Should.Throw<ArgumentOutOfRangeException>(() => new ThompsonPolicy(World.Programme, _preference, 64, 1, top: 0));
        Should.Throw<InvalidOperationException>(() => new ThompsonPolicy(World.Programme, _preference).Draw([], 0, []));
    }

    private (Learner Learner, RankedModule[] Candidates, IRankingPolicy Policy) Case()
    {
        Learner learner = World.Learners.First(learner => Candidates(learner).Length >= 8);
        return (learner, Candidates(learner), new ThompsonPolicy(World.Programme, _preference, Draws).For(learner, World.AsOf));
    }

    private RankedModule[] Candidates(Learner learner)
    {
        var ranked = new RankedModule[12];
        return ranked[.._engine.Rank(_engine.Compile(learner, World.AsOf), ranked)];
    }
}

using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>Preference from choices in the ranking: declared topics without any, exact with them.</summary>
public sealed class LearnedPreferenceTests
{
    [Fact]
    public void Without_any_choice_preference_is_that_of_declared_topics()
    {
        foreach (World world in World.Many(100, 20))
        {
            var learned = new LearnedPreference(world.Programme, Book(world.Programme));
            foreach (Learner learner in world.Learners)
            {
                IPairValues own = learned.For(learner, world.AsOf), declared = DeclaredTopics.Instance.For(learner, world.AsOf);
                foreach (ModuleOffer offer in Offers(world.Programme))
                {
                    Value(own, offer).ShouldBe(Value(declared, offer), 1e-6);
                }
            }
        }
    }

    [Fact]
    public void Values_stay_within_their_bounds_whatever_was_chosen()
    {
        foreach (World world in World.Many(200, 40))
        {
            LearnedPreference learned = Experienced(world);
            foreach (Learner learner in world.Learners)
            {
                IPairValues values = learned.For(learner, world.AsOf);
                values.Least.ShouldBeInRange(0, values.Most);
                values.Most.ShouldBeLessThanOrEqualTo(1);
                foreach (ModuleOffer offer in Offers(world.Programme))
                {
                    Value(values, offer).ShouldBeInRange(values.Least, values.Most);
                }
            }
        }
    }

    [Fact]
    public void Bounds_leave_the_ranking_exact()
    {
        foreach (World world in World.Many(300, 12, modules: 120))
        {
            LearnedPreference learned = Experienced(world);
            PedagogyEngine Engine(IPreferenceModel model)
            {
                PedagogyOptions options = world.Options;
                options.Preference = model;
                return new PedagogyEngine(world.Programme, options);
            }

            PedagogyEngine bounded = Engine(learned), loose = Engine(new Loose(learned));
            foreach (Learner learner in world.Learners)
            {
                Answer(bounded, learner, world.AsOf, 5).ShouldBe(Answer(loose, learner, world.AsOf, 5));
                Answer(bounded, learner, world.AsOf, 5).ShouldBe(Answer(bounded, learner, world.AsOf, 1000).Take(5));
            }
        }
    }

    [Fact]
    public void No_offer_is_liked_more_than_the_bound_of_its_module()
    {
        double slack = 0;
        int count = 0;
        foreach (World world in World.Many(500, 40))
        {
            LearnedPreference learned = Experienced(world);
            ILinearPreference linear = learned;
            float[] taste = new float[linear.Dimensions], features = new float[linear.Dimensions];
            foreach (Learner learner in world.Learners)
            {
                IPairValues values = learned.For(learner, world.AsOf);
                float part = ((ILinearValues)values).FillTaste(taste);
                part.ShouldBeInRange(0.01f, 1);
                foreach (Module module in world.Programme.Tables.Modules)
                {
                    Session[] sessions = [.. world.Programme.Tables.Sessions.Where(session => session.ModuleId == module.Id)];
                    linear.TryFill(module, sessions, features).ShouldBeTrue();
                    double dot = taste.Zip(features, (one, other) => (double)one * other).Sum();
                    double bound = 1 / (1 + Math.Exp(-Math.Max(dot, part * dot)));
                    double most = sessions.Select(session => (Session?)session).DefaultIfEmpty(null)
                        .Max(session => Value(values, new ModuleOffer(module, session)));
                    most.ShouldBeLessThanOrEqualTo(bound);
                    (slack, count) = (slack + bound - most, count + 1);
                }
            }
        }

        (slack / count).ShouldBeLessThan(0.1, "bounds are close");
    }

    [Fact]
    public void Modules_that_cannot_be_liked_enough_are_not_asked_about()
    {
        const int Modules = 600;
        string[] ids = [.. Enumerable.Range(0, Modules).Select(number => number.ToString("D3", CultureInfo.InvariantCulture))];
        var programme = new ProgrammeBuilder(Small.Tables with
        {
            Modules = [.. ids.Select((id, number) =>
                Small.Module with { Id = id, Topics = [FormattableString.Invariant($"t{number % 12}")], HandsOnShare = 0.5 })],
            ModuleCompetencies = [.. ids.Select(id => new ModuleCompetency(id, "c", 0, 0.8))],
        }).Build();
        var learned = new LearnedPreference(programme, Book(programme));
        for (int number = 0; number < 12; number++)
        {
            var offer = new ModuleOffer(programme.FindModule(ids[number])!, null);
            for (int time = 0; time < 5; time++)
            {
                learned.Book.Observe(Small.Learner, new Judgement(Small.Today, learned.Features.Of(Small.Learner, offer), number == 0));
            }
        }

        var counting = new Counting(learned);
        PedagogyEngine Engine(IPreferenceModel model) => new(programme, new PedagogyOptions { Preference = model });
        Answer(Engine(counting), Small.Learner, Small.Today, 10)
            .ShouldBe(Answer(Engine(new Loose(learned)), Small.Learner, Small.Today, 10));
        counting.Asked.ShouldBeLessThan(Modules / 4, "one topic of twelve is liked");

        // What the model does not know is not bounded, and says so where it is asked.
        ((ILinearPreference)learned).TryFill(Small.Module with { Id = "new" }, [], new float[96]).ShouldBeFalse();
    }

    [Fact]
    public void Who_is_learnt_anew_is_as_if_what_is_left_out_had_never_been()
    {
        World world = World.Many(600, 1, modules: 40).Single();
        var learned = new LearnedPreference(world.Programme, Book(world.Programme));
        var other = new LearnedPreference(world.Programme, Book(world.Programme));
        Learner learner = world.Learners[0];
        PreferenceObservation[] seen = [.. Offers(world.Programme).Take(12).Select((offer, number) =>
            new Judgement(world.AsOf.AddDays(number), learned.Features.Of(learner, offer), number % 3 == 0))];
        foreach (PreferenceObservation one in seen)
        {
            learned.Book.Observe(learner, one);
        }

        PreferenceObservation[] left = [.. seen.Where((_, number) => number != 4)];
        learned.Book.Relearn(learner, left);
        foreach (PreferenceObservation one in left)
        {
            other.Book.Observe(learner, one);
        }

        learned.Book.Of(learner, world.AsOf).Numbers.ToArray().ShouldBe(other.Book.Of(learner, world.AsOf).Numbers.ToArray());
        learned.Book.Relearn(learner, []);
        learned.Book.Learners.ShouldBe(0);
    }

    [Theory]
    [InlineData(new[] { 10.0, 20 }, new[] { 100.0, 300 }, 15, 200)]
    [InlineData(new[] { 10.0, 20, 90 }, new[] { 0.0, 100, 300 }, 20, 200)]
    public void Half_of_the_modules_are_longer_and_dearer_than_the_typical_one(double[] hours, double[] prices, double typical, double high)
    {
        var programme = new ProgrammeBuilder(Small.Tables with
        {
            Modules = [.. hours.Zip(prices, (hour, price) =>
                Small.Module with { Id = FormattableString.Invariant($"m{hour}"), Hours = hour, Price = price })],
            ModuleCompetencies = [],
        }).Build();
        PreferenceVocabulary vocabulary = PreferenceVocabulary.Of(programme);
        (vocabulary.TypicalHours, vocabulary.HighPrice).ShouldBe((typical, high));
    }

    [Fact]
    public void The_next_ranking_shows_what_was_chosen()
    {
        var programme = new ProgrammeBuilder(Small.Tables with
        {
            Modules = [Small.Module with { Id = "dry" }, Small.Module with { Id = "lab", HandsOnShare = 1, Topics = ["lab"] }],
            ModuleCompetencies = [new ModuleCompetency("dry", "c", 0, 0.8), new ModuleCompetency("lab", "c", 0, 0.8)],
        }).Build();
        PreferenceBook book = Book(programme);
        var learned = new LearnedPreference(programme, book);
        var engine = new PedagogyEngine(programme, new PedagogyOptions { Preference = learned });
        double Share(string module) => engine.Recommend(Small.Learner, Small.Today, 2).Recommendations
            .Single(item => item.ModuleId == module).Contributions.Preference;
        OfferFeatures lab = learned.Features.Of(Small.Learner, new ModuleOffer(programme.FindModule("lab")!, null));
        double before = Share("lab"), other = Share("dry");
        book.Observe(Small.Learner, new Judgement(Small.Today, lab, Accepted: true));
        Share("lab").ShouldBeGreaterThan(before);
        book.Observe(Small.Learner, new Judgement(Small.Today, lab, Accepted: false));
        book.Observe(Small.Learner, new Judgement(Small.Today, lab, Accepted: false));
        Share("lab").ShouldBeLessThan(before);
        (book.Forget("l"), book.Forget("l"), book.Learners).ShouldBe((true, false, 0));
        (Share("lab"), Share("dry")).ShouldBe((before, other));
    }

    [Fact]
    public void Features_say_what_an_offer_is()
    {
        World world = World.Many(400, 1, modules: 40).Single();
        PreferenceVocabulary vocabulary = PreferenceVocabulary.Of(world.Programme);
        vocabulary.Names.Length.ShouldBeLessThanOrEqualTo(PreferencePrior.MaxDimensions);
        vocabulary.Names.Distinct(StringComparer.Ordinal).Count().ShouldBe(vocabulary.Names.Length);
        var features = new PreferenceFeatures(world.Programme, vocabulary, 0.25);
        foreach (ModuleOffer offer in Offers(world.Programme))
        {
            OfferFeatures own = features.Of(world.Learners[0], offer);
            double Sum(string group) => vocabulary.Names.Zip(own.Values)
                .Where(pair => pair.First.StartsWith(group, StringComparison.Ordinal)).Sum(pair => pair.Second);
            Sum("modality:").ShouldBe(1);
            Sum("price:").ShouldBe(1);
            Sum("time:").ShouldBe(1, 1e-6);
            Sum("distance:").ShouldBeLessThanOrEqualTo(1);
            Sum("site:").ShouldBeLessThanOrEqualTo(1);
            own.Values.Sum(value => value * value).ShouldBeLessThanOrEqualTo((float)PreferenceFeatures.LargestSquares);
        }
    }

    private static PreferenceBook Book(Programme programme) =>
        new(PreferenceModel.Untrained(PreferenceVocabulary.Of(programme)));

    private static LearnedPreference Experienced(World world)
    {
        var learned = new LearnedPreference(world.Programme, Book(world.Programme));
        var dice = new Dice(world.Shape.Seed);
        ModuleOffer[] offers = [.. Offers(world.Programme)];
        foreach (Learner learner in world.Learners)
        {
            for (int time = 0; offers.Length > 0 && time < 30; time++)
            {
                learned.Book.Observe(learner,
                    new Judgement(world.AsOf, learned.Features.Of(learner, dice.Pick(offers)), dice.Chance(0.5)));
            }
        }

        return learned;
    }

    private static IEnumerable<ModuleOffer> Offers(Programme programme) => programme.Tables.Modules.SelectMany(module =>
        programme.Tables.Sessions.Where(session => session.ModuleId == module.Id).Select(session => new ModuleOffer(module, session))
            .Append(new ModuleOffer(module, null)));

    private static double Value(IPairValues values, ModuleOffer offer)
    {
        double[] value = new double[1];
        values.Fill([offer], value);
        return value[0];
    }

    private static IEnumerable<(string, double)> Answer(PedagogyEngine engine, Learner learner, DateOnly asOf, int k) =>
        [.. engine.Recommend(learner, new RecommendationQuery(asOf, k)).Recommendations.Select(item => (item.ModuleId, item.Score))];

    private sealed class Counting(ILinearPreference linear) : IPreferenceModel, ILinearPreference
    {
        public int Asked { get; private set; }

        public int Dimensions => linear.Dimensions;

        public IPairValues For(Learner learner, DateOnly asOf) =>
            new CountingValues((ILinearValues)((IPreferenceModel)linear).For(learner, asOf), count => Asked += count);

        public bool TryFill(Module module, ReadOnlySpan<Session> sessions, Span<float> features) =>
            linear.TryFill(module, sessions, features);
    }

    private sealed class CountingValues(ILinearValues values, Action<int> count) : ILinearValues
    {
        public double Least => values.Least;

        public double Most => values.Most;

        public float FillTaste(Span<float> taste) => values.FillTaste(taste);

        public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> answers)
        {
            count(offers.Length);
            values.Fill(offers, answers);
        }
    }

    private sealed class Loose(IPreferenceModel model) : IPreferenceModel
    {
        public IPairValues For(Learner learner, DateOnly asOf)
        {
            IPairValues values = model.For(learner, asOf);
            return PairValues.Of((module, session) => Value(values, new ModuleOffer(module, session)));
        }
    }
}

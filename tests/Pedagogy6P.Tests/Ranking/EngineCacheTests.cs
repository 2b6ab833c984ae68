using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pedagogy6P.Learners;
using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>What an engine keeps: within its budget, by what it depends on, and never a failure.</summary>
[Collection(nameof(MeasuredMemory))]
public sealed class EngineCacheTests
{
    private const int Roles = 150;
    private const int Dates = 400;

    [Fact]
    public void Ten_thousand_goal_sets_on_four_hundred_dates_stay_within_the_budget()
    {
        const long Budget = 8L << 20;
        World world = Large();
        var options = new PedagogyOptions { CacheBytes = Budget, DemandLevels = new DailyDemand() };
        long most = 0;

        long bare = Weighed(() => new PedagogyEngine(new RankingCore(world.Programme, options.Checked())));
        long kept = Weighed(() =>
        {
            var core = new RankingCore(world.Programme, options.Checked());
            var engine = new PedagogyEngine(core);
            CompiledLearner reuse = engine.Compile(world.Learners[0], world.AsOf);
            var results = new RankedModule[3];
            for (int number = 0; number < 10_000; number++)
            {
                engine.Rank(engine.Compile(Asking(world, number), world.AsOf.AddDays(number % Dates), reuse), results);
                most = Math.Max(most, core.Caches.Bytes);
            }

            return engine;
        }) - bare;

        most.ShouldBeInRange(Budget * 9 / 10, Budget, "it was full, and never too full");

        // What is weighed is what the collector sees: tables and small change apart, nothing is kept that nobody counts.
        kept.ShouldBeLessThan(Budget + (1L << 20));
        kept.ShouldBeGreaterThan(Budget / 2, "and what is weighed is there");
        GC.KeepAlive(world);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60_000)]
    [InlineData(600_000)]
    public void The_budget_changes_no_answer(long budget)
    {
        var world = new World(new WorldShape(71)
        {
            Modules = 120, Competencies = 30, Roles = 6, Learners = 12, Strictness = 0.1, DefaultOptions = true,
        });
        PedagogyEngine plenty = new(world.Programme, world.Options);
        PedagogyEngine tight = new(world.Programme, new PedagogyOptions { CacheBytes = budget });
        for (int round = 0; round < 3; round++)
        {
            for (int day = 0; day < 60; day += 7)
            {
                Answers(tight, world, world.AsOf.AddDays(day)).ShouldBe(Answers(plenty, world, world.AsOf.AddDays(day)));
            }
        }
    }

    [Fact]
    public void Days_one_after_the_other_answer_as_engines_that_know_no_other_day()
    {
        var world = new World(new WorldShape(72) { Modules = 60, Competencies = 20, Learners = 5, Strictness = 0.1 });
        PedagogyEngine engine = world.Engine();
        foreach (int day in Enumerable.Range(0, 80).Concat(Enumerable.Range(-3, 20).Reverse()))
        {
            Answers(engine, world, world.AsOf.AddDays(day)).ShouldBe(Answers(world.Engine(), world, world.AsOf.AddDays(day)));
        }
    }

    [Fact]
    public void A_new_day_packs_nothing_until_demand_or_many_sessions_change()
    {
        var start = new DateOnly(2027, 3, 1);
        ProgrammeTables tables = Small.WithSessions(
            [.. Enumerable.Range(0, 320).Select(day => new Session($"s{day}", "m", start.AddDays(day), start.AddDays(day + 7)))]) with
        {
            Demand = [new DemandCount("c", new DateOnly(2027, 1, 1), 9), new DemandCount("d", new DateOnly(2027, 4, 1), 9)],
        };
        var core = new RankingCore(new ProgrammeBuilder(tables).Build(), new PedagogyOptions().Checked());
        var engine = new PedagogyEngine(core);
        int packed = Enumerable.Range(0, 60).Count(day =>
        {
            long before = core.Caches.Bytes;
            engine.Recommend(Small.Learner with { Roles = ["r"] }, start.AddDays(day), 1, withFacts: true);
            return core.Caches.Bytes != before;
        });

        // The first day; the new month of demand on the 1st of April; and the days on which a sixteenth of the sessions ahead (20, then
        // 18, then 17) has passed.
        packed.ShouldBe(5);
    }

    [Fact]
    public void A_model_that_says_when_its_levels_change_is_asked_no_sooner()
    {
        var monthly = new MonthlyDemand();
        PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { DemandLevels = monthly });
        for (int day = 0; day < 59; day++)
        {
            engine.Recommend(Small.Learner, new DateOnly(2027, 1, 1).AddDays(day), 1, withFacts: true);
        }

        monthly.Asked.ShouldBe(2);
    }

    [Fact]
    public void A_failure_of_the_host_is_told_and_not_kept()
    {
        var model = new MonthlyDemand { Failures = 2 };
        PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { DemandLevels = model });
        Should.Throw<TimeoutException>(() => engine.Recommend(Small.Learner, Small.Today, 1, withFacts: true));
        Should.Throw<TimeoutException>(() => engine.Compile(Small.Learner, Small.Today));
        engine.Recommend(Small.Learner, Small.Today, 1, withFacts: true).Recommendations.Single().ModuleId.ShouldBe("m");
    }

    private static World Large() =>
        new(new WorldShape(70) { Modules = 150, Competencies = 60, Roles = Roles, Learners = 1, Strictness = 0.1, DefaultOptions = true });

    // Pairs of roles, each pair once.
    private static Learner Asking(World world, int number)
    {
        int first = 0;
        for (int pairs = Roles - 1; number >= pairs; pairs--)
        {
            number -= pairs;
            first++;
        }

        ImmutableArray<Role> roles = world.Programme.Tables.Roles;
        return world.Learners[0] with { Roles = [roles[first].Id, roles[first + 1 + number].Id] };
    }

    private static string Answers(PedagogyEngine engine, World world, DateOnly asOf) =>
        world.Learners.Select(learner => engine.Recommend(learner, new RecommendationQuery(asOf, 20) { WithFacts = true })).Json();

    private sealed class DailyDemand : IDemandLevels
    {
        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf) =>
            new Dictionary<string, double> { ["c"] = asOf.DayNumber % 7, ["d"] = 3 };
    }

    private sealed class MonthlyDemand : IDemandLevels
    {
        public int Asked { get; private set; }

        public int Failures { get; set; }

        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf)
        {
            Asked++;
            return Failures-- > 0 ? throw new TimeoutException() : new Dictionary<string, double> { ["c"] = asOf.Month };
        }

        public long Version(DateOnly asOf) => (12 * asOf.Year) + asOf.Month;
    }

    // By how much the heap shrinks when what was made is let go: what earlier tests left behind is in both.
    private static long Weighed(Func<object> make)
    {
        object[] held = new object[1];
        Fill(held, make);
        long with = Settled();
        held[0] = "";
        return with - Settled();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Fill(object[] held, Func<object> make) => held[0] = make();

    private static long Settled()
    {
        for (int round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

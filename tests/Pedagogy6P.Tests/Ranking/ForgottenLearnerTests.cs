using System.Runtime.CompilerServices;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Tests.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Once answered, an engine lets go of the learner.</summary>
public sealed class ForgottenLearnerTests
{
    private static readonly World World = new(new WorldShape(5) { Modules = 60, Learners = 8, Strictness = 0.1 });

    public static TheoryData<string> Questions { get; } =
    [
        "Recommend", "RankAll", "RecommendAll", "WhyNot", "Infeasible", "Abandonment", "refused",
    ];

    [Theory]
    [MemberData(nameof(Questions))]
    public void No_pooled_memory_keeps_a_learner(string question)
    {
        Forgets(World.Engine(), question);

        // What these models give of a learner keeps the learner.
        var model = new HashedModel(1);
        Forgets(new PedagogyEngine(World.Programme, new PedagogyOptions { DropoutRisk = model, Preference = model }), question);
    }

    [Fact]
    public void The_memory_of_a_long_list_is_given_back()
    {
        var core = new RankingCore(World.Programme, World.Options.Checked());
        QueryScratch scratch = core.Rent();
        scratch.Top.Reset(5000);
        core.Return(scratch);
        core.Rent().ShouldBeSameAs(scratch);
        long before = GC.GetAllocatedBytesForCurrentThread();
        scratch.Top.Reset(5000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeGreaterThan(5000);
    }

    private static void Forgets(PedagogyEngine engine, string question)
    {
        WeakReference[] learners = Ask(engine, question);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        learners.Count(learner => learner.IsAlive).ShouldBe(0);
        GC.KeepAlive(engine);
    }

    // Apart, so that no local variable of the test keeps them.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Ask(PedagogyEngine engine, string question)
    {
        Learner[] learners = [.. World.Learners.Select(learner => learner with { })];
        var query = new RecommendationQuery(World.AsOf, 3) { WithFacts = true };
        if (question == "RankAll")
        {
            engine.RankAll(learners, World.AsOf, 3, new RankedModule[3 * learners.Length], new int[learners.Length], threads: 1);
        }
        else if (question == "RecommendAll")
        {
            engine.RecommendAll(learners, query, threads: 1).Count().ShouldBe(learners.Length);
        }
        else
        {
            foreach (Learner learner in learners)
            {
                Ask(engine, question, learner, query);
            }
        }

        return [.. learners.Select(learner => new WeakReference(learner))];
    }

    private static void Ask(PedagogyEngine engine, string question, Learner learner, RecommendationQuery query)
    {
        switch (question)
        {
            case "Recommend":
                engine.Recommend(learner, query);
                break;
            case "WhyNot":
                engine.WhyNot(learner, query, World.Programme.Modules[0].Id);
                break;
            case "Infeasible":
                engine.Infeasible(learner, World.AsOf);
                break;
            case "Abandonment":
                engine.Abandonment(learner, World.AsOf);
                break;
            default:
                Should.Throw<InputRefusedException>(() => engine.Recommend(learner with { Level = 0 }, query));
                break;
        }
    }
}

using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Alternatives;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Alternatives;

/// <summary>Alternatives are the best in their respect, and say what choosing them costs.</summary>
public sealed class AlternativesTests
{
    [Property]
    public void Each_is_feasible_and_none_is_better_in_its_respect(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            LearnerAlternatives answer = engine.Alternatives(learner, world.AsOf, new AlternativesRequest { LeastShare = 0 });
            Recommendation[] all = [.. engine.Recommend(learner, world.AsOf, k: 100, withFacts: true).Recommendations];
            (answer.First is null).ShouldBe(all.Length == 0);
            foreach (Alternative item in answer.Alternatives.Where(item => item.Choice is not null))
            {
                item.Lack.ShouldBeNull();
                Recommendation same = all.Single(other => other.ModuleId == item.Choice!.ModuleId);
                same.Rank.ShouldBe(item.Choice!.Rank);
                foreach (Recommendation other in all)
                {
                    FigureOf(item.Kind, other, world).ShouldBeGreaterThanOrEqualTo(
                        FigureOf(item.Kind, item.Choice, world), item.Kind.ToString());
                }
            }
        }
    }

    [Property]
    public void The_price_is_the_difference_to_the_first_choice(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            LearnerAlternatives answer = engine.Alternatives(learner, world.AsOf);
            foreach (Alternative item in answer.Alternatives.Where(item => item.Choice is not null))
            {
                (Recommendation first, Recommendation choice, AlternativePrice price) = (answer.First!, item.Choice!, item.Price!);
                price.Score.ShouldBe(first.Score - choice.Score, 1e-12);
                price.Euros.ShouldBe(choice.Facts!.Price - first.Facts!.Price, 1e-9);
                price.Hours.ShouldBe(choice.Facts.Hours - first.Facts.Hours, 1e-9);
                price.Kilometres.ShouldBe(choice.Facts.DistanceKm - first.Facts.DistanceKm, 1e-9);
                price.Days.ShouldBe((choice.Facts.Start ?? world.AsOf).DayNumber - (first.Facts.Start ?? world.AsOf).DayNumber);
                item.IsFirst.ShouldBe(choice.ModuleId == first.ModuleId && choice.SessionId == first.SessionId);
                if (item.IsFirst)
                {
                    price.ShouldBe(new AlternativePrice(0, 0, 0, 0, 0, 0));
                }
            }
        }
    }

    [Property]
    public void No_more_that_differ_are_told_than_asked_for(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            LearnerAlternatives all = engine.Alternatives(learner, world.AsOf);
            LearnerAlternatives two = engine.Alternatives(learner, world.AsOf, new AlternativesRequest { K = 2 });
            Differing(two).Count().ShouldBeLessThanOrEqualTo(2);
            Differing(two).ShouldBe(Differing(all).Take(2));
            Differing(all).ShouldBeUnique();
        }
    }

    [Property]
    public void With_a_share_every_choice_has_it(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            LearnerAlternatives answer = engine.Alternatives(learner, world.AsOf, new AlternativesRequest { LeastShare = 0.9 });
            var scores = engine.Recommend(learner, world.AsOf, k: 100).Recommendations
                .ToDictionary(item => item.ModuleId, item => item.Score, StringComparer.Ordinal);
            foreach (Alternative item in answer.Alternatives.Where(item => item is { Choice: not null, IsFirst: false }))
            {
                (item.Choice!.Rank == 1 || scores[item.Choice.ModuleId] >= 0.9 * answer.First!.Score).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void People_are_counted_by_audience_and_never_told_one_by_one()
    {
        World world = Open();
        Module module = world.Programme.Modules[0];
        Learner learner = world.Learners[0] with { Completed = [], Outcomes = [], Vetoed = [] };
        Learner[] Finishers(int count) => [.. Enumerable.Range(0, count).Select(number => learner with
        {
            Id = FormattableString.Invariant($"p{number}"),
            Outcomes = [new Outcome(module.Id, null, world.AsOf, OutcomeStatus.Completed)],
        })];
        PeerOutcomes.Of(Finishers(9)).Completed(learner.Audience, module.Id).ShouldBeNull();
        PeerOutcomes.Of(Finishers(10)).Completed(learner.Audience, module.Id).ShouldBe(10);
        PeerOutcomes.Of(Finishers(29)).Completed(learner.Audience, module.Id).ShouldBe(20);
        PeerOutcomes.Of(Finishers(29)).Completed("nobody", module.Id).ShouldBeNull();
        PeerOutcomes.Of(Finishers(29), optedOut: person => person.Id != "p1").Completed(learner.Audience, module.Id).ShouldBeNull();
        PeerOutcomes.Of(Finishers(5).Concat(Finishers(5)), least: 5).Completed(learner.Audience, module.Id).ShouldBe(10);
        Should.Throw<ArgumentOutOfRangeException>(() => PeerOutcomes.Of([], least: 1));
    }

    [Fact]
    public void Kinds_without_data_say_why()
    {
        World world = Open();
        var bare = new ProgrammeBuilder(world.Programme.Tables with
        {
            Studies = [],
            Modules = [.. world.Programme.Modules.Select(module => module with { Price = 0, HandsOnShare = 0 })],
        }).Build();
        var engine = new PedagogyEngine(bare);
        Learner learner = world.Learners.First(person => engine.Recommend(person, world.AsOf, 1).Recommendations.Length > 0);
        AlternativeLack?[] LacksWith(PeerOutcomes? peers) =>
            [.. engine.Alternatives(learner, world.AsOf, new AlternativesRequest { Peers = peers }).Alternatives.Select(item => item.Lack)];
        LacksWith(null).ShouldBe(
        [
            null, null, null, AlternativeLack.NoPrices, AlternativeLack.NoPractice, AlternativeLack.NoEvidence, AlternativeLack.NoOutcomes,
        ]);
        LacksWith(PeerOutcomes.Of([]))[^1].ShouldBe(AlternativeLack.TooFewPeople);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        World world = Open();
        var request = new AlternativesRequest { K = 0, LeastShare = 2 };
        Should.Throw<InputRefusedException>(() => world.Engine().Alternatives(world.Learners[0], world.AsOf, request)).Violations.Length
            .ShouldBe(2);
    }

    private static World Open() => new(new WorldShape(11) { Strictness = 0, Modules = 12 });

    private static IEnumerable<(string Module, string? Session)> Differing(LearnerAlternatives answer) =>
        answer.Alternatives.Where(item => item is { Choice: not null, IsFirst: false, SameAs: null })
            .Select(item => (item.Choice!.ModuleId, item.Choice.SessionId));

    private static double FigureOf(AlternativeKind kind, Recommendation item, World world) => kind switch
    {
        AlternativeKind.Soonest => item.Facts!.Start?.DayNumber ?? world.AsOf.DayNumber,
        AlternativeKind.LightestWeek => item.Facts!.Load ?? item.Facts.Hours / Math.Max(1, Math.Ceiling(world.Options.SelfPacedWeeks)),
        AlternativeKind.Nearest => item.Facts!.DistanceKm,
        AlternativeKind.Cheapest => item.Facts!.Price,
        AlternativeKind.MostPractical => -item.Facts!.HandsOnShare,
        AlternativeKind.BestEvidenced => item.Facts!.Effect.PooledStudies > 0 ? -item.Facts.Effect.ProbabilityOfEffect : 0,
        _ => 0,
    };
}

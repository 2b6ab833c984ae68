using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Catalogue;

/// <summary>What a learner has mastered, done and chosen, by the definitions; and what completing modules makes of it.</summary>
public sealed class LearnerStateTests
{
    private const int Steps = 6;

    [Fact]
    public void A_state_says_what_the_definitions_say_in_200_worlds()
    {
        foreach (World world in World.Many(firstSeed: 910_000, count: 200))
        {
            var catalogue = new OracleCatalogue(world.Programme.Tables);
            PedagogyEngine engine = world.Engine();
            foreach (Learner learner in world.Learners)
            {
                LearnerState state = engine.StateOf(learner, world.AsOf);
                var known = new OracleLearner(catalogue, learner);
                state.AsOf.ShouldBe(world.AsOf);
                foreach (Competency competency in world.Programme.Tables.Competencies)
                {
                    state.MasteryOf(competency.Id).ShouldBe(known.Mastery(competency.Id), world.ToString());
                }

                foreach (string module in world.Programme.Modules.Select(module => module.Id))
                {
                    state.IsCompleted(module).ShouldBe(known.Completed.Contains(module), world.ToString());
                    state.IsActive(module).ShouldBe(known.Active.Contains(module), world.ToString());
                    state.IsMandatory(module).ShouldBe(known.Mandatory.Contains(module), world.ToString());
                    state.IsVetoed(module).ShouldBe(learner.Vetoed.Contains(module), world.ToString());
                    state.IsPinned(module).ShouldBe(learner.Pinned.Contains(module), world.ToString());
                    state.Satisfies(module).ShouldBe(known.IsDone(module), world.ToString());
                    state.MeetsPrerequisites(module).ShouldBe(
                        catalogue.Groups(module, PrerequisiteKind.Hard).All(group => known.Satisfies(group)), world.ToString());
                }
            }
        }
    }

    [Fact]
    public void After_equals_compiling_the_record_so_changed_along_walks_in_300_worlds()
    {
        int steps = 0;
        foreach (World world in World.Many(firstSeed: 920_000, count: 300))
        {
            var catalogue = new OracleCatalogue(world.Programme.Tables);
            NumberedProgramme programme = NumberedProgramme.Of(world.Programme);
            var dice = new Dice(world.Shape.Seed);
            NumberedState[] pooled = [new(programme), new(programme)];
            foreach (Learner given in world.Learners)
            {
                Learner learner = given with
                {
                    Mastery = [.. given.Mastery.Select(row => row with { Evidence = dice.Chance(0.5) ? 0.4 : row.Evidence })],
                };
                LearnerState state = world.Engine().StateOf(learner, world.AsOf);
                pooled[0].TryCompile(learner).ShouldBeTrue();
                for (int step = 0; step < (programme.Count == 0 ? 0 : Steps); step++, steps++)
                {
                    string where = string.Create(CultureInfo.InvariantCulture, $"{world}, learner {learner.Id}, step {step}");
                    int module = dice.Below(programme.Count);
                    string id = programme.ModuleIds.Words[module];
                    learner = learner.After(catalogue, id);
                    state = state.After(id);
                    pooled[step % 2].After(module, pooled[(step + 1) % 2]);
                    ShouldBeAlike(state, world.Engine().StateOf(learner, world.AsOf), world.Programme, where);
                    ShouldBeAlike(pooled[(step + 1) % 2], learner, where);
                }
            }
        }

        steps.ShouldBeGreaterThan(5000);
    }

    [Fact]
    public void A_state_does_not_change_by_what_comes_after_it()
    {
        LearnerState before = Small.Engine().StateOf(Small.Learner with { Mastery = [new MasteryEstimate("c", 0.9, 0.5)] }, Small.Today);
        LearnerState after = before.After("m");
        (before.MasteryOf("c"), before.EvidenceOf("c"), before.IsCompleted("m"), before.Satisfies("m")).ShouldBe((0.9, 0.5, false, false));
        (after.MasteryOf("c"), after.EvidenceOf("c"), after.IsCompleted("m"), after.Satisfies("m")).ShouldBe((0.9, 1, true, true));
    }

    [Fact]
    public void A_pooled_state_walks_without_allocating()
    {
        var world = new World(new WorldShape(5) { Modules = 260, Competencies = 90, Density = 0.5, Learners = 12, Roles = 5 });
        NumberedProgramme programme = NumberedProgramme.Of(world.Programme);
        NumberedState[] states = [new(programme), new(programme)];
        long least = long.MaxValue;
        for (int round = 0; round < 20; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            states[0].TryCompile(world.Learners[round % world.Learners.Length]);
            for (int module = 0; module < programme.Count; module++)
            {
                states[module % 2].After(module, states[(module + 1) % 2]);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        least.ShouldBe(0);
        states[programme.Count % 2].Count(ModuleState.Completed).ShouldBe(programme.Count);
    }

    [Fact]
    public void What_the_programme_does_not_know_is_named()
    {
        LearnerState state = Small.Engine().StateOf(Small.Learner, Small.Today);
        Should.Throw<ArgumentException>(() => state.After("nowhere")).Message
            .ShouldStartWith("Unknown module \"nowhere\": expected the id of a module");
        Should.Throw<ArgumentException>(() => state.MasteryOf("nowhere")).ParamName.ShouldBe("competencyId");
        Should.Throw<ArgumentNullException>(() => state.IsCompleted(null!));
        Should.Throw<InputRefusedException>(() => Small.Engine().StateOf(Small.Learner with { Level = 0 }, Small.Today))
            .Violations.Single().Column.ShouldBe("level");
    }

    private static void ShouldBeAlike(NumberedState state, Learner learner, string where)
    {
        var compiled = new NumberedState(state.Programme);
        compiled.TryCompile(learner).ShouldBeTrue(where);
        state.Modules.ToArray().ShouldBe(compiled.Modules.ToArray(), where);
        state.Mastery.ToArray().ShouldBe(compiled.Mastery.ToArray(), where);
        state.Evidence.ToArray().ShouldBe(compiled.Evidence.ToArray(), where);
        state.Roles.ToArray().ShouldBe(compiled.Roles.ToArray(), where);
        (state.Failed, state.Withdrawn).ShouldBe((compiled.Failed, compiled.Withdrawn), where);
        state.TouchedCompetencies.ToArray().ShouldBe(compiled.TouchedCompetencies.ToArray(), ignoreOrder: true, where);
        state.TouchedModules.ToArray().ShouldBe(compiled.TouchedModules.ToArray(), ignoreOrder: true, where);
    }

    private static void ShouldBeAlike(LearnerState state, LearnerState other, Programme programme, string where)
    {
        foreach (Competency competency in programme.Tables.Competencies)
        {
            (state.MasteryOf(competency.Id), state.EvidenceOf(competency.Id))
                .ShouldBe((other.MasteryOf(competency.Id), other.EvidenceOf(competency.Id)), where);
        }

        foreach (string module in programme.Modules.Select(module => module.Id))
        {
            Facts(state, module).ShouldBe(Facts(other, module), where);
        }
    }

    private static (bool, bool, bool, bool, bool, bool) Facts(LearnerState state, string module) => (
        state.IsCompleted(module), state.IsActive(module), state.IsPinned(module),
        state.Satisfies(module), state.MeetsPrerequisites(module), state.ReachesEntry(module));
}

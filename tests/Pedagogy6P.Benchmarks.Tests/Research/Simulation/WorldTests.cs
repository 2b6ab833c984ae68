using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Tests.Research.Simulation;

public sealed class WorldTests
{
    private static readonly SimulationWorld World = new(SmallSimulation.Source, seed: 3, learners: 8);

    [Fact]
    public void Draws_depend_on_what_they_are_for_alone()
    {
        WorldDraws draws = World.Draws;
        double first = draws.Uniform(DrawKind.Visit, 1, 2);
        draws.Uniform(DrawKind.Visit, 1, 2).ShouldBe(first);
        double[] others = [draws.Uniform(DrawKind.Hours, 1, 2), draws.Uniform(DrawKind.Visit, 2, 2), draws.Uniform(DrawKind.Visit, 1, 3),
            draws.Uniform(DrawKind.Visit, 1, 2, 1), new WorldDraws(4).Uniform(DrawKind.Visit, 1, 2)];
        others.ShouldNotContain(first);
        others.ShouldBeUnique();
    }

    [Fact]
    public void Mastery_grows_with_study_and_fades_without()
    {
        double[] start = new double[World.Competencies];
        start[1] = 0.3;
        var mastery = new TrueMastery(World, start);
        mastery.Learn(0, 0.8, closed: 0.9, stability: 1, day: 10);
        mastery.At(0, 10).ShouldBe(0.72, 1e-12);
        double halfLife = World.HalfLives[0], stays = World.Truth.Stays;
        mastery.At(0, 110).ShouldBe(0.72 * (stays + ((1 - stays) * Math.Pow(0.5, 100 / halfLife))), 1e-12);
        mastery.Refresh(0, 110);
        mastery.At(0, 110).ShouldBe(0.72, 1e-12);
        mastery.At(0, 210).ShouldBe(0.72 * (stays + ((1 - stays) * Math.Pow(0.5, 100 / (World.Truth.Spacing * halfLife)))), 1e-12);
    }

    [Fact]
    public void What_somebody_brings_along_stays_and_less_teaches_nothing()
    {
        double[] start = new double[World.Competencies];
        start[1] = 0.3;
        var mastery = new TrueMastery(World, start);
        mastery.At(1, 5000).ShouldBe(0.3);
        mastery.Learn(1, 0.2, closed: 1, stability: 1, day: 1);
        mastery.At(1, 5000).ShouldBe(0.3);
        mastery.Learn(1, 0.6, closed: 1, stability: 1, day: 1);
        mastery.At(1, 100_000).ShouldBe(0.3);
    }

    [Fact]
    public void Goals_are_what_is_not_mastered_yet()
    {
        World.Learners.Length.ShouldBe(8);
        World.Learners.ShouldAllBe(learner => learner.Goals.All(goal => !World.Reaches(learner.Mastery[goal.Competency], goal.Level)));
        World.Learners.ShouldAllBe(learner => learner.Record.Outcomes.All(one => one.Status != OutcomeStatus.Active));
        World.Learners.Select(learner => learner.Record.Id).Concat(World.Earlier.Select(learner => learner.Record.Id)).ShouldBeUnique();
    }

    [Fact]
    public void Studies_find_what_is_true_give_or_take_their_error()
    {
        (double Off, double Error)[] studies = [.. World.Programme.Tables.Studies.Select(study =>
            (study.Effect - World.ModuleOf(study.ModuleId).Effect, study.StandardError))];
        studies.ShouldAllBe(study => Math.Abs(study.Off) < (5 * study.Error) + 0.25);
        World.Programme.Tables.Studies.ShouldNotBe(SmallSimulation.Source.Programme.Tables.Studies);
    }
}

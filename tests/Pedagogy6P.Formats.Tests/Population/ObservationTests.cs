using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>Answers and logbooks of synthetic learners.</summary>
public sealed class ObservationTests
{
    private static readonly SyntheticPopulation Population = SyntheticProgramme.Generate(PopulationWorld.Programme(),
        PopulationModel.Parse(PopulationWorld.Json.Replace("\"segments\"",
            """
            "answers": {"mean": 4, "sd": 1, "min": 1, "max": 8, "step": 1}, "logbook": {"mean": 2, "sd": 1, "min": 0, "max": 4, "step": 1},
            "segments"
            """)),
        1500, 5);

    [Fact]
    public void Without_the_keys_there_are_none()
    {
        SyntheticPopulation without = PopulationWorld.Generate(50);
        (without.Roster.Assessments.Length, without.Roster.Practice.Length).ShouldBe((0, 0));
    }

    [Fact]
    public void All_else_is_as_without_them()
    {
        SyntheticPopulation without = SyntheticProgramme.Generate(PopulationWorld.Programme(), PopulationWorld.Model(), 1500, 5,
            cancellationToken: TestContext.Current.CancellationToken);
        Population.Roster.Activities.ShouldBe(without.Roster.Activities);
        Population.Hazards.ShouldBe(without.Hazards);
    }

    [Fact]
    public void Answers_fall_within_a_run_that_teaches_the_competency()
    {
        Population.Roster.Assessments.Length.ShouldBeGreaterThan(1000);
        foreach (Assessment answer in Population.Roster.Assessments)
        {
            Population.Roster.Find(answer.LearnerId)!.Outcomes.ShouldContain(outcome =>
                (outcome.Status == OutcomeStatus.Completed || outcome.Status == OutcomeStatus.Failed)
                && outcome.Enrolled <= answer.Date && outcome.Ended >= answer.Date);
        }

        Population.Roster.Practice.ShouldNotBeEmpty();
        Population.Roster.Practice.ShouldAllBe(line => line.Hours > 0 && line.Hours <= 4);
    }

    [Fact]
    public void An_item_has_one_difficulty_and_harder_ones_are_answered_less_often()
    {
        foreach (var item in Population.Roster.Assessments.GroupBy(answer => answer.Item))
        {
            item.Select(answer => answer.Difficulty).Distinct().Count().ShouldBe(1);
        }

        double Share(Func<double, bool> which) =>
            Population.Roster.Assessments.Where(answer => which(answer.Difficulty!.Value)).Average(answer => answer.Score);
        Share(difficulty => difficulty < -0.5).ShouldBeGreaterThan(Share(difficulty => difficulty > 0.5) + 0.05);
    }
}

using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>What generated learners accept fits their week.</summary>
public sealed class GeneratedChoiceTests
{
    private const double Rounding = 1e-9;

    [Fact]
    public void Acceptances_take_no_more_than_is_free()
    {
        PopulationModel model = PopulationModel.Parse(PopulationWorld.Json.Replace("\"history_months\": 12,",
            "\"history_months\": 12, \"choices\": {\"mean\": 20, \"sd\": 5, \"min\": 0, \"max\": 40, \"step\": 1},",
            StringComparison.Ordinal));
        SyntheticPopulation population = SyntheticProgramme.Generate(PopulationWorld.Programme(), model, 400, 3,
            cancellationToken: TestContext.Current.CancellationToken);
        int taking = 0;
        foreach (FoldedLearner folded in population.Roster.FoldAll(PopulationWorld.ReferenceDate).Values)
        {
            Learner record = population.Roster.Find(folded.Learner.Id)!;
            folded.Commitments.Sum(commitment => commitment.HoursPerWeek).ShouldBeLessThanOrEqualTo(record.HoursPerWeek + Rounding);
            Availability free = record.Availability;
            foreach (Commitment commitment in folded.Commitments)
            {
                free.Contains(commitment.WeeklySlots).ShouldBeTrue(record.Id);
                free = free.Except(commitment.WeeklySlots);
                taking++;
            }
        }

        taking.ShouldBeGreaterThan(50);
    }
}

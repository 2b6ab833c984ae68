using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>The published hazards are the ones that outcomes were drawn from.</summary>
public sealed class TrueHazardTests
{
    private static readonly SyntheticPopulation Population = PopulationWorld.Generate(5000);
    private static readonly Dictionary<(string, string, string?, DateOnly), Outcome> Outcomes = Population.Roster.Learners
        .SelectMany(learner =>
        learner.Outcomes.Select(outcome => (Key: (learner.Id, outcome.ModuleId, outcome.SessionId, outcome.Enrolled), outcome)))
        .ToDictionary(row => row.Key, row => row.outcome);

    [Fact]
    public void Weeks_of_an_enrolment_count_up_from_one()
    {
        foreach (var weeks in Population.Hazards.GroupBy(KeyOf))
        {
            Outcomes.ContainsKey(weeks.Key).ShouldBeTrue();
            weeks.Select(row => row.Week).SequenceEqual(Enumerable.Range(1, weeks.Count())).ShouldBeTrue();
        }
    }

    [Fact]
    public void Failing_is_possible_exactly_for_runs_that_came_to_their_end()
    {
        foreach (var weeks in Population.Hazards.GroupBy(KeyOf))
        {
            OutcomeStatus status = Outcomes[weeks.Key].Status;
            weeks.SkipLast(1).Count(row => row.Fail is not null).ShouldBe(0);
            (weeks.Last().Fail is not null).ShouldBe(status is OutcomeStatus.Completed or OutcomeStatus.Failed);
        }
    }

    [Fact]
    public void Withdrawals_are_as_many_as_the_hazards_say()
    {
        var last = Population.Hazards.GroupBy(KeyOf).ToDictionary(weeks => weeks.Key, weeks => weeks.Last().Week);
        ShouldAgree(Population.Hazards.Select(row => (
            row.Withdraw, Outcomes[KeyOf(row)].Status == OutcomeStatus.Withdrawn && last[KeyOf(row)] == row.Week)));
    }

    [Fact]
    public void Withdrawals_are_as_many_as_the_hazards_say_at_every_height()
    {
        var last = Population.Hazards.GroupBy(KeyOf).ToDictionary(weeks => weeks.Key, weeks => weeks.Last().Week);
        foreach (var tenth in Population.Hazards.OrderBy(row => row.Withdraw).Chunk((Population.Hazards.Length / 10) + 1))
        {
            ShouldAgree(tenth.Select(row => (row.Withdraw, Outcomes[KeyOf(row)].Status == OutcomeStatus.Withdrawn
                && last[KeyOf(row)] == row.Week)));
        }
    }

    [Fact]
    public void Failures_are_as_many_as_the_hazards_say() =>
        ShouldAgree(Population.Hazards.Where(row => row.Fail is not null)
            .Select(row => (row.Fail!.Value, Outcomes[KeyOf(row)].Status == OutcomeStatus.Failed)));

    [Fact]
    public void Frailty_is_standard_normal_and_raises_the_hazard()
    {
        Population.Truths.Average(truth => truth.Frailty).ShouldBe(0, 0.06);
        Population.Truths.Average(truth => truth.Frailty * truth.Frailty).ShouldBe(1, 0.08);
        double frail = Population.Hazards.Where(row => row.Frailty > 1).Average(row => row.Withdraw);
        frail.ShouldBeGreaterThan(2 * Population.Hazards.Where(row => row.Frailty < -1).Average(row => row.Withdraw));
    }

    [Fact]
    public void Hazard_follows_its_formula()
    {
        // Experts of level 7 with any hours, in a self-paced module without entry: 3 h in 2 weeks at 1 to 3 h a week.
        var experts = Population.Roster.Learners.Where(learner => learner.Audience == "expert").ToDictionary(learner => learner.Id);
        List<TrueHazard> rows =
        [
            .. Population.Hazards.Where(row => row is { ModuleId: "experts", Week: 1 }
            && experts[row.LearnerId].Outcomes[0].ModuleId == "experts"
                && experts[row.LearnerId].Outcomes[0].Enrolled == row.Enrolled),
        ];
        rows.ShouldNotBeEmpty();
        foreach (TrueHazard row in rows)
        {
            double hours = experts[row.LearnerId].HoursPerWeek;
            double weeks = Math.Clamp(Math.Ceiling(6 / hours), 2, 12);
            double odds = -3.2 + (0.8 * Math.Min(2, 3 / weeks / hours)) + 0.5 + 0.4 + (0.6 * row.Frailty);
            row.Withdraw.ShouldBe(1 / (1 + Math.Exp(-odds)), 1e-6);
        }
    }

    private static (string, string, string?, DateOnly) KeyOf(TrueHazard row) => (row.LearnerId, row.ModuleId, row.SessionId, row.Enrolled);

    /// <summary>The number of events lies within four standard deviations of the sum of their probabilities.</summary>
    private static void ShouldAgree(IEnumerable<(double Probability, bool Happened)> events)
    {
        var all = events.ToList();
        double expected = all.Sum(row => row.Probability);
        double deviation = Math.Sqrt(all.Sum(row => row.Probability * (1 - row.Probability)));
        ((double)all.Count(row => row.Happened)).ShouldBe(expected, 4 * deviation);
        expected.ShouldBeGreaterThan(10);
    }
}

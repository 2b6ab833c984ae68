using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>What generated learners look like in numbers, with a fixed seed: tolerances are about four standard errors.</summary>
public sealed class PopulationDistributionTests
{
    private static readonly SyntheticPopulation Population = PopulationWorld.Generate(4000);
    private static readonly List<Learner> Students = [.. Population.Roster.Learners.Where(learner => learner.Audience == "student")];

    [Fact]
    public void Shares_follow_the_model()
    {
        Students.Count.ShouldBeInRange(2890, 3110);
        Share(learner => learner.Level == 5).ShouldBe(0.75, 0.035);
        Share(learner => learner.Background == "nurse").ShouldBe(0.75, 0.035);
        Share(learner => learner.Languages.Length == 2).ShouldBe(0.5, 0.04);
        Share(learner => learner.Roles.IsEmpty).ShouldBe(0.5, 0.04);
        Share(learner => learner.CurrentRoleId is null).ShouldBe(0.75, 0.035);
        Share(learner => learner.Availability.IsAlways).ShouldBe(0.5, 0.04);
        Share(learner => learner.MaxDistanceKm is null).ShouldBe(0.5, 0.04);
        Share(learner => learner.Modalities.Length == 2).ShouldBe(0.2, 0.03);
        Share(learner => learner.Location is null).ShouldBe(0.1, 0.025);
        Share(learner => learner.Budget == 0).ShouldBe(0.5, 0.04);
        Share(learner => learner.Pinned.Length == 1).ShouldBe(0.2, 0.03);
        Share(learner => learner.Vetoed.Length == 1).ShouldBe(0.3, 0.035);
        Share(learner => learner.Completed.Length == 1).ShouldBe(0.2, 0.03);
        Students.Average(learner => learner.Topics.Length).ShouldBe(1, 0.07);
    }

    [Fact]
    public void Columns_are_drawn_independently()
    {
        double both = Share(learner => learner.Level == 5 && learner.Background == "nurse" && learner.Budget == 0);
        both.ShouldBe(0.75 * 0.75 * 0.5, 0.035);
    }

    [Fact]
    public void Hours_and_homes_stay_in_range()
    {
        Students.ShouldAllBe(learner => learner.HoursPerWeek >= 0 && learner.HoursPerWeek <= 9 && learner.HoursPerWeek * 2 % 1 == 0);
        var here = new Location(43.6, 3.9);
        List<double> distances = [.. Students.Select(learner => learner.Location?.DistanceKm(here)).OfType<double>()];

        // The distance of an isotropic normal offset is Rayleigh: mean spread × √(π/2).
        distances.Average().ShouldBe(5 * Math.Sqrt(Math.PI / 2), 0.3);
    }

    [Fact]
    public void Segment_without_places_uses_the_shares_of_all_places()
    {
        List<Learner> experts = [.. Population.Roster.Learners.Where(learner => learner is { Audience: "expert", Location: not null })];
        var there = new Location(44.1, 4.1);
        ((double)experts.Count(learner => learner.Location == there) / experts.Count).ShouldBe(0.25, 0.06);
    }

    [Fact]
    public void Pinned_and_vetoed_modules_can_be_chosen()
    {
        Programme programme = PopulationWorld.Programme();
        Population.Roster.Learners.Count(learner => learner.Pinned.Intersect(learner.Vetoed).Any()).ShouldBe(0);
        Population.Roster.Learners.Count(learner => learner.Pinned.Intersect(learner.Completed).Any()).ShouldBe(0);
        Population.Roster.Learners.Count(learner => learner.Outcomes.Any(outcome => learner.Vetoed.Contains(outcome.ModuleId))).ShouldBe(0);
        Population.Roster.Learners.Count(learner => learner.Audience != "expert"
            && learner.Pinned.Concat(learner.Vetoed).Contains("experts")).ShouldBe(0);
        Population.Roster.Learners.Sum(learner => learner.Vetoed.Length).ShouldBeGreaterThan(500);
        programme.FindModule("experts")!.Audiences.ShouldBe(["expert"]);
    }

    [Fact]
    public void Mastery_is_assessed_near_the_truth()
    {
        List<MasteryEstimate> assessed =
        [
            .. Students.Where(learner => learner.Background == "nurse" && learner.Completed.IsEmpty && learner.Outcomes.IsEmpty)
                .SelectMany(learner => learner.Mastery),
        ];
        assessed.ShouldAllBe(estimate => estimate.CompetencyId == "c1");
        assessed.Average(estimate => estimate.Mastery).ShouldBe(0.4, 0.06);
        assessed.ShouldAllBe(estimate => estimate.Evidence >= 0.5 && estimate.Evidence <= 8);
    }

    private static double Share(Func<Learner, bool> condition) => (double)Students.Count(condition) / Students.Count;
}

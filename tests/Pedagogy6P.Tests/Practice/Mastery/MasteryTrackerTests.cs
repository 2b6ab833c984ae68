using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Practice.Mastery.Tracking;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Practice.Mastery;

public sealed class MasteryTrackerTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static readonly ProgrammeTables Tables = new()
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en",
        Competencies = [new Competency("wounds", "Wounds"), new Competency("team", "Team")],
        Modules = [new Module { Id = "m", Title = "M", Hours = 4, Modality = Modality.OnlineAsync }],
        ModuleCompetencies = [new ModuleCompetency("m", "wounds", 0, 0.9)],
    };

    [Theory]
    [InlineData(0.95, 50, null)]
    [InlineData(0.95, 50, -5)]
    [InlineData(0.5, 0.5, null)]
    [InlineData(1, 3, -5)]
    [InlineData(0, 3, null)]
    public void A_right_answer_never_goes_below_the_record(double mastery, double evidence, int? day)
    {
        MasteryEstimate record = new("wounds", mastery, evidence) { AsOf = day is int days ? AsOf.AddDays(days) : null };
        TrackedMastery before = Tracked(record).Single(IsWounds);
        TrackedMastery after = Tracked(record, new Assessment("ada", "wounds", AsOf, 1)).Single(IsWounds);
        (before.Source, after.Source).ShouldBe((MasterySource.Recorded, MasterySource.Observed));
        after.Mastery.Estimate.ShouldBeGreaterThanOrEqualTo(before.Mastery.Estimate - 1e-9);
        Tracked(record, new Assessment("ada", "wounds", AsOf, 0)).Single(IsWounds)
            .Mastery.Estimate.ShouldBeLessThanOrEqualTo(after.Mastery.Estimate);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(-5)]
    [InlineData(-900)]
    public void A_record_stands_whatever_is_seen_of_others_until_something_is_seen_of_it(int? day)
    {
        MasteryEstimate record = new("wounds", 0.52, 0.5) { AsOf = day is int days ? AsOf.AddDays(days) : null };
        Assessment[] others = [.. Enumerable.Range(1, 4).Select(ago => new Assessment("ada", "team", AsOf.AddDays(-ago), 0))];
        double alone = Tracked(record).Single(IsWounds).Mastery.Estimate;
        Tracked(record, others).Single(IsWounds).Mastery.Estimate.ShouldBe(alone, 1e-9);
        foreach (double weight in new[] { 0.01, 1 })
        {
            TrackedMastery known = Tracked(record, [.. others, new Assessment("ada", "wounds", AsOf, 1) { Weight = weight }])
                .Single(IsWounds);
            known.Mastery.Estimate.ShouldBeGreaterThanOrEqualTo(alone - 1e-9);
            known.Attained.ShouldBeGreaterThanOrEqualTo(0.52 - 1e-9, "what was attained years ago opens doors, however much has faded");
        }
    }

    [Fact]
    public void What_was_seen_up_to_the_day_of_a_record_is_in_the_record()
    {
        MasteryEstimate record = new("wounds", 0.8, 6) { AsOf = AsOf.AddDays(-1) };
        TrackedMastery known = Tracked(record, new Assessment("ada", "wounds", AsOf.AddDays(-1), 0))
            .Single(IsWounds);
        (known.Source, known.Attained).ShouldBe((MasterySource.Recorded, 0.8));
    }

    [Fact]
    public void A_record_of_a_later_day_is_not_known_yet() =>
        Tracked(new MasteryEstimate("wounds", 0.8, 6) { AsOf = AsOf.AddDays(1) }).ShouldBeEmpty();

    [Fact]
    public void Practice_and_completed_modules_move_it_too()
    {
        var roster = new LearnerRosterBuilder(Tables).Add(Ada() with
        {
            Outcomes = [new Outcome("m", null, AsOf.AddDays(-60), OutcomeStatus.Completed, AsOf.AddDays(-30))],
        }).Add(new ObservedPractice("ada", "wounds", AsOf.AddDays(-10), 1)).Build();
        TrackedMastery known = new MasteryTracker(new ProgrammeBuilder(Tables).Build(), roster).Of(roster.Learners[0], AsOf)
            .Single(IsWounds);
        (known.Observations, known.LastObserved).ShouldBe((2, AsOf.AddDays(-10)));
        known.Mastery.Estimate.ShouldBeLessThan(known.Attained);
        known.Mastery.Estimate.ShouldBeGreaterThan(0.4);
    }

    private static bool IsWounds(TrackedMastery one) => string.Equals(one.CompetencyId, "wounds", StringComparison.Ordinal);

    private static Learner Ada() => new() { Id = "ada", Audience = "nurse", Level = 6, HoursPerWeek = 4 };

    private static ImmutableArray<TrackedMastery> Tracked(MasteryEstimate record, params Assessment[] assessments)
    {
        var builder = new LearnerRosterBuilder(Tables).Add(Ada() with { Mastery = [record] });
        foreach (Assessment one in assessments)
        {
            builder.Add(one);
        }

        LearnerRoster roster = builder.Build();
        return new MasteryTracker(new ProgrammeBuilder(Tables).Build(), roster).Of(roster.Learners[0], AsOf);
    }
}

using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Learners;

/// <summary>Each rule for learners, broken alone, gives one violation of its table and column.</summary>
public sealed class LearnerRulesTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    private static readonly Outcome Enrolment = new("m2", "x1", Day, OutcomeStatus.Completed, Day, 0.5);

    public static TheoryData<string, Func<Learner, Learner>> Breaches => new()
    {
        { "id", learner => learner with { Id = " " } },
        { "audience", learner => learner with { Audience = "" } },
        { "level", learner => learner with { Level = 9 } },
        { "hours_per_week", learner => learner with { HoursPerWeek = -1 } },
        { "hours_per_week", learner => learner with { HoursPerWeek = double.NaN } },
        { "background", learner => learner with { Background = "b9" } },
        { "audience", learner => learner with { Audience = null! } },
        { "languages", learner => learner with { Languages = ["?"] } },
        { "languages", learner => learner with { Languages = ["fr", "fr-"] } },
        { "languages", learner => learner with { Languages = ["f"] } },
        { "languages", learner => learner with { Languages = ["francaise"] } },
        { "languages", learner => learner with { Languages = ["en-GB-é"] } },
        { "languages", learner => learner with { Languages = [null!] } },
        { "role", learner => learner with { Roles = ["r1", "r9"] } },
        { "current_role", learner => learner with { CurrentRoleId = "r9" } },
        { "latitude", learner => learner with { Location = new Location(-91, 0) } },
        { "longitude", learner => learner with { Location = new Location(0, 181) } },
        { "max_distance_km", learner => learner with { MaxDistanceKm = -1 } },
        { "modalities", learner => learner with { Modalities = [(Modality)9] } },
        { "settings", learner => learner with { Settings = [""] } },
        { "topics", learner => learner with { Topics = ["a;b"] } },
        { "topics", learner => learner with { Topics = [null!] } },
        { "topics", learner => learner with { Topics = ["ai "] } },
        { "topics", learner => learner with { Topics = ["ai\u0085x"] } },
        { "topics", learner => learner with { Topics = [new string('a', 101)] } },
        { "completed", learner => learner with { Completed = ["m9"] } },
        { "completed", learner => learner with { Completed = [null!] } },
        { "pinned", learner => learner with { Pinned = ["m9"] } },
        { "vetoed", learner => learner with { Vetoed = ["m9"] } },
        { "declined", learner => learner with { Declined = [new Decline("m9", Day)] } },
        { "declined", learner => learner with { Declined = [null!] } },
        { "pinned", learner => learner with { Pinned = ["m1", "m2"], Vetoed = ["m2"] } },
        { "budget", learner => learner with { Budget = double.PositiveInfinity } },
        { "funding", learner => learner with { Funding = ["\n"] } },
        { "competency", learner => learner with { Mastery = [new("c9", 0.5)] } },
        { "competency", learner => learner with { Mastery = [new("c1", 0.5), new("c1", 0.6)] } },
        { "mastery", learner => learner with { Mastery = [new("c1", 1.5)] } },
        { "evidence", learner => learner with { Mastery = [new("c1", 0.5, 0)] } },
        { "module", learner => learner with { Outcomes = [Enrolment with { ModuleId = "m9", SessionId = null }] } },
        { "session", learner => learner with { Outcomes = [Enrolment with { ModuleId = "m1" }] } },
        { "session", learner => learner with { Outcomes = [Enrolment with { SessionId = "x9" }] } },
        { "status", learner => learner with { Outcomes = [Enrolment with { Status = (OutcomeStatus)9 }] } },
        { "ended", learner => learner with { Outcomes = [Enrolment with { Ended = Day.AddDays(-1) }] } },
        { "score", learner => learner with { Outcomes = [Enrolment with { Score = -0.1 }] } },
    };

    [Theory]
    [MemberData(nameof(Breaches), DisableDiscoveryEnumeration = true)]
    public void A_breach_is_one_violation(string column, Func<Learner, Learner> breach)
    {
        LearnerRosterBuilder builder = Builder().Add(breach(SampleProgramme.Learner), 5);
        Should.Throw<InputRefusedException>(builder.Build).Violations.Select(violation => (violation.Table, violation.Row,
            violation.Column))
            .ShouldBe([("learners", 5, column)]);
    }

    [Theory]
    [MemberData(nameof(Breaches), DisableDiscoveryEnumeration = true)]
    public void The_engine_refuses_what_the_builder_refuses(string column, Func<Learner, Learner> breach)
    {
        var engine = new PedagogyEngine(new ProgrammeBuilder(SampleProgramme.Tables).Build());
        Should.Throw<InputRefusedException>(() => engine.Recommend(breach(SampleProgramme.Learner), Day, 1)).Violations.Select(violation =>
            violation.Column)
            .ShouldBe([column]);
        Should.Throw<InputRefusedException>(() => engine.StateOf(breach(SampleProgramme.Learner), Day)).Violations.Select(violation =>
            violation.Column)
            .ShouldBe([column]);
        Should.Throw<InputRefusedException>(() => engine.Compile(breach(SampleProgramme.Learner), Day)).Violations.Select(violation =>
            violation.Column)
            .ShouldBe([column]);
        Should.NotThrow(() =>
            engine.Recommend(SampleProgramme.Learner with { Outcomes = [Enrolment], Languages = ["fr", "en-GB"] }, Day, 1));
    }

    [Fact]
    public void Several_breaches_are_told_alike_by_builder_and_engine()
    {
        var engine = new PedagogyEngine(new ProgrammeBuilder(SampleProgramme.Tables).Build());
        Func<Learner, Learner>[] breaches = [.. Breaches.Select(row => row.Data.Item2)];
        for (int first = 0; first < breaches.Length; first++)
        {
            for (int second = 0; second < breaches.Length; second++)
            {
                Learner learner = breaches[second](breaches[first](SampleProgramme.Learner));
                string[] told =
                    [.. Should.Throw<InputRefusedException>(Builder().Add(learner).Build).Violations.Select(violation =>
                        violation.ToString())];
                Should.Throw<InputRefusedException>(() => engine.Recommend(learner, Day, 1)).Violations.Select(violation =>
                    violation.ToString()).ShouldBe(told);
            }
        }
    }

    [Fact]
    public void Rows_of_other_tables_are_named()
    {
        LearnerRosterBuilder builder = Builder().Add(SampleProgramme.Learner with { Mastery = [new("c1", 0.1)], Outcomes = [Enrolment] }, 2)
            .Add(SampleProgramme.Learner, 3)
            .Add("l9", new MasteryEstimate("c1", 0.5), 2)
            .Add("l1", new MasteryEstimate("c1", 0.5), 3)
            .Add("l9", Enrolment, 2)
            .Add("l1", Enrolment, 3)
            .Add(new Activity("l9", "m1", Day, "video", 1), 2)
            .Add(new Activity("l1", "m9", Day, "video", 1), 3)
            .Add(new Activity("l1", "m1", Day, "", 1), 4)
            .Add(new Activity("l1", "m1", Day, "video", double.NaN), 5);
        Should.Throw<InputRefusedException>(builder.Build).Violations.Select(violation => (violation.Table, violation.Row,
            violation.Column)).ShouldBe(
        [
            ("learners", 3, "id"),
            ("mastery", 2, "learner"), ("mastery", 3, "competency"),
            ("outcomes", 2, "learner"), ("outcomes", 3, "enrolled"),
            ("activity", 2, "learner"), ("activity", 3, "module"), ("activity", 4, "kind"), ("activity", 5, "amount"),
        ]);
    }

    [Fact]
    public void A_roster_gathers_what_belongs_to_each_learner()
    {
        LearnerRoster roster = Builder()
            .Add("l1", new MasteryEstimate("c2", 0.5))
            .Add(SampleProgramme.Learner with { Mastery = [new("c1", 0.1)] })
            .Add("l2", Enrolment)
            .Add(SampleProgramme.Learner with { Id = "l2" })
            .Add(new Activity("l2", "m1", Day, "video", 0))
            .Build();
        roster.Learners.Select(learner => learner.Id).ShouldBe(["l1", "l2"]);
        roster.Find("l1")!.Mastery.ShouldBe([new MasteryEstimate("c1", 0.1), new MasteryEstimate("c2", 0.5)]);
        roster.Find("l2")!.Outcomes.ShouldBe([Enrolment]);
        roster.Activities.Length.ShouldBe(1);
        roster.Find("L1").ShouldBeNull();
    }

    private static LearnerRosterBuilder Builder() => new(SampleProgramme.Tables);
}

using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Places;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Tests.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Planning.Teams;

public sealed class TeamTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static readonly TeamRequest Quick = new() { Work = 50 };

    private static readonly string[] Audiences = ["health", "engineer", "lawyer"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_team_keeps_every_rule_and_nobody_is_lost(long seed)
    {
        Learner[] learners = Many(60, seed);
        var request = Quick with { CommonHours = 3, MaxDistanceKm = 60, Seed = seed };

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", request, cancellationToken: Stop);

        plan.Teams.SelectMany(team => team.Learners).Concat(plan.Alone.Select(own => own.LearnerId)).Order(StringComparer.Ordinal)
            .ShouldBe(learners.Select(learner => learner.Id).Order(StringComparer.Ordinal));
        foreach (Team team in plan.Teams)
        {
            Learner[] members = [.. team.Learners.Select(id => learners.Single(learner => learner.Id == id))];
            members.Length.ShouldBeInRange(3, 5);
            Audiences.ShouldAllBe(audience => members.Any(member => member.Audience == audience));
            (members.Select(member => member.Availability).Aggregate((one, other) => one.Intersection(other)).Minutes / 60.0)
                .ShouldBeGreaterThanOrEqualTo(3);
            members.SelectMany(one => members.Select(other => one.Location!.Value.DistanceKm(other.Location!.Value))).Max()
                .ShouldBeLessThanOrEqualTo(60.001);
        }

        plan.Total.ShouldBe(plan.Teams.Sum(team => team.Learners.Length * team.Value), 1e-12);
        plan.Teams.ShouldNotBeEmpty();
    }

    [Fact]
    public void Seven_alike_are_a_team_of_three_and_one_of_four()
    {
        Learner[] learners = [.. Enumerable.Range(0, 7).Select(number => Person(Id(number), Audiences[number % 3]))];

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", Quick with { Size = new TeamSize(3, 4) }, Stop);

        plan.Alone.ShouldBeEmpty();
        plan.Teams.Select(team => team.Learners.Length).Order().ShouldBe([3, 4]);
    }

    [Fact]
    public void Those_who_master_different_things_go_together()
    {
        Learner[] learners = [.. Enumerable.Range(0, 6).Select(number => Person(Id(number), Audiences[number / 2]) with
        {
            Mastery = [new(number % 2 == 0 ? "c1" : "c2", 0.9, 3)],
        })];

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", Quick with { Size = new TeamSize(3, 3) }, Stop);

        plan.Teams.Length.ShouldBe(2);
        plan.Teams.ShouldAllBe(team => team.Complement == 1);
        plan.Teams[0].BestAt.Select(best => best.CompetencyId).ShouldBe(["c1", "c2"]);
    }

    [Fact]
    public void Who_stays_alone_is_told_why()
    {
        Learner[] learners =
        [
            Person("early", "health") with { Availability = Cells(0, 20) },
            Person("far", "health") with { Location = new Location(-40, 170) },
            Person("nowhere", "health") with { Location = null }, Person("known", "health") with { Completed = ["project"] },
            Person("unwilling", "lawyer") with { Vetoed = ["project"] },
            Person("a", "health"), Person("b", "engineer"), Person("c", "lawyer"), Person("seule", "health") with { Languages = ["fr"] },
        ];

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", Quick with { MaxDistanceKm = 50 }, Stop);

        plan.Teams.Single().Learners.ShouldBe(["a", "b", "c"]);
        plan.Alone.Select(own => (own.LearnerId, own.Reason)).ShouldBe(
        [
            ("early", AloneReason.Time), ("far", AloneReason.Distance), ("known", AloneReason.CannotTakeIt),
            ("nowhere", AloneReason.Distance), ("seule", AloneReason.Language), ("unwilling", AloneReason.CannotTakeIt),
        ]);
        plan.Alone.SelectMany(own => own.Obstacles).Select(reason => reason.Code).ShouldBe([ReasonCode.Completed, ReasonCode.Vetoed]);
    }

    [Fact]
    public void Of_one_who_can_take_it_there_is_no_team() => Engine()
        .FormTeams([Person("a", "health"), Person("b", "engineer") with { Vetoed = ["project"] }], AsOf, "project", null, Stop).Alone
        .Select(own => own.Reason).ShouldBe([AloneReason.Nobody, AloneReason.CannotTakeIt]);

    [Fact]
    public void Who_takes_the_module_now_may_be_in_a_team()
    {
        Learner[] learners =
        [
            Person("a", "health") with { Outcomes = [new("project", null, AsOf.AddDays(-7), OutcomeStatus.Active)] },
            Person("b", "engineer"), Person("c", "lawyer"),
        ];

        Engine().FormTeams(learners, AsOf, "project", Quick, Stop).Placed.ShouldBe(3);
    }

    [Fact]
    public void A_team_shares_one_language_of_the_module()
    {
        Learner[] learners =
        [
            Person("a", "health") with { Languages = ["fr"] }, Person("b", "engineer") with { Languages = ["en-GB", "fr"] },
            Person("c", "lawyer") with { Languages = ["en"] }, Person("d", "lawyer") with { Languages = ["fr-CA"] },
        ];

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", Quick, Stop);

        plan.Teams.Single().Learners.ShouldBe(["a", "b", "d"]);
        plan.Teams.Single().Languages.ShouldBe(["fr"]);
        plan.Alone.Select(own => (own.LearnerId, own.Reason)).ShouldBe([("c", AloneReason.LeftOver)]);
    }

    [Fact]
    public void Too_few_of_an_audience_leave_others_alone()
    {
        Learner[] learners = [.. Enumerable.Range(0, 12).Select(number => Person(Id(number), number < 10 ? "health"
            : number == 10 ? "engineer" : "lawyer"))];

        TeamPlan plan = Engine().FormTeams(learners, AsOf, "project", Quick, Stop);

        plan.Teams.Single().Learners.Length.ShouldBe(5);
        plan.Alone.ShouldAllBe(own => own.Reason == AloneReason.Audience);
    }

    [Fact]
    public void The_order_of_learners_changes_nothing()
    {
        Learner[] learners = Many(40, 5);

        TeamPlan one = Engine().FormTeams(learners, AsOf, "project", Quick, Stop);
        TeamPlan other = Engine().FormTeams([.. learners.Reverse()], AsOf, "project", Quick, Stop);

        other.Teams.Select(team => string.Join(' ', team.Learners)).ShouldBe(one.Teams.Select(team => string.Join(' ', team.Learners)));
        other.Total.ShouldBe(one.Total);
    }

    [Fact]
    public async Task Cancelling_ends_the_work()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        Should.Throw<OperationCanceledException>(() => Engine().FormTeams(Many(40, 5), AsOf, "project", null, stop.Token));
    }

    [Fact]
    public void What_is_wrong_is_told_at_once()
    {
        Learner[] twice = [Person("a", "health"), Person("a", "health")];

        Violation[] violations = [.. Should.Throw<InputRefusedException>(() => Engine().FormTeams(twice, AsOf, "plain",
            new TeamRequest { CommonHours = -1 })).Violations];

        violations.Select(violation => violation.Column).ShouldBe(["CommonHours", "Size", "id"], ignoreOrder: true);
        Should.Throw<InputRefusedException>(() => Engine().FormTeams([], AsOf, "unknown"));
        Should.Throw<InputRefusedException>(() => Engine().FormTeams([], AsOf, "project", new TeamRequest { Size = new TeamSize(2, 2) }));
        Engine().FormTeams([], AsOf, "project", cancellationToken: Stop).Teams.ShouldBeEmpty();
    }

    [Fact]
    public void Trainers_are_those_who_master_it_with_proof_the_trained_first()
    {
        Learner[] learners =
        [
            Person("proven", "health") with { Mastery = [new("c1", 0.9, 3), new("c2", 0.9, 3)] },
            Person("trained", "health") with { Completed = ["trainer", "project"] },
            Person("half", "health") with { Mastery = [new("c1", 0.9, 3)] },
            Person("unwilling", "health") with { Vetoed = ["project"], Mastery = [new("c1", 0.9, 3), new("c2", 0.9, 3)] },
            Person("unproven", "health") with { Mastery = [new("c1", 0.9, 0.5), new("c2", 0.9, 3)] },
        ];

        ImmutableArray<TrainerSuggestion> found = Engine().SuggestTrainers(learners, AsOf, "project");

        found.Select(own => (own.LearnerId, own.TrainedBy, own.HasCompleted)).ShouldBe(
            [("trained", "trainer", true), ("proven", null, false)]);
        found.Select(own => string.Join(' ', own.CanTrainBy)).ShouldBe(["", "trainer"]);
        found[1].Margin.ShouldBe(0.2, 1e-12);
        found[1].Evidence.ShouldBe(3);
        Should.Throw<InputRefusedException>(() => Engine().SuggestTrainers(learners, AsOf, "unknown"));
        Engine().SuggestTrainers(learners, AsOf, "plain").ShouldBeEmpty();
    }

    private static PedagogyEngine Engine() => new(new ProgrammeBuilder(SampleProgramme.Tables with
    {
        Modules =
        [
            SampleProgramme.Module("plain"),
            SampleProgramme.Module("trainer") with { TrainsFor = ["project"] },
            SampleProgramme.Module("lawyers") with { TrainsFor = ["project"], Audiences = ["lawyer"] },
            SampleProgramme.Module("project") with
            {
                Languages = ["fr", "en"], Team = new TeamSize(3, 5),
                TeamAudiences = [new("health", 1), new("engineer", 1), new("lawyer", 1)],
            },
        ],
        ModuleCompetencies = [new("project", "c1", 0, 0.7), new("project", "c2", 0, 0.7)],
        Prerequisites = [],
        Trainers = [],
        Sessions = [],
        Studies = [],
    }).Build());

    private static Learner[] Many(int count, long seed)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(number => Person(Id(number), Audiences[number % 3]) with
        {
            Availability = Cells(random.Next(7) * 96 / 2, 200),
            Location = new Location(43.6 + (0.3 * random.NextDouble()), 3.9 + (0.3 * random.NextDouble())),
            Mastery = [new("c1", random.NextDouble(), 2), new("c2", random.NextDouble(), 2)],
        })];
    }

    private static string Id(int number) => FormattableString.Invariant($"l{number:00}");

    private static Learner Person(string id, string audience) => new()
    {
        Id = id,
        Audience = audience,
        Level = 5,
        HoursPerWeek = 4,
        Availability = Cells(400, 60),
        Location = new Location(43.6, 3.9),
    };

    private static Availability Cells(int first, int count) =>
        Availability.Of(Enumerable.Range(first, count).Select(cell => cell % Availability.Cells));
}

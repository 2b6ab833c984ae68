using Pedagogy6P.Learners;
using Pedagogy6P.Practice.Logbooks;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Practice.Logbooks;

public sealed class LogbookTests
{
    private static readonly DateOnly AsOf = new(2027, 1, 4);

    private static readonly Programme Programme = new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en",
        Competencies = [new Competency("wounds", "Wounds"), new Competency("team", "Team")],
        Modules =
        [
            new Module { Id = "field", Title = "Field", Hours = 20, Modality = Modality.Workplace, HandsOnShare = 1 },
            new Module { Id = "talk", Title = "Talk", Hours = 10, Modality = Modality.OnlineAsync, HandsOnShare = 0.2 },
        ],
        ModuleCompetencies =
        [
            new ModuleCompetency("field", "wounds", 0, 0.9), new ModuleCompetency("field", "team", 0, 0.9),
            new ModuleCompetency("talk", "team", 0, 0.5),
        ],
        Sessions = [new Session("autumn", "field", AsOf.AddDays(-60), AsOf.AddDays(-30)) { TrainerId = "tutor" }],
        Trainers = [new Trainer("tutor", "Tutor") { Modules = ["field"] }],
    }).Build();

    [Fact]
    public void Lines_of_a_placement_are_those_of_its_days_about_what_it_teaches()
    {
        Learner learner = new()
        {
            Id = "ada", Audience = "nurse", Level = 6, HoursPerWeek = 4, Completed = ["talk"],
            Outcomes = [new Outcome("field", "autumn", AsOf.AddDays(-60), OutcomeStatus.Completed, AsOf.AddDays(-30))],
        };
        var logbook = new Logbook(Programme,
        [
            Line("ada", "wounds", -50, 0.4, 2), Line("ada", "wounds", -40, 0.8, null), Line("ada", "wounds", -10, 1, 5),
            Line("ada", "wounds", 10, 1, 50), Line("bob", "team", -50, 1, 7),
        ]);
        PracticeAccount account = logbook.Of(learner, AsOf, ["talk", "unknown"]);
        account.Done.ShouldBe(new HandsOnHours(30, 22));
        account.Done.Share.ShouldBe(22.0 / 30, 1e-15);
        account.Ahead.ShouldBe(new HandsOnHours(0, 0));
        account.Ahead.Share.ShouldBe(0);
        account.LogbookHours.ShouldBe(7);
        Placement placement = account.Placements.ShouldHaveSingleItem();
        (placement.Lines, placement.Hours, placement.From).ShouldBe((2, 2, AsOf.AddDays(-60)));
        placement.MeanObserved!.Value.ShouldBe(0.6, 1e-15);
        placement.NotYetSeen.ShouldBe(["team"]);
        placement.Tutors.ShouldBe(["nurse-in-charge", "tutor"]);
        account.Settings.ShouldHaveSingleItem().ShouldBe(new SettingHours("hospital", 3, 7, 2.2 / 3));
    }

    [Fact]
    public void A_placement_ahead_has_nothing_seen_yet()
    {
        Learner learner = new() { Id = "ada", Audience = "nurse", Level = 6, HoursPerWeek = 4 };
        PracticeAccount account = new Logbook(Programme, []).Of(learner, AsOf, ["field"]);
        Placement placement = account.Placements.ShouldHaveSingleItem();
        (placement.Status, placement.MeanObserved, placement.Lines).ShouldBe((null, null, 0));
        placement.NotYetSeen.ShouldBe(["team", "wounds"]);
        account.Ahead.ShouldBe(new HandsOnHours(20, 20));
    }

    private static ObservedPractice Line(string learner, string competency, int day, double observed, double? hours) =>
        new(learner, competency, AsOf.AddDays(day), observed) { Setting = "hospital", Hours = hours, Observer = "nurse-in-charge" };
}

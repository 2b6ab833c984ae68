using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Programmes;

/// <summary>A small lawful programme to break one rule of at a time.</summary>
internal static class SampleProgramme
{
    public static ProgrammeTables Tables { get; } = new()
    {
        Id = "p",
        Title = "Programme",
        TimeZone = "UTC",
        Language = "en",
        Competencies = [new("c1", "One"), new("c2", "Two", ParentId: "c1")],
        Roles = [new("r1", "Role")],
        RoleCompetencies = [new("r1", "c1", 0.5)],
        Backgrounds = [new("b1", "c1", 0.2)],
        Modules = [Module("m1"), Module("m2") with { Equipment = ["robot"], MandatoryFor = ["r1"] }, Module("m3")],
        ModuleCompetencies = [new("m1", "c1", 0, 0.6), new("m2", "c2", 0.1, 0.1)],
        Prerequisites = [new("m2", "m1"), new("m3", "m2", "g", PrerequisiteKind.Advised)],
        Sites = [new("s1", "Site", new Location(1, 2)) { Equipment = ["robot"] }],
        Trainers = [new("t1", "Trainer") { Modules = ["m1"] }],
        Sessions = [new("x1", "m2", new DateOnly(2027, 1, 1), new DateOnly(2027, 1, 31)) { SiteId = "s1", TrainerId = "t1", Seats = 0 }],
        Studies = [new("m1", "st", StudyDesign.RandomisedTrial, 0.3, 0.1, 10, 2020, "Here")],
        Demand = [new("c1", new DateOnly(2026, 12, 1), 3)],
        Terms = [new(VocabularyKind.Setting, "ward", "Ward", ParentId: "hospital"), new(VocabularyKind.Setting, "hospital", "Hospital"),
            new(VocabularyKind.Topic, "ward", "Wards")],
    };

    public static Learner Learner { get; } = new() { Id = "l1", Audience = "a", Level = 5, HoursPerWeek = 4 };

    public static Module Module(string id) => new() { Id = id, Title = id, Hours = 2, Modality = Modality.OnlineAsync };
}

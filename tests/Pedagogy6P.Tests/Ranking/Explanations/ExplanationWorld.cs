using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Ranking.Explanations;

/// <summary>A small programme in which every kind of fact and most reasons occur.</summary>
internal static class ExplanationWorld
{
    public static readonly DateOnly AsOf = new(2026, 9, 1);

    public static Programme Programme { get; } = new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "p", Title = "Essai",
        TimeZone = "Europe/Paris", Language = "fr"
    })
        .Add(new Competency("data", "Données de santé"))
        .Add(new Competency("cyber", "Cybersécurité {santé}"))
        .Add(new Role("nurse", "Infirmière"))
        .Add(new RoleCompetency("nurse", "data", 0.8))
        .Add(new RoleCompetency("nurse", "cyber", 0.5, 0.5))
        .Add(new Site("nimes", "Nîmes", new Location(43.8367, 4.3601)))
        .Add(new Module
        {
            Id = "M1", Title = "Protéger les données", Hours = 21, Modality = Modality.OnSite, Price = 1250, Labels = ["ANFH"],
            Topics = ["éthique"], Settings = ["hôpital"],
            HandsOnShare = 0.6, MandatoryFor = ["nurse"],
        })
        .Add(new ModuleCompetency("M1", "data", 0, 0.6))
        .Add(new Session("S1", "M1", new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 18))
        {
            SiteId = "nimes", Seats = 3, WeeklySlots = Availability.Parse("Mon-Fri 18:00-20:00;Sat 09:00-12:30", SlotRounding.Outward),
        })
        .Add(new Study("M1", "Essai A", StudyDesign.RandomisedTrial, 0.42, 0.1, 1200, 2021, "doi:10.1/a"))
        .Add(new Study("M1", "Enquête B", StudyDesign.Survey, -0.05, 0.2, 40, 2022, "rapport"))
        .Add(new Module { Id = "M2", Title = "Cybersécurité pas à pas", Hours = 12, Modality = Modality.OnlineAsync })
        .Add(new ModuleCompetency("M2", "cyber", 0.2, 0.9))
        .Add(new Module { Id = "M3", Title = "Atelier", Hours = 6, Modality = Modality.OnlineSync })
        .Add(new ModuleCompetency("M3", "data", 0.7, 0.9))
        .Add(new Prerequisite("M3", "M1", "a"))
        .Add(new Prerequisite("M3", "M2", "a"))
        .Add(new Prerequisite("M2", "M1", Kind: PrerequisiteKind.Advised))
        .Add(new VocabularyTerm(VocabularyKind.Topic, "éthique", "éthique du numérique"))
        .Add(new VocabularyTerm(VocabularyKind.Topic, "éthique", "digital ethics", "en"))
        .Add(new VocabularyTerm(VocabularyKind.Audience, "soignants", "soignants de l’hôpital"))
        .Add(new DemandCount("data", new DateOnly(2026, 8, 1), 40))
        .Add(new DemandCount("cyber", new DateOnly(2026, 8, 1), 10))
        .Build();

    public static Learner Learner { get; } = new()
    {
        Id = "L1", Audience = "soignants", Level = 6, HoursPerWeek = 5, Roles = ["nurse"], CurrentRoleId = "nurse",
        Location = new Location(43.6108, 3.8767), MaxDistanceKm = 60,
        Topics = ["éthique"], Settings = ["hôpital"], Funding = ["ANFH"], Pinned = ["M1"],
        Mastery = [new MasteryEstimate("data", 0.2, 3), new MasteryEstimate("cyber", 0.25)],
    };

    public static PedagogyEngine Engine { get; } = new(Programme);

    public static PedagogyEngine EngineWithRisk { get; } = new(Programme, new PedagogyOptions { DropoutRisk = new FixedRisk() });

    private sealed class FixedRisk : IDropoutRisk
    {
        public IPairValues For(Learner learner, DateOnly asOf) => PairValues.Constant(0.125);
    }
}

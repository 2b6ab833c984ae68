using System.Text.Json;
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;

// A host as any other: it knows the packages only, and is trimmed as far as the linker dares.
Programme programme = new ProgrammeBuilder(new ProgrammeTables { Id = "demo", Title = "Demo", TimeZone = "Europe/Paris", Language = "fr" })
    .Add(new Competency("data", "Données de santé"))
    .Add(new Role("nurse", "Infirmière"))
    .Add(new RoleCompetency("nurse", "data", 0.8))
    .Add(new Module { Id = "M1", Title = "Protéger les données", Hours = 6, Modality = Modality.OnlineAsync })
    .Add(new ModuleCompetency("M1", "data", 0, 0.6))
    .Add(new Module { Id = "M2", Title = "Atelier", Hours = 12, Modality = Modality.OnSite })
    .Add(new ModuleCompetency("M2", "data", 0.5, 0.9))
    .Build();
var learner = new Learner { Id = "L1", Audience = "soignants", Level = 6, HoursPerWeek = 4, Roles = ["nurse"] };
var engine = new PedagogyEngine(programme);
LearnerRecommendations answer = engine.Recommend(learner, new DateOnly(2026, 9, 1), k: 3, withFacts: true);
foreach (string language in ExplanationTexts.Languages)
{
    var texts = ExplanationTexts.For(language);
    foreach (Recommendation item in answer.Recommendations)
    {
        Console.WriteLine($"{item.Rank}. {item.ModuleId}");
        foreach (ExplanationLine line in texts.Describe(programme, item))
        {
            Console.WriteLine($"   {line}");
        }
    }

    foreach (Reason reason in engine.Infeasible(learner, answer.AsOf).SelectMany(module => module.Reasons))
    {
        Console.WriteLine($"M2: {texts.Describe(programme, reason)}");
    }
}

string json = JsonSerializer.Serialize(learner, PedagogyJson.Default.Learner);
Learner copy = JsonSerializer.Deserialize(json, PedagogyJson.Default.Learner)!;
Console.WriteLine($"JSON round trip: {copy.Id}, {copy.HoursPerWeek} h, free {copy.Availability.Minutes} min");

ProgrammeFolder folder = ProgrammeFolder.Read(Path.Combine(args[0], "datasets", "esnbyum"));
LearnerRecommendations first = new PedagogyEngine(folder.Programme).Recommend(folder.Learners.Learners[0], new DateOnly(2027, 1, 4), k: 1,
    withFacts: true);
Console.WriteLine(
    $"{folder.Programme.Title}: {folder.Learners.Learners.Length} learners; {first.LearnerId}: {first.Recommendations[0].ModuleId}");

// example
using Pedagogy6P;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class OwnDatabase : IExample
{
    public void Run()
    {
        // example
        var header = new ProgrammeTables { Id = "night-school", Title = "Night school", TimeZone = "Europe/Paris", Language = "en" };
        Programme programme = new ProgrammeBuilder(header)
            .Add(new Competency("privacy", "Protect personal data"))
            .Add(new Competency("backup", "Keep and restore backups"))
            .Add(new Role("clerk", "Records clerk"))
            .Add(new RoleCompetency("clerk", "privacy", Level: 0.8))
            .Add(new RoleCompetency("clerk", "backup", Level: 0.4, Importance: 0.5))
            .Add(new Module { Id = "PRIV-1", Title = "Privacy in practice", Hours = 10, Modality = Modality.OnlineSync })
            .Add(new ModuleCompetency("PRIV-1", "privacy", Entry: 0, Attainment: 0.7))
            .Add(new Session("PRIV-1-A", "PRIV-1", new DateOnly(2027, 2, 1), new DateOnly(2027, 3, 7))
            {
                Seats = 12,
                WeeklySlots = Availability.Parse("Tue 18:00-20:00", SlotRounding.Outward),
            })
            .Add(new Module { Id = "BACK-1", Title = "Backups that work", Hours = 4, Modality = Modality.OnlineAsync })
            .Add(new ModuleCompetency("BACK-1", "backup", Entry: 0, Attainment: 0.6))
            .Build();

        var learner = new Learner
        {
            Id = "ada",
            Audience = "staff",
            Level = 4,
            HoursPerWeek = 3,
            Roles = ["clerk"],
            Availability = Availability.Parse("Mon-Thu 17:00-21:00", SlotRounding.Inward),
            Mastery = [new MasteryEstimate("privacy", 0.3, Evidence: 5)],
        };

        LearnerRecommendations answer = new PedagogyEngine(programme).Recommend(learner, new DateOnly(2027, 1, 4), k: 5);
        foreach (Recommendation item in answer.Recommendations)
        {
            Console.WriteLine($"{item.Rank}. {item.Title} ({item.SessionId ?? "at one's own pace"}): {item.Score:0.000}");
        }
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
// end

namespace Documentation.Tests.Examples;

internal sealed class SteppingStones : IExample
{
    public void Run()
    {
        // example
        var header = new ProgrammeTables { Id = "data-school", Title = "Data school", TimeZone = "Europe/Paris", Language = "en" };
        Programme programme = new ProgrammeBuilder(header)
            .Add(new Competency("coding", "Write small programs"))
            .Add(new Competency("ethics", "Weigh the use of data"))
            .Add(new Competency("learning", "Train a model"))
            .Add(new Competency("poetry", "Write verses"))
            .Add(new Competency("vectors", "Compute with vectors"))
            .Add(new Role("analyst", "Data analyst"))
            .Add(new RoleCompetency("analyst", "learning", Level: 0.8))
            .Add(new RoleCompetency("analyst", "ethics", Level: 0.6, Importance: 0.5))
            .Add(new Module { Id = "coding", Title = "First programs", Hours = 8, Modality = Modality.OnlineAsync })
            .Add(new Module { Id = "ethics", Title = "Fair use of data", Hours = 6, Modality = Modality.OnlineAsync })
            .Add(new Module { Id = "learning", Title = "Machine learning", Hours = 20, Modality = Modality.OnlineAsync })
            .Add(new Module { Id = "poetry", Title = "Verses", Hours = 5, Modality = Modality.OnlineAsync })
            .Add(new Module { Id = "vectors", Title = "Vectors and matrices", Hours = 10, Modality = Modality.OnlineAsync })
            .Add(new ModuleCompetency("coding", "coding", Entry: 0, Attainment: 0.5))
            .Add(new ModuleCompetency("ethics", "ethics", Entry: 0, Attainment: 0.6))
            .Add(new ModuleCompetency("learning", "learning", Entry: 0, Attainment: 0.8))
            .Add(new ModuleCompetency("learning", "vectors", Entry: 0.6, Attainment: 0.6)) // starts from vectors, teaches none
            .Add(new ModuleCompetency("poetry", "poetry", Entry: 0, Attainment: 0.25))
            .Add(new ModuleCompetency("vectors", "vectors", Entry: 0, Attainment: 0.8))
            .Add(new Prerequisite("learning", "coding", Kind: PrerequisiteKind.Advised))
            .Build();
        var learner = new Learner { Id = "sam", Audience = "staff", Level = 5, HoursPerWeek = 4, Roles = ["analyst"] };

        var engine = new PedagogyEngine(programme);
        var query = new RecommendationQuery(AsOf: new DateOnly(2027, 1, 4)) { WithFacts = true };
        LearnerRecommendations answer = engine.Recommend(learner, query);

        // By hand: the gain V that each module stands for, and the hours W until it is reached.
        const double Alpha = 0.8, Gamma = 0.8, TypicalHours = 16;
        double learning = Alpha * 0.8; // it brings 0.8, and misses what it advises
        var byHand = new Dictionary<string, (double V, double W)>(StringComparer.Ordinal)
        {
            ["ethics"] = (0.5 * 0.6, 6),
            ["coding"] = (Gamma * learning, 8 + 20),
            ["vectors"] = (Gamma * learning, 10 + 20),
        };
        foreach (Recommendation item in answer.Recommendations)
        {
            (double v, double w) = byHand[item.ModuleId];
            double need = v * TypicalHours / ((v * TypicalHours) + w);
            double schedule = 1 - (programme.FindModule(item.ModuleId)!.Hours / (12 * learner.HoursPerWeek));
            double evidence = item.Facts!.Effect.ProbabilityOfEffect;
            double score = need * (0.30 + (0.08 * schedule) + 0.07 + (0.15 / 2) + (0.10 / 2) + (0.10 / 2) + (0.10 * evidence) + (0.10 / 4));
            string agrees = Math.Abs(score - item.Score) < 1e-12 ? "as by hand" : $"but {score} by hand";
            string opens = item.Opens.IsEmpty ? "" : $", opens the way to {string.Join(", then ", item.Opens)}";
            Console.WriteLine(
                $"{item.Rank}. {item.ModuleId}{opens}: V {v:0.000}, W {w}, N {need:0.0000}; score {item.Score:0.0000}, {agrees}");
            Console.WriteLine("   "
                + string.Join(" + ", Enum.GetValues<Term>().Select(term => $"{term} {item.Contributions[term]:0.0000}")));
        }

        foreach (string module in new[] { "learning", "poetry" })
        {
            Console.WriteLine(
                $"{module}: {string.Join(", ", engine.WhyNot(learner, query, module).Reasons.Select(reason => reason.Code))}");
        }

        // One stone further.
        LearnerRecommendations then = engine.Recommend(learner with { Completed = ["coding", "vectors"] }, query);
        Console.WriteLine(
            $"with coding and vectors: {string.Join(", ", then.Recommendations.Select(item => $"{item.ModuleId} {item.Score:0.0000}"))}");
        // end
    }
}

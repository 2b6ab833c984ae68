// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
// end

namespace Documentation.Tests.Examples;

internal sealed class DrawnAndLogged : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        var policy = new PlackettLucePolicy(temperature: 0.05, top: 20);
        byte[] secret = new byte[32]; // from the school's own vault
        var keys = new LearnerKeyRing(("2027", secret));
        var now = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);

        Learner learner = folder.Learners.Find("L00001")!;
        var query = new RecommendationQuery(DateOnly.FromDateTime(now.UtcDateTime), K: 3);
        DrawnRecommendations drawn = engine.Recommend(learner, query, policy, seed: 20270104);
        foreach ((Recommendation item, double propensity) in drawn.Answer.Recommendations.Zip(drawn.Propensities))
        {
            Console.WriteLine($"{item.Rank}. {item.ModuleId}, score {item.Score:0.000}: with probability {propensity:0.000} at this rank");
        }

        Console.WriteLine($"this list of three among {drawn.Candidates.Length} candidates: {drawn.Probability:0.0000}");
        IEnumerable<string> chances = drawn.Inclusion().Values.Take(4).Select(chance => $"{chance:0.000}");
        Console.WriteLine($"the four best, anywhere in the list: {string.Join(", ", chances)}");

        var log = new InMemoryDecisionLog(); // or SqliteDecisionLog.Open("decisions.db")
        string id = keys.DecisionId(learner.Id, now, seed: 20270104);
        if (drawn.ToDecision(id, keys.Of(learner.Id), now, LearnerContext.Of(learner)) is Decision decision)
        {
            DecisionReceipt receipt = log.AppendAsync(decision).AsTask().Result;
            receipt.Durable.Wait(); // from here on it outlives any crash
        }

        string first = drawn.Answer.Recommendations[0].ModuleId;
        RecordStatus status = log.RecordAsync([new DecisionOutcome(id, first, Value: 1, now.AddDays(60))]).Result[0];
        int erased = log.EraseAsync(keys.AllOf(learner.Id)).Result;
        Console.WriteLine($"outcome: {status}; erased: {erased}");
        // end
    }
}

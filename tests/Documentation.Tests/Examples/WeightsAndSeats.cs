// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
// end

namespace Documentation.Tests.Examples;

internal sealed class WeightsAndSeats : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var options = new PedagogyOptions { Weights = new TermWeights { Need = 0.5, Travel = 0 } };
        var engine = new PedagogyEngine(folder.Programme, options);
        Console.WriteLine($"Need weighs {engine.Weights.Need:0.000} of 1.");

        Learner learner = folder.Learners.Find("L00001")!;
        var query = new RecommendationQuery(AsOf: new DateOnly(2027, 1, 4), K: 20);
        Recommendation first = engine.Recommend(learner, query).Recommendations.First(item => item.SessionId is not null);
        PedagogyEngine full = engine.WithSeats(new SeatUpdate(first.SessionId!, Seats: 0)); // all else is shared
        Recommendation? then = full.Recommend(learner, query).Recommendations.FirstOrDefault(item => item.ModuleId == first.ModuleId);
        Console.WriteLine($"{first.ModuleId}: {first.SessionId}, and once that is full {then?.SessionId ?? "no longer recommended"}");
        // end
    }
}

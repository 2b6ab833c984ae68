// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Predictive;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class DemandAhead : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var asOf = new DateOnly(2027, 1, 4);
        var levels = new ForecastDemand(folder.Programme);
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { DemandLevels = levels });
        Recommendation first = engine.Recommend(folder.Learners.Find("L00022")!, asOf, k: 1, withFacts: true).Recommendations[0];
        foreach (DemandFact fact in first.Facts!.Demand)
        {
            DemandExpectation expected = fact.Expected!;
            Console.WriteLine($"{fact.CompetencyId}: {expected.Monthly:0} a month ({expected.Low:0} to {expected.High:0})");
        }
        // end
    }
}

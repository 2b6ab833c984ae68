// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Predictive;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class OwnForecast : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var observed = new ObservedDemand(folder.Programme.Tables.Demand);
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { DemandLevels = new RisingDeviceDemand(observed) });
        Recommendation first = engine.Recommend(folder.Learners.Find("L00022")!, new DateOnly(2027, 1, 4), k: 1,
            withFacts: true).Recommendations[0];
        foreach (DemandFact fact in first.Facts!.Demand)
        {
            Console.WriteLine($"{first.ModuleId} teaches {fact.CompetencyId}: percentile {fact.Percentile:0.00}");
        }
        // end
    }

    // example
    // Says that whatever concerns medical devices will be asked for three times as much.
    private sealed class RisingDeviceDemand(IDemandLevels now) : IDemandLevels
    {
        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf) =>
            now.Levels(asOf).ToDictionary(level => level.Key, level => level.Key.StartsWith("dm-", StringComparison.Ordinal)
                ? 3 * level.Value : level.Value);

        // These levels change when the observed ones do, so nothing is compiled anew before.
        public long Version(DateOnly asOf) => now.Version(asOf);
    }
    // end
}

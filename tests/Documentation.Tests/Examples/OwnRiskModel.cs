// example
using Pedagogy6P;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class OwnRiskModel : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { DropoutRisk = new LongModulesLoseLearners() });
        Recommendation first = engine.Recommend(folder.Learners.Find("L00022")!, new DateOnly(2027, 1, 4), k: 1,
            withFacts: true).Recommendations[0];
        Console.WriteLine(
            $"{first.ModuleId}: p(dropout) {first.Facts!.DropoutProbability:0.00}, Retention contributes "
                + $"{first.Contributions.Retention:0.000}");
        // end
    }

    // example
    // A stand-in for a trained model: thread-safe, and the same arguments always give the same value.
    private sealed class LongModulesLoseLearners : IDropoutRisk
    {
        public IPairValues For(Learner learner, DateOnly asOf) =>
            PairValues.Of((module, session) => Math.Min(0.9, 0.05 + (0.01 * module.Hours)), least: 0.05, most: 0.9);
    }
    // end
}

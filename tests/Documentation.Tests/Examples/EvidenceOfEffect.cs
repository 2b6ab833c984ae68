// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class EvidenceOfEffect : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        foreach (Recommendation item in engine.Recommend(folder.Learners.Find("L00040")!, new DateOnly(2027, 1, 4), k: 3,
            withFacts: true).Recommendations)
        {
            EffectPosterior effect = item.Facts!.Effect;
            Console.WriteLine(
                $"{item.ModuleId}: {effect.PooledStudies} studies pooled, effect {effect.Mean:0.00} ± {Math.Sqrt(effect.Variance):0.00}, E "
                    + $"= "
                    + $"{effect.ProbabilityOfEffect:0.00}");
        }
        // end
    }
}

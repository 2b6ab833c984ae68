// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class DiverseList : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        Learner learner = folder.Learners.Find("L00022")!;
        var query = new RecommendationQuery(new DateOnly(2027, 1, 4), K: 6);
        Console.WriteLine("plain:   " + string.Join(", ", engine.Recommend(learner, query).Recommendations.Select(item => item.ModuleId)));
        Console.WriteLine("diverse: " + string.Join(", ", engine.Recommend(learner, query with { Diverse = true }).Recommendations
            .Select(item => $"{item.ModuleId} {item.GainLeft:0.00}")));
        // end
    }
}

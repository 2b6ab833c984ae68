// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class ManyLearners : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/penso");
        var engine = new PedagogyEngine(folder.Programme);
        var query = new RecommendationQuery(AsOf: new DateOnly(2027, 1, 4), K: 3);
        int learners = 0;
        int modules = 0;
        foreach (LearnerRecommendations answer in engine.RecommendAll(folder.Learners.Learners, query)) // in order, computed in parallel
        {
            learners++;
            modules += answer.Recommendations.Length;
        }

        Console.WriteLine($"{learners} learners, {modules} recommendations");
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
// end

namespace Documentation.Tests.Examples;

internal sealed class QuickStart : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme); // one per programme, shared by all threads
        var texts = ExplanationTexts.For("fr");
        Learner learner = folder.Learners.Find("L00022")!;

        LearnerRecommendations answer = engine.Recommend(learner, new DateOnly(2027, 1, 4), k: 2, withFacts: true);
        foreach (Recommendation item in answer.Recommendations)
        {
            Console.WriteLine($"{item.Rank}. {item.Title}: {item.Score:0.000}, of which need {item.Contributions.Need:0.000}");
            Console.WriteLine($"   {texts.Describe(folder.Programme, item)[0]}");
        }
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
// end

namespace Documentation.Tests.Examples;

internal sealed class WhyNotThisOne : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        Learner learner = folder.Learners.Find("L00022")!;
        var query = new RecommendationQuery(AsOf: new DateOnly(2027, 1, 4), K: 1);
        var texts = ExplanationTexts.For("en");
        foreach (string module in new[] { "data-omop", "dm-risk" })
        {
            WhyNotAnswer answer = engine.WhyNot(learner, query, module);
            Console.WriteLine(string.Join(Environment.NewLine, texts.Describe(folder.Programme, answer)));
        }
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
// end

namespace Documentation.Tests.Examples;

internal sealed class WhatIf : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        Learner learner = folder.Learners.Find("L00022")!;
        var asOf = new DateOnly(2027, 1, 4);

        Learner changed = learner with { Pinned = ["dm-risk"], HoursPerWeek = 2 };
        WhatIfAnswer answer = engine.WhatIf(learner, changed, new RecommendationQuery(asOf, 3) { WithFacts = true });
        var texts = ExplanationTexts.For("en");
        foreach (RecommendationChange change in answer.Changes)
        {
            foreach (ExplanationLine line in texts.Describe(folder.Programme, change))
            {
                Console.WriteLine(line);
            }
        }
        // end
    }
}

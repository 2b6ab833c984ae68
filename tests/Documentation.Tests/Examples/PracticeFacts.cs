// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class PracticeFacts : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        Learner learner = folder.Learners.Find("L00040")!;
        Recommendation first = engine.Recommend(learner, new DateOnly(2027, 1, 4), k: 1, withFacts: true).Recommendations[0];
        Console.WriteLine(
            $"{first.ModuleId}: shares {string.Join(", ", first.Facts!.SharedSettings)}; {first.Facts.HandsOnShare:0%} hands-on; "
                + $"contributes "
                + $"{first.Contributions.Practice:0.000}");
        // end
    }
}

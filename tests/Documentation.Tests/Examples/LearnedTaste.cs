// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class LearnedTaste : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var features = folder.Programme.Modules.ToDictionary(
            module => module.Id,
            module => System.Collections.Immutable.ImmutableArray.Create((float)module.HandsOnShare, (float)module.Hours / 40));
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { Preference = new TastePreference(features) });
        Learner likesShortAndPractical = folder.Learners.Find("L00022")! with { Taste = [2f, -1f] };
        Recommendation first = engine.Recommend(likesShortAndPractical, new DateOnly(2027, 1, 4), k: 1).Recommendations[0];
        Console.WriteLine($"{first.ModuleId}: Preference contributes {first.Contributions.Preference:0.000}");
        // end
    }
}

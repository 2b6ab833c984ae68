// example
using Pedagogy6P;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Policies;
// end

namespace Documentation.Tests.Examples;

internal sealed class LearnedFromChoices : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        Learner learner = folder.Learners.Find("L00022")!;
        var asOf = new DateOnly(2027, 1, 4);
        var model = PreferenceModel.Untrained(PreferenceVocabulary.Of(folder.Programme));
        var book = new PreferenceBook(model);
        var preference = new LearnedPreference(folder.Programme, book);
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { Preference = preference });

        // The learner takes the third module of the list that they are shown.
        var shown = engine.Recommend(learner, asOf, k: 5).Recommendations;
        book.Observe(learner, new ShownList(asOf,
        [
            .. shown.Select(item => new ShownItem(
                preference.Features.Of(learner, new ModuleOffer(
                    folder.Programme.FindModule(item.ModuleId)!,
                    item.SessionId is null ? null : folder.Programme.FindSession(item.SessionId))),
                Position: item.Rank, Chosen: item.Rank == 3)),
        ]));
        var changed = engine.Recommend(learner, asOf, k: 1000).Recommendations;
        foreach (Recommendation before in shown)
        {
            Recommendation after = changed.First(item => item.ModuleId == before.ModuleId);
            Console.WriteLine($"{before.ModuleId}: Preference contributed {before.Contributions.Preference:0.0000}, "
                + $"now {after.Contributions.Preference:0.0000}");
        }

        PreferencePosterior taste = book.Of(learner, asOf);
        foreach ((int feature, string name) in model.Vocabulary.Names.Index()
            .OrderByDescending(feature => Math.Abs(taste.WeightOf(feature.Index))).Take(3))
        {
            Console.WriteLine($"{name}: {taste.WeightOf(feature):+0.00;−0.00} ± {taste.SpreadOf(feature):0.00}");
        }

        DrawnRecommendations drawn = engine.Recommend(
            learner, new RecommendationQuery(asOf, 6), new ThompsonPolicy(folder.Programme, preference), seed: 1);
        Console.WriteLine($"{drawn.Policy}: {string.Join(", ", drawn.Answer.Recommendations.Select((item, rank) =>
            $"{item.ModuleId} {drawn.Propensities[rank]:0.00}"))}");
        // end
    }
}

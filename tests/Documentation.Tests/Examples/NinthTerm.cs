// example
using Pedagogy6P;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Terms;
// end

namespace Documentation.Tests.Examples;

internal sealed class NinthTerm : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions
        {
            FurtherTerms = [new FreshPractice()],
            Weights = TermWeights.Default.With("freshPractice", 0.2),
        });
        Learner learner = folder.Learners.Find("L00002")!;
        foreach (Recommendation item in engine.Recommend(learner, new DateOnly(2027, 1, 4), k: 3, withFacts: true).Recommendations)
        {
            double share = item.Contributions["freshPractice"];
            Console.WriteLine($"{item.ModuleId}: {item.Score:0.000}, of which {share:0.000} for fresh practice");
            foreach (string language in ExplanationTexts.Languages)
            {
                ExplanationTexts texts = ExplanationTexts.For(language).With(engine.FurtherTerms);
                foreach (ExplanationLine line in texts.Describe(folder.Programme, item).Where(line => line.FurtherTerm is not null))
                {
                    Console.WriteLine($"  {texts.PillarOf(line.FurtherTerm!)}, {texts.NameOf(line.FurtherTerm!)}: {line}");
                }
            }
        }
        // end
    }

    // example
    // Practice-centred: the longer a learner has not done anything with their hands, the more a hands-on module is worth to them.
    private sealed class FreshPractice : ITerm
    {
        public string Name => "freshPractice";

        public double DefaultWeight => 0.1;

        public string TitleIn(string language) => language == "fr" ? "Pratique récente" : "Fresh practice";

        public string PillarIn(string language) => language == "fr" ? "Centrée sur la pratique" : "Practice-centred";

        public string? Describe(string language, Module module, double value) => (value, language) switch
        {
            ( < 0.3, _) => null,
            (_, "fr") => "Il est temps de pratiquer\u00a0: votre dernier module pratique remonte à longtemps ou reste à venir.",
            _ => "Time for some practice: your last hands-on module was long ago or is yet to come.",
        };

        // A year without practice counts in full. Nothing can be worth more to this learner, which is the bound to leave modules out by.
        public IPairValues For(Learner learner, LearnerState state)
        {
            double due = learner.Outcomes
                .Where(outcome => outcome.Ended < state.AsOf && state.Programme.FindModule(outcome.ModuleId)?.HandsOnShare >= 0.5)
                .Select(outcome => Math.Min(1, (state.AsOf.DayNumber - outcome.Ended!.Value.DayNumber) / 365.0))
                .DefaultIfEmpty(1)
                .Min();
            return PairValues.Of((module, session) => due * module.HandsOnShare, most: due);
        }
    }
    // end
}

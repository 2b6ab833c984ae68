// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Ranking.Answers;
// end

namespace Documentation.Tests.Examples;

internal sealed class RetentionModel : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        RiskModelDocument model = RetentionModelFile.Read(RetentionModelFile.PathIn("datasets/esnbyum"));
        var risk = new RetentionRisk(folder.Programme, model.Model, optedOut: learner => learner.Id == "L00002");
        var engine = new PedagogyEngine(folder.Programme, new PedagogyOptions { DropoutRisk = risk });
        var asOf = new DateOnly(2027, 1, 4);
        foreach (string id in new[] { "L00001", "L00002" })
        {
            Recommendation first = engine.Recommend(folder.Learners.Find(id)!, asOf, k: 1, withFacts: true).Recommendations[0];
            string known = first.Facts!.DropoutProbability is double p ? $"p(dropout) {p:0.000}" : "not profiled";
            Console.WriteLine($"{id}: {first.ModuleId}, {known}, Retention contributes {first.Contributions.Retention:0.000}");
        }

        // Risk given the plan: the same learner in each session that can still be taken, and with more time.
        Learner learner = folder.Learners.Find("L00001")!;
        foreach (Learner plan in new[] { learner, learner with { HoursPerWeek = 2 * learner.HoursPerWeek } })
        {
            PlannedRisk best = risk.Plans(plan, asOf, "data-omop")[0];
            Console.WriteLine($"{plan.HoursPerWeek} h a week: {best.Session?.Id}, p(dropout) {best.Probability:0.000}");
        }
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Preventive;
// end

namespace Documentation.Tests.Examples;

internal sealed class Abandonment : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/e-meuse-sante");
        var engine = new PedagogyEngine(folder.Programme);
        var asOf = new DateOnly(2027, 1, 4);
        var farthest = folder.Learners.Learners
            .Select(learner => (learner.Id, learner.CurrentRoleId, Found: engine.Abandonment(learner, asOf)))
            .Where(row => row.Found is not null)
            .OrderByDescending(row => row.Found!.Indicator).ThenBy(row => row.Id, StringComparer.Ordinal)
            .Take(2);
        foreach ((string id, string? role, PracticeAbandonment? found) in farthest)
        {
            AbandonmentRemedy best = found!.Remedies[0];
            Console.WriteLine(
                $"{id} ({role}): {found.Indicator:0.00}; {best.ModuleId} would lower it by {best.Reduction:0.00}, feasible now: "
                    + $"{best.Feasible}");
        }
        // end
    }
}

// example
using Pedagogy6P;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Planning.Teams;
using Pedagogy6P.Programmes;
// end

namespace Documentation.Tests.Examples;

internal sealed class ProjectTeams : IExample
{
    public void Run()
    {
        // example
        ProgrammeFolder folder = ProgrammeFolder.Read("datasets/esnbyum");
        var engine = new PedagogyEngine(folder.Programme);
        var asOf = new DateOnly(2027, 1, 4);
        var request = new TeamRequest { Size = new TeamSize(3, 4), CommonHours = 3, MaxDistanceKm = 100 };
        TeamPlan plan = engine.FormTeams([.. folder.Learners.Learners], asOf, "ip-project", request);
        foreach (Team team in plan.Teams)
        {
            Console.WriteLine($"{string.Join(", ", team.Learners)}: {team.Common.Minutes / 60.0:0.0} h together, value {team.Value:0.000}");
        }

        foreach (IGrouping<AloneReason, LearnerAlone> group in plan.Alone.GroupBy(alone => alone.Reason).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{group.Key}: {group.Count()}");
        }

        foreach (TrainerSuggestion one in engine.SuggestTrainers(folder.Learners.Learners, asOf, "ai-intro").Take(3))
        {
            Console.WriteLine($"{one.LearnerId} could teach ai-intro: margin {one.Margin:0.00}, evidence {one.Evidence:0.0}");
        }
        // end
    }
}

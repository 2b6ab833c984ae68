using Pedagogy6P.Benchmarks.Research.Simulation.Worlds;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>
/// Knows what nobody can know: what a learner likes, true levels on the first day, what is going to be asked. Takes first what brings most
/// goals per hour times what is liked. A yardstick and no upper bound: it does not look ahead.
/// </summary>
internal sealed class OraclePolicy : ISimulationPolicy
{
    public string Name => "oracle";

    public string Description => "a yardstick that knows true tastes, effects, first levels and goals to come";

    public IAdviser Begin(KnownWorld known)
    {
        SimulationWorld world = known.World;
        Dictionary<string, TrueLearner> learners = world.Learners.ToDictionary(one => one.Record.Id, StringComparer.Ordinal);
        return new ReorderedAdviser(OpenModules.Engine(known.Programme), (record, _, offer) => -Worth(world, learners[record.Id], record,
            world.ModuleOf(offer.Module.Id)));
    }

    private static double Worth(SimulationWorld world, TrueLearner learner, Learner record, TrueModule module)
    {
        double goals = 0;
        foreach (TaughtLevel level in module.Levels.Where(level => level.Teaches))
        {
            foreach (TrueGoal goal in learner.Goals.Where(goal => goal.Competency == level.Competency))
            {
                double now = record.Mastery.FirstOrDefault(row =>
                    string.Equals(row.CompetencyId, world.CompetencyId(goal.Competency), StringComparison.Ordinal))?.Mastery
                    ?? learner.Mastery[goal.Competency];
                goals += world.Reaches(now, goal.Level) ? 0 : world.Reaches(0.93 * level.Attainment, goal.Level) ? 1
                    : 0.5 * Math.Max(0, level.Attainment - now);
            }
        }

        // Opening the way is worth something too.
        goals += 0.02 * world.Programme.Graph.AskedBy(module.Module.Id).Length;
        return goals / module.Module.Hours * Math.Exp((0.5 * world.Liking(learner, module)) + (0.5 * module.Effect));
    }
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Computes the practice-abandonment indicator of a compiled learner, now and ahead, and the modules that would lower
/// it.</summary>
internal sealed class AbandonmentCalculator(NumberedProgramme index, Feasibility feasibility, IDemandGrowth? growth)
{
    /// <summary>The indicator; null without a current role or when it lists no competency.</summary>
    public double? Indicator(LearnerQuery query)
    {
        ReadOnlySpan<RoleGoal> goals = GoalsOf(query);
        return goals.IsEmpty ? null : Indicator(query, goals, Now(goals));
    }

    /// <summary>The indicator with its remedies; null as <see cref="Indicator(LearnerQuery)"/>.</summary>
    public PracticeAbandonment? Explain(WorthFinder worths, DateOnly asOf)
    {
        LearnerQuery query = worths.Query;
        ReadOnlySpan<RoleGoal> goals = GoalsOf(query);
        if (goals.IsEmpty)
        {
            return null;
        }

        double[] now = Now(goals);
        double[]? ahead = growth is null ? null : Ahead(goals, now, growth, asOf);
        var remedies = new List<AbandonmentRemedy>();
        for (int module = 0; module < index.Count; module++)
        {
            double reduction = Reduction(query, goals, module, now);
            if (reduction > 0 && !query.Is(module, ModuleState.Completed))
            {
                remedies.Add(new AbandonmentRemedy(
                    index.ModuleIds.Words[module], reduction, feasibility.Passes(worths, module),
                    query.Is(module, ModuleState.InProgress), ahead is null ? null : Reduction(query, goals, module, ahead)));
            }
        }

        return new PracticeAbandonment(
            Indicator(query, goals, now),
            [.. remedies.OrderByDescending(remedy => remedy.Reduction).ThenBy(remedy => remedy.ModuleId, StringComparer.Ordinal)],
            ahead is null ? null : Indicator(query, goals, ahead));
    }

    // Importances are scaled by a power of two, which rounds nothing and keeps sums of huge ones finite and of tiny ones above 0.
    private static double[] Now(ReadOnlySpan<RoleGoal> goals)
    {
        int largest = int.MinValue;
        foreach (RoleGoal goal in goals)
        {
            largest = Math.Max(largest, Math.ILogB(goal.Importance));
        }

        double[] importances = new double[goals.Length];
        for (int at = 0; at < importances.Length; at++)
        {
            importances[at] = Math.ScaleB(goals[at].Importance, -largest);
        }

        return importances;
    }

    private double[] Ahead(ReadOnlySpan<RoleGoal> goals, double[] now, IDemandGrowth demand, DateOnly asOf)
    {
        double[] importances = [.. now];
        for (int at = 0; at < importances.Length; at++)
        {
            importances[at] *= demand.Growth(index.Competencies.Words[goals[at].Competency], asOf);
        }

        return importances;
    }

    private static double Indicator(LearnerQuery query, ReadOnlySpan<RoleGoal> goals, double[] importances)
    {
        double missing = 0;
        for (int at = 0; at < goals.Length; at++)
        {
            missing += PracticeAbandonment.Missing(importances[at], goals[at].Level, query.MasteryNow[goals[at].Competency]);
        }

        return missing / Asked(goals, importances);
    }

    private static double Asked(ReadOnlySpan<RoleGoal> goals, double[] importances)
    {
        double asked = 0;
        for (int at = 0; at < goals.Length; at++)
        {
            asked += importances[at] * goals[at].Level;
        }

        return asked;
    }

    private ReadOnlySpan<RoleGoal> GoalsOf(LearnerQuery query) =>
        query.Learner.CurrentRoleId is string role ? index.Roles.Goals[index.Roles.Ids.Find(role)] : [];

    // By how much the indicator falls once mastery of what the module teaches is at least its attainment.
    private double Reduction(LearnerQuery query, ReadOnlySpan<RoleGoal> goals, int module, double[] importances)
    {
        double reduction = 0;
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            for (int at = 0; at < goals.Length; at++)
            {
                RoleGoal goal = goals[at];
                if (goal.Competency == taught.Competency)
                {
                    double mastery = query.MasteryNow[goal.Competency];
                    reduction += PracticeAbandonment.Missing(importances[at], goal.Level, mastery)
                        - PracticeAbandonment.Missing(importances[at], goal.Level, Math.Max(mastery, taught.Amount));
                }
            }
        }

        return reduction / Asked(goals, importances);
    }
}

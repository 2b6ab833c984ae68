using Pedagogy6P.Catalogue;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;

namespace Pedagogy6P.Ranking.Answers;

/// <summary>Computes the practice-abandonment indicator of a compiled learner and the modules that would lower it.</summary>
internal sealed class AbandonmentCalculator(NumberedProgramme index, Feasibility feasibility)
{
    /// <summary>The indicator; null without a current role or when it lists no competency.</summary>
    public double? Indicator(LearnerQuery query)
    {
        ReadOnlySpan<RoleGoal> goals = GoalsOf(query);
        if (goals.IsEmpty)
        {
            return null;
        }

        int exponent = LargestExponent(goals);
        double asked = Asked(goals, exponent);
        double missing = 0;
        foreach (RoleGoal goal in goals)
        {
            missing += PracticeAbandonment.Missing(Scaled(goal, exponent), goal.Level, query.Mastery[goal.Competency]);
        }

        return missing / asked;
    }

    /// <summary>The indicator with its remedies; null as <see cref="Indicator"/>.</summary>
    public PracticeAbandonment? Explain(WorthFinder worths)
    {
        LearnerQuery query = worths.Query;
        if (Indicator(query) is not double indicator)
        {
            return null;
        }

        var remedies = new List<AbandonmentRemedy>();
        for (int module = 0; module < index.Count; module++)
        {
            double reduction = Reduction(query, module);
            if (reduction > 0 && !query.Is(module, ModuleState.Completed))
            {
                remedies.Add(new AbandonmentRemedy(
                    index.ModuleIds.Words[module], reduction, feasibility.Passes(worths, module),
                    query.Is(module, ModuleState.InProgress)));
            }
        }

        return new PracticeAbandonment(
            indicator,
            [.. remedies.OrderByDescending(remedy => remedy.Reduction).ThenBy(remedy => remedy.ModuleId, StringComparer.Ordinal)]);
    }

    // Importances are scaled by a power of two, which rounds nothing and keeps sums of huge ones finite and of tiny ones above 0.
    private static int LargestExponent(ReadOnlySpan<RoleGoal> goals)
    {
        int largest = int.MinValue;
        foreach (RoleGoal goal in goals)
        {
            largest = Math.Max(largest, Math.ILogB(goal.Importance));
        }

        return largest;
    }

    private static double Scaled(RoleGoal goal, int exponent) => Math.ScaleB(goal.Importance, -exponent);

    private static double Asked(ReadOnlySpan<RoleGoal> goals, int exponent)
    {
        double asked = 0;
        foreach (RoleGoal goal in goals)
        {
            asked += Scaled(goal, exponent) * goal.Level;
        }

        return asked;
    }

    private ReadOnlySpan<RoleGoal> GoalsOf(LearnerQuery query) =>
        query.Learner.CurrentRoleId is string role ? index.Roles.Goals[index.Roles.Ids.Find(role)] : [];

    // By how much the indicator falls once mastery of what the module teaches is at least its attainment.
    private double Reduction(LearnerQuery query, int module)
    {
        ReadOnlySpan<RoleGoal> goals = GoalsOf(query);
        int exponent = LargestExponent(goals);
        double reduction = 0;
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            foreach (RoleGoal goal in goals)
            {
                if (goal.Competency == taught.Competency)
                {
                    double mastery = query.Mastery[goal.Competency];
                    reduction += PracticeAbandonment.Missing(Scaled(goal, exponent), goal.Level, mastery)
                        - PracticeAbandonment.Missing(Scaled(goal, exponent), goal.Level, Math.Max(mastery, taught.Amount));
                }
            }
        }

        return reduction / Asked(goals, exponent);
    }
}

using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Ranking.Query.Goals;

/// <summary>
/// What a set of roles asks, compiled once and shared by all learners with the same goals: g and ω ÷ ω_max per competency. Immutable.
/// </summary>
internal sealed class GoalSet
{
    public GoalSet(NumberedProgramme index, ReadOnlySpan<int> roles, params ReadOnlySpan<RoleGoal> further)
    {
        Goals = new double[index.Competencies.Count];
        Importance = new double[index.Competencies.Count];
        foreach (int role in roles)
        {
            Ask(index.Roles.Goals[role]);
        }

        Ask(further);

        double largest = Importance.Length == 0 ? 0 : Importance.Max();
        Competencies = [.. Enumerable.Range(0, Goals.Length).Where(competency => Importance[competency] > 0)];
        foreach (int competency in Competencies)
        {
            Importance[competency] /= largest;
        }
    }

    /// <summary>What it is found by; null for one that is not kept, because too many roles ask it.</summary>
    public GoalSetKey? Key { get; init; }

    /// <summary>g per competency; 0 where there is no goal.</summary>
    public double[] Goals { get; }

    /// <summary>ω ÷ ω_max per competency; 0 where there is no goal.</summary>
    public double[] Importance { get; }

    /// <summary>The competencies with a goal, in ordinal order.</summary>
    public int[] Competencies { get; }

    /// <summary>Whether any competency has a goal.</summary>
    public bool Any => Competencies.Length > 0;

    public long Bytes => 192 + (16L * Goals.Length) + (4L * Competencies.Length);

    private void Ask(ReadOnlySpan<RoleGoal> goals)
    {
        foreach (RoleGoal goal in goals)
        {
            Goals[goal.Competency] = Math.Max(Goals[goal.Competency], goal.Level);
            Importance[goal.Competency] = Math.Max(Importance[goal.Competency], goal.Importance);
        }
    }
}

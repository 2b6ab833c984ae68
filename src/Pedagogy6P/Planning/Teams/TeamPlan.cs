using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Planning.Teams;

/// <summary>Teams for a module: every learner is in one team or told why in none. Immutable.</summary>
/// <param name="ModuleId">Id of the module.</param>
/// <param name="AsOf">The day as of which it was asked what learners master and may take.</param>
/// <param name="Size">Sizes in force.</param>
/// <param name="Teams">The teams, in ordinal order of their first members.</param>
/// <param name="Alone">Who is in no team and why, in ordinal order.</param>
/// <param name="Total">Sum over the learners in teams of the value of their team, 0 to their number.</param>
public sealed record TeamPlan(string ModuleId, DateOnly AsOf, TeamSize Size, ImmutableArray<Team> Teams, ImmutableArray<LearnerAlone> Alone,
    double Total)
{
    /// <summary>How many learners are in teams.</summary>
    public int Placed => Teams.Sum(team => team.Learners.Length);
}

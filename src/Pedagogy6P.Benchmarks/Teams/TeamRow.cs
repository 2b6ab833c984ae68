using Pedagogy6P.Planning.Teams;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>A world with the teams of the planner, of a greedy rule and of CP-SAT.</summary>
/// <param name="World">What it is called.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Lawful">How many lawful teams there are.</param>
/// <param name="Plan">The planner's teams.</param>
/// <param name="Breaches">How many rules they break.</param>
/// <param name="Seconds">How long the planner took.</param>
/// <param name="Greedy">The greedy teams.</param>
/// <param name="Best">What CP-SAT chose, and the bound.</param>
internal sealed record TeamRow(string World, ulong Seed, int Lawful, TeamPlan Plan, int Breaches, double Seconds, TeamDivision Greedy,
    TeamOptimum Best);

using Google.OrTools.Sat;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>One objective, or a part of it, as a sum of variables to be made as small as can be. Immutable.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Terms">Variables and what each counts.</param>
/// <param name="Offset">What is added to their sum.</param>
/// <param name="Scale">What the sum is divided by to give the value of the objective.</param>
/// <param name="Slack">What values may differ by and count as equal.</param>
internal sealed record PathStage(PathObjective Objective, (IntVar Variable, long Factor)[] Terms, long Offset, double Scale, long Slack)
{
    /// <summary>The sum.</summary>
    public LinearExpr Sum => LinearExpr.WeightedSum(Terms.Select(term => term.Variable), Terms.Select(term => term.Factor)) + Offset;

    /// <summary>The sum by the values of all variables.</summary>
    public long Of(PathValues values) => Offset + Terms.Sum(term => term.Factor * values[term.Variable]);

    /// <summary>What no values are below, whatever the constraints: every variable that counts is 0 or 1, or at least 0.</summary>
    public long Least => Offset + Terms.Sum(term => Math.Min(0, term.Factor));
}

using Google.OrTools.Sat;
using Pedagogy6P.Planning.Paths.Models;

namespace Pedagogy6P.Solvers.Paths;

/// <summary>The objectives of a path in their order, as sums of integers. Immutable.</summary>
internal static class PathStages
{
    private const double Smallest = 1e-9;

    // Flags that are told apart in one sum: each counts more than all after it.
    private const int FlagsAtOnce = 40;

    /// <summary>All stages, the most important first.</summary>
    public static IEnumerable<PathStage> Of(PathModel path, PathVariables variables) =>
    [
        UnmetNeed(path, variables),
        new PathStage(PathObjective.Weeks, [(variables.Weeks, 1)], 0, 1, 0),
        MissedAdvice(path, variables),
        Total(PathObjective.Hours, path, variables, module => module.Hours),
        Total(PathObjective.Price, path, variables, module => module.Price),
        .. First(PathObjective.Modules, variables.Taken),
    ];

    // What each further level of a goal brings, taken off what is missing at the start.
    private static PathStage UnmetNeed(PathModel path, PathVariables variables)
    {
        (IntVar, double)[] gains = [.. path.Goals.SelectMany((goal, number) =>
        {
            (double Level, BoolVar IsReached)[] levels = variables.Reached[number];
            return levels.Select((level, at) => ((IntVar)level.IsReached,
                goal.Importance * (level.Level - (at == 0 ? goal.Mastery : levels[at - 1].Level))));
        })];
        double missing = path.MissingAnyway + path.Goals.Sum(goal => goal.Importance * (goal.Level - goal.Mastery));
        return Scaled(PathObjective.UnmetNeed, gains, -1, missing, path.Asked);
    }

    private static PathStage MissedAdvice(PathModel path, PathVariables variables) => new(PathObjective.MissedAdvice,
        [.. variables.Missed.OfType<IntVar>().Select(missed => (missed, 1L)),
            .. path.Modules.Select((module, place) => ((IntVar)variables.Taken[place], (long)module.MissedAnyway))], 0, 1, 0);

    private static PathStage Total(PathObjective objective, PathModel path, PathVariables variables, Func<ModelModule, double> amount) =>
        Scaled(objective, [.. path.Modules.Select((module, place) => ((IntVar)variables.Taken[place], amount(module)))], 1, 0, 1);

    private static PathStage Scaled(PathObjective objective, (IntVar Variable, double Amount)[] terms, int sign, double offset,
        double divisor)
    {
        var scale = new IntegerScale(terms.Select(term => term.Amount).Append(offset));
        return new PathStage(objective, [.. terms.Select(term => (term.Variable, sign * scale.Of(term.Amount)))], scale.Of(offset),
            scale.Scale * divisor, scale.Floor(Smallest * divisor));
    }

    private static IEnumerable<PathStage> First(PathObjective objective, BoolVar[] flags) =>
        flags.Chunk(FlagsAtOnce).Select(some => new PathStage(objective,
            [.. some.Select((flag, at) => ((IntVar)flag, -(1L << (some.Length - 1 - at))))], (1L << some.Length) - 1, 1, 0));
}

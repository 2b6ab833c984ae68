namespace Pedagogy6P.Tests.Worlds;

/// <summary>What a random world is made from; the same shape always makes the same world.</summary>
public sealed record WorldShape(int Seed)
{
    public int Modules { get; init; } = 12;

    public int Competencies { get; init; } = 8;

    public int Roles { get; init; } = 4;

    public int Sites { get; init; } = 4;

    public int Learners { get; init; } = 4;

    /// <summary>0: hardly any restriction, so most pairs are feasible; 1: restrictions of every kind everywhere.</summary>
    public double Strictness { get; init; } = 0.3;

    /// <summary>Mean number of competencies per module and share of competencies per role grow with this, 0 to 1.</summary>
    public double Density { get; init; } = 0.3;

    /// <summary>Share of modules that copy an earlier one in all but the id, so that their scores tie.</summary>
    public double Copies { get; init; } = 0.2;

    /// <summary>
    /// How often modules stand on earlier ones, by prerequisites and entry levels, and roles ask little: 0 for as rarely as strictness
    /// says, 1 for always.
    /// </summary>
    public double Chains { get; init; }

    /// <summary>Whether no pair at all is feasible.</summary>
    public bool AllInfeasible { get; init; }

    /// <summary>Whether all options are the defaults; otherwise they are random too.</summary>
    public bool DefaultOptions { get; init; }

    /// <summary>A shape whose sizes and knobs are random too, empty tables included.</summary>
    public static WorldShape Random(int seed, int modules = 14, int competencies = 10, int learners = 4)
    {
        var dice = new Dice(seed ^ 0x5eed);
        var shape = new WorldShape(seed)
        {
            Modules = dice.Chance(0.03) ? 0 : dice.Between(1, modules),
            Competencies = dice.Chance(0.03) ? 0 : dice.Between(1, competencies),
            Roles = dice.Chance(0.05) ? 0 : dice.Between(1, 6),
            Sites = dice.Chance(0.1) ? 0 : dice.Between(1, 6),
            Learners = learners,
            Strictness = dice.Real(0, 0.6),
            Density = dice.Real(0, 1),
            Copies = dice.Chance(0.2) ? 0.9 : dice.Real(0, 0.3),
            AllInfeasible = dice.Chance(0.03),
            DefaultOptions = dice.Chance(0.5),
            Chains = dice.Chance(0.3) ? 0 : dice.Real(0.1, 1),
        };

        // Long chains are seen only where few of their links are closed and few modules stand for themselves.
        return shape.Chains < 0.4 ? shape : shape with
        {
            Strictness = shape.Strictness / 4,
            Density = shape.Density / 4,
            Roles = Math.Min(shape.Roles, 2),
            Copies = Math.Min(shape.Copies, 0.3),
        };
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>A valid programme with learners, a query date and options, all drawn at random from a shape.</summary>
public sealed class World
{
    public World(WorldShape shape)
    {
        Shape = shape;
        var dice = new Dice(shape.Seed);
        AsOf = new DateOnly(2027, 1, 1).AddDays(dice.Below(400));
        ProgrammeTables tables = new ProgrammeMaker(shape, dice, AsOf).Make();
        Programme = new ProgrammeBuilder(tables).Build();
        Learners = new LearnerMaker(shape, dice, AsOf, tables).Make(shape.Learners);
        Options = shape.DefaultOptions ? new PedagogyOptions() : RandomOptions.From(dice);
    }

    public WorldShape Shape { get; }

    public Programme Programme { get; }

    public ImmutableArray<Learner> Learners { get; }

    public DateOnly AsOf { get; }

    public PedagogyOptions Options { get; }

    internal OracleOptions Definitions => new()
    {
        Weights = Options.Weights,
        SelfPacedWeeks = Options.SelfPacedWeeks,
        StandardErrorFactors = Options.StandardErrorFactors,
        AdvisedFactor = Options.AdvisedFactor,
        ChainFactor = Options.ChainFactor,
        PriorStandardDeviation = Options.PriorStandardDeviation,
    };

    public PedagogyEngine Engine() => new(Programme, Options);

    internal Oracle Oracle() => new(Programme, Definitions);

    /// <summary>Worlds of random shapes, one per seed.</summary>
    public static IEnumerable<World> Many(int firstSeed, int count, int modules = 14, int competencies = 10, int learners = 4) =>
        Enumerable.Range(firstSeed, count).Select(seed => new World(WorldShape.Random(seed, modules, competencies, learners)));

    public override string ToString() => Shape.ToString();
}

using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Planning.Paths;

/// <summary>A random world with an award, modules that are mandatory by a date, and short weeks.</summary>
internal sealed class AskedWorld
{
    public const string Award = "award";

    private readonly World _world;
    private readonly Random _dice;

    public AskedWorld(World world)
    {
        (_world, _dice) = (world, new Random(world.Shape.Seed));
        ProgrammeTables tables = world.Programme.Tables;
        string[] modules = [.. tables.Modules.Select(module => module.Id).Order(StringComparer.Ordinal)];
        int first = _dice.Next(modules.Length), second = _dice.Next(modules.Length);
        Programme = new ProgrammeBuilder(tables with
        {
            Mandatory =
            [
                .. tables.Roles.Take(2).Select((role, number) => number == 0
                    ? new MandatoryModule(role.Id, modules[first], By: world.AsOf.AddDays(_dice.Next(60)))
                    : new MandatoryModule(role.Id, modules[second], Months: _dice.Next(1, 5))),
            ],
            Awards =
            [
                .. modules.Take(3).Select(id => new AwardModule(Award, "A", "options", id, 1 + (world.Shape.Seed % 2))),
                new AwardModule(Award, "A", "core", modules[^1]),
            ],
        }).Build();
        Engine = new PedagogyEngine(Programme, world.Options);
        Learners = [.. world.Learners.Select(learner => learner with { Since = world.AsOf.AddDays(-_dice.Next(90)) })];
    }

    public Programme Programme { get; }

    public PedagogyEngine Engine { get; }

    public Learner[] Learners { get; }

    /// <summary>Random worlds with modules enough for an award.</summary>
    public static IEnumerable<World> Drawn(int firstSeed, int count) =>
        World.Many(firstSeed, count, modules: 6, competencies: 5).Where(world => world.Programme.Modules.Length > 3);

    /// <summary>What is asked for, another thing each time.</summary>
    public PathRequest Next(int weeks) => new()
    {
        Weeks = weeks,
        Award = _dice.Next(2) == 0 ? Award : null,
        ShortWeeks = [.. Enumerable.Range(0, _dice.Next(3)).Select(_ => new PathWeek(_world.AsOf.AddDays(_dice.Next(40)), _dice.Next(3)))
            .DistinctBy(week => week.Day.DayNumber / 7)],
    };

    /// <summary>What paths of a learner may be made of.</summary>
    public PathFacts Facts(Learner learner, PathRequest request)
    {
        var facts = new PathFacts(Programme, Engine, new Oracle(Programme, _world.Definitions), learner, _world.AsOf, request.Weeks)
        {
            Award = request.Award,
            ShortWeeks = request.ShortWeeks,
        };
        return request.Award is null ? facts : new PathFacts(Programme, Engine, new Oracle(Programme, _world.Definitions), learner,
            _world.AsOf, request.Weeks)
        {
            Award = request.Award,
            ShortWeeks = request.ShortWeeks,
            Goals = new Dictionary<string, (double, double)>(),
        };
    }

    public override string ToString() => _world.ToString();
}

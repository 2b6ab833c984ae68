using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Kernels;

/// <summary>
/// A random world with what ranking depends on besides: models of risk and of preference, tastes, many settings, absurd hours.
/// </summary>
internal sealed class RankingCase
{
    public RankingCase(World world)
    {
        World = world;
        var dice = new Dice(world.Shape.Seed ^ 0x7a57e);
        bool manySettings = dice.Chance(0.1);
        Programme = Changed(world.Programme, dice, manySettings);
        IPreferenceModel preference = Preference(world, dice);
        Options = new PedagogyOptions
        {
            Weights = HashedTerm.Weighted(world.Options.Weights, world.Shape.Seed),
            SelfPacedWeeks = world.Options.SelfPacedWeeks,
            StandardErrorFactors = world.Options.StandardErrorFactors,
            PriorStandardDeviation = world.Options.PriorStandardDeviation,
            AdvisedFactor = dice.Chance(0.5) ? world.Options.AdvisedFactor : dice.Pick<double>([0.05, 0.5, 1]),
            ChainFactor = dice.Chance(0.5) ? world.Options.ChainFactor : dice.Pick<double>([0, 0.3, 0.99]),
            DropoutRisk = dice.Chance(0.4) ? new HashedModel(world.Shape.Seed) : UnknownDropoutRisk.Instance,
            Preference = preference,
            FurtherTerms = HashedTerm.Some(world.Shape.Seed),
        };
        int dimensions = (preference as TastePreference)?.Dimensions ?? 0;
        Learners = [.. world.Learners.Select(learner => Changed(learner, dice, dimensions, manySettings))];
    }

    /// <summary>The programme of a world with other options and learners.</summary>
    public RankingCase(World world, PedagogyOptions options, ImmutableArray<Learner> learners) =>
        (World, Programme, Options, Learners) = (world, world.Programme, options, learners);

    private RankingCase(RankingCase origin, Programme programme) =>
        (World, Programme, Options, Learners) = (origin.World, programme, origin.Options, origin.Learners);

    public World World { get; }

    public Programme Programme { get; }

    public PedagogyOptions Options { get; }

    public ImmutableArray<Learner> Learners { get; }

    public DateOnly AsOf => World.AsOf;

    public RankingCore Core(InstructionSet set) => new(Programme, Options.Checked(), PanelKernels.Of(set));

    /// <summary>The same learners and options with other tables.</summary>
    public RankingCase With(ProgrammeTables tables) => new(this, new ProgrammeBuilder(tables).Build());

    public override string ToString() => World.ToString();

    private static IPreferenceModel Preference(World world, Dice dice) => dice.Below(5) switch
    {
        0 => DeclaredTopics.Instance,
        1 => new HashedModel(world.Shape.Seed + 1),
        _ => TasteMaker.Model(dice, world.Programme.Tables.Modules.Select(module => module.Id), dice.Pick(TasteMaker.Dimensions)),
    };

    private static Programme Changed(Programme programme, Dice dice, bool manySettings)
    {
        bool absurd = dice.Chance(0.1);
        if (!absurd && !manySettings)
        {
            return programme;
        }

        ImmutableArray<Module> modules =
        [
            .. programme.Tables.Modules.Select(module => module with
            {
                Hours = absurd && dice.Chance(0.3) ? dice.Pick<double>([1e-300, 1e-20, 1e-7, 1e7, 1e20, 1e300]) : module.Hours,
                Settings = manySettings ? [.. module.Settings, NewSetting(dice)] : module.Settings,
            }),
        ];
        return new ProgrammeBuilder(programme.Tables with { Modules = modules }).Build();
    }

    private static Learner Changed(Learner learner, Dice dice, int dimensions, bool manySettings) => learner with
    {
        Taste = dimensions > 0 && dice.Chance(0.85) ? TasteMaker.Vector(dice, dimensions) : [],
        Settings = manySettings && dice.Chance(0.7) ? [.. learner.Settings, NewSetting(dice)] : learner.Settings,
        HoursPerWeek = dice.Chance(0.08)
            ? dice.Pick<double>([double.Epsilon, 1e-300, 1e-30, 1e-9, 1e9, 1e38, 1e300]) : learner.HoursPerWeek,
    };

    // More than one word of bits holds.
    private static string NewSetting(Dice dice) => string.Create(CultureInfo.InvariantCulture, $"setting {dice.Below(90)}");
}

using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Makes modules, what they teach and ask, and their studies.</summary>
internal static class ModuleMaker
{
    /// <summary>One module in fifty is a foundation: it teaches little, and learners tend to have it behind them.</summary>
    public const int FoundationEvery = 50;

    // At most 0.1 % of modules are mandatory for some role.
    private const int MandatoryEvery = 1000;

    public static ProgrammeTables Fill(WorkloadShape shape, ProgrammeTables tables, int count, Dice dice)
    {
        var modules = ImmutableArray.CreateBuilder<Module>(count);
        var amounts = ImmutableArray.CreateBuilder<ModuleCompetency>();
        var studies = ImmutableArray.CreateBuilder<Study>();
        for (int number = 0; number < count; number++)
        {
            Module module = Make(shape, tables, number, dice);
            modules.Add(module);
            amounts.AddRange(Amounts(shape, tables, module.Id, number % FoundationEvery == 0, dice));
            studies.AddRange(shape.Alike || !dice.Chance(0.2) ? [] : Studies(module.Id, dice));
        }

        return tables with
        {
            Modules = modules.MoveToImmutable(),
            ModuleCompetencies = amounts.ToImmutable(),
            Studies = studies.ToImmutable()
        };
    }

    private static Module Make(WorkloadShape shape, ProgrammeTables tables, int number, Dice dice)
    {
        var module = new Module
        {
            Id = Vocabularies.Word("module", number),
            Title = Vocabularies.Word("Module", number),
            Hours = shape.Alike ? dice.Between(9.98, 10.02) : Math.Round(2 + (10 * Math.Exp(0.6 * dice.Normal())), 1),
            Modality = ModalityOf(dice.Uniform()),
            HandsOnShare = shape.Alike ? 0.5 : Math.Round(dice.Uniform(), 2),
            MandatoryFor = number % MandatoryEvery == MandatoryEvery - 1 ? [dice.Of(tables.Roles).Id] : [],
        };
        if (shape.Alike)
        {
            return module;
        }

        module = module with
        {
            Settings = dice.Some(Vocabularies.Settings, dice.Between(0, 2)),
            Topics = dice.Some(Vocabularies.Topics, dice.Between(0, 3)),
            Price = dice.Chance(0.5) ? 0 : dice.Between(1, 30) * 50,
            Labels = dice.Some(Vocabularies.Labels, dice.Between(0, 2)),
        };
        return shape.OpenDoors ? module : module with
        {
            Audiences = dice.Chance(0.6) ? [] : dice.Some(Vocabularies.Audiences, dice.Between(1, 3)),
            MinLevel = Math.Max(1, dice.Between(-2, 7)),
            Languages = dice.Uniform() switch { < 0.75 => [], < 0.9 => ["fr", "en"], _ => ["en"] },
        };
    }

    private static Modality ModalityOf(double draw) => draw switch
    {
        < 0.35 => Modality.OnlineAsync,
        < 0.55 => Modality.OnlineSync,
        < 0.8 => Modality.OnSite,
        < 0.92 => Modality.Hybrid,
        _ => Modality.Workplace,
    };

    private static IEnumerable<ModuleCompetency> Amounts(WorkloadShape shape, ProgrammeTables tables, string module, bool foundation,
        Dice dice)
    {
        foreach (Competency competency in dice.Some(tables.Competencies, dice.Between(shape.TaughtPerModule)))
        {
            double entry = shape.OpenDoors || foundation || !dice.Chance(0.15) ? 0 : dice.Between(0.1, 0.4);
            double attainment = foundation ? dice.Between(0.1, 0.2) : shape.Alike ? dice.Between(0.598, 0.602) : dice.Between(0.45, 1);
            yield return new ModuleCompetency(module, competency.Id, entry, attainment);
        }
    }

    private static IEnumerable<Study> Studies(string module, Dice dice) =>
        Enumerable.Range(1, dice.Between(1, 4)).Select(number => new Study(
        module,
        Vocabularies.Word("study", number),
        (StudyDesign)dice.Below(4),
        0.25 + (0.25 * dice.Normal()),
        dice.Between(0.05, 0.3),
        dice.Between(20, 400),
        dice.Between(2005, 2026),
        "generated"));
}

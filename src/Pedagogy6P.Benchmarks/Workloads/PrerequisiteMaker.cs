using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>
/// Makes hard prerequisites on 40 % of modules and advised ones on a tenth, always of earlier modules, so that there is no cycle.
/// </summary>
internal static class PrerequisiteMaker
{
    private const double HardShare = 0.4;
    private const double AdvisedShare = 0.1;

    public static ImmutableArray<Prerequisite> Make(WorkloadShape shape, ProgrammeTables tables, Dice dice)
    {
        var rows = ImmutableArray.CreateBuilder<Prerequisite>();
        for (int number = ModuleMaker.FoundationEvery; number < tables.Modules.Length; number++)
        {
            // Drawn for every module but the foundations, which ask nothing; the share is of all modules.
            bool foundation = number % ModuleMaker.FoundationEvery == 0;
            if (!foundation && dice.Chance(HardShare * ModuleMaker.FoundationEvery / (ModuleMaker.FoundationEvery - 1.0)))
            {
                rows.AddRange(Groups(shape, tables.Modules, number, PrerequisiteKind.Hard, dice));
            }

            if (!foundation && dice.Chance(AdvisedShare))
            {
                rows.AddRange(Groups(shape, tables.Modules, number, PrerequisiteKind.Advised, dice));
            }
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<Prerequisite> Groups(WorkloadShape shape, ImmutableArray<Module> modules, int number, PrerequisiteKind kind,
        Dice dice)
    {
        int groups = dice.Between(1, 2);
        for (int group = 0; group < groups; group++)
        {
            string name = $"{kind}-{(char)('a' + group)}";
            var alternatives = Enumerable.Range(0, dice.Between(1, 2)).Select(_ => Earlier(shape, number, dice)).Distinct().ToArray();
            foreach (int alternative in alternatives)
            {
                yield return new Prerequisite(modules[number].Id, modules[alternative].Id, name, kind);
            }
        }
    }

    // Behind open doors always a foundation; otherwise a foundation half of the time, else any earlier module.
    private static int Earlier(WorkloadShape shape, int number, Dice dice) => shape.OpenDoors || dice.Chance(0.5)
        ? ModuleMaker.FoundationEvery * dice.Below(((number - 1) / ModuleMaker.FoundationEvery) + 1)
        : dice.Below(number);
}

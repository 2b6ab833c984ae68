using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Makes what roles ask, what backgrounds leave behind and which competencies are in demand.</summary>
internal static class GoalMaker
{
    private const int Months = 24;

    public static ProgrammeTables Fill(WorkloadShape shape, ProgrammeTables tables, Dice dice) => tables with
    {
        RoleCompetencies = Roles(shape, tables, dice),
        Backgrounds = Backgrounds(shape, tables, dice),
        Demand = Demand(shape, tables, dice),
    };

    private static ImmutableArray<RoleCompetency> Roles(WorkloadShape shape, ProgrammeTables tables, Dice dice) =>
    [
        .. tables.Roles.SelectMany(role => dice.Some(tables.Competencies, dice.Between(shape.RoleSize)).Select(competency => shape.Alike
            ? new RoleCompetency(role.Id, competency.Id, 0.9)
            : new RoleCompetency(role.Id, competency.Id, dice.Between(0.5, 1), dice.Between(0.5, 3)))),
    ];

    // Behind open doors a background leaves something in every competency, which satisfies the prerequisites made of foundations.
    private static ImmutableArray<BackgroundMastery> Backgrounds(WorkloadShape shape, ProgrammeTables tables, Dice dice) =>
    [
        .. Vocabularies.Backgrounds.SelectMany(background =>
            (shape.OpenDoors ? tables.Competencies : dice.Some(tables.Competencies, dice.Between(10, 25)))
            .Select(competency => new BackgroundMastery(background, competency.Id, shape switch
            {
                { Alike: true } => 0.3,
                { OpenDoors: true } => dice.Between(0.2, 0.5),
                _ => dice.Between(0.1, 0.6),
            }))),
    ];

    private static ImmutableArray<DemandCount> Demand(WorkloadShape shape, ProgrammeTables tables, Dice dice) =>
    [
        .. tables.Competencies.SelectMany(competency =>
        {
            int usual = shape.Alike ? 100 : (int)(100 * Math.Exp(dice.Normal()));
            return Enumerable.Range(1, Months).Select(back => new DemandCount(
                competency.Id, Workload.AsOf.AddDays(1 - Workload.AsOf.Day).AddMonths(-back), shape.Alike
                    ? usual : usual + dice.Below(20)));
        }),
    ];
}

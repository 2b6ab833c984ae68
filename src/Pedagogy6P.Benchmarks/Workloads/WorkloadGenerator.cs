using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Makes workloads from a shape and sizes; the same arguments always make the same workload.</summary>
internal static class WorkloadGenerator
{
    private const ulong Seed = 20270104;

    public static Workload Generate(WorkloadShape shape, int modules, int learners)
    {
        var dice = new Dice(Seed);
        ProgrammeTables tables = Header(shape) with
        {
            Competencies = [.. Vocabularies.Words("competency", shape.Competencies).Select(id => new Competency(id, id))],
            Roles = [.. Vocabularies.Words("role", WorkloadShape.Roles).Select(id => new Role(id, id))],
            Sites = SessionMaker.Sites(dice),
        };
        tables = GoalMaker.Fill(shape, tables, dice);
        tables = ModuleMaker.Fill(shape, tables, modules, dice);
        tables = tables with { Prerequisites = PrerequisiteMaker.Make(shape, tables, dice) };
        tables = tables with { Sessions = new SessionMaker(shape, tables, dice).Make() };
        Programme programme = new ProgrammeBuilder(tables).Build();
        ImmutableDictionary<string, ImmutableArray<float>> features = tables.Modules.ToImmutableDictionary(
            module => module.Id, _ => Vector(dice, shape.Alike ? 0.01 : 0.5), StringComparer.Ordinal);
        var maker = new LearnerMaker(shape, programme, dice);
        Learner[] people = [.. Enumerable.Range(0, learners).Select(maker.Make)];
        return new Workload(shape, programme, people, features);
    }

    /// <summary>A taste or feature vector of independent normal numbers.</summary>
    public static ImmutableArray<float> Vector(Dice dice, double scale) =>
        [.. Enumerable.Range(0, Workload.TasteLength).Select(_ => (float)(scale * dice.Normal()))];

    private static ProgrammeTables Header(WorkloadShape shape) => new()
    {
        Id = $"benchmark-{shape.Name}",
        Title = $"Generated programme: {shape.Name}",
        TimeZone = "Europe/Paris",
        Language = "fr",
        ReferenceDate = Workload.AsOf,
    };
}

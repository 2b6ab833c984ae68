using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Paths;

/// <summary>A programme with learners whose paths are planned. Immutable.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Programme">The programme.</param>
/// <param name="Learners">The learners.</param>
/// <param name="AsOf">The first day.</param>
internal sealed record PathWorkload(string Name, Programme Programme, Learner[] Learners, DateOnly AsOf)
{
    private static readonly string[] Samples = ["esnbyum", "cinerg-e-sante", "penso", "e-meuse-sante"];

    /// <summary>The sample programmes of a repository, and a generated one.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="learners">Learners of each, spread evenly over those there are.</param>
    /// <param name="modules">Modules of the generated programme; 0 for none.</param>
    public static IEnumerable<PathWorkload> All(string repository, int learners, int modules)
    {
        foreach (string name in Samples)
        {
            ProgrammeFolder folder = ProgrammeFolder.Read(Path.Combine(repository, "datasets", name));
            Learner[] all = [.. folder.Learners.Learners];
            int count = Math.Min(learners, all.Length);
            yield return new PathWorkload(name, folder.Programme,
                [.. Enumerable.Range(0, count).Select(place => all[(int)((long)place * all.Length / count)])],
                folder.Programme.Tables.ReferenceDate!.Value);
        }

        if (modules > 0)
        {
            Workload generated = WorkloadGenerator.Generate(WorkloadShape.Realistic, modules, learners);
            yield return new PathWorkload(FormattableString.Invariant($"generated, {modules} modules"), generated.Programme,
                generated.Learners, Workload.AsOf);
        }
    }
}

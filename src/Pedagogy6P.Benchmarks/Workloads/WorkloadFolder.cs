using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>
/// Writes a workload as a programme folder, with <c>taste.f32</c> (learners) and <c>features.f32</c> (modules) beside the tables: rows of
/// little-endian floats in the order of the tables, since the format has no place for vectors.
/// </summary>
internal static class WorkloadFolder
{
    public static void Write(Workload workload, int learners, string folder)
    {
        var roster = new LearnerRosterBuilder(workload.Programme.Tables);
        foreach (Learner learner in workload.Learners.Take(learners))
        {
            roster.Add(learner);
        }

        ProgrammeFolder.Write(folder, workload.Programme, roster.Build());
        WriteVectors(Path.Combine(folder, "taste.f32"), workload.Learners.Take(learners).Select(learner => learner.Taste));
        WriteVectors(Path.Combine(folder, "features.f32"), workload.Programme.Modules.Select(module => workload.Features[module.Id]));
    }

    private static void WriteVectors(string path, IEnumerable<ImmutableArray<float>> vectors)
    {
        using var file = new BinaryWriter(File.Create(path));
        foreach (float value in vectors.SelectMany(vector => vector))
        {
            file.Write(value);
        }
    }
}

using Pedagogy6P.Benchmarks.Cohorts.Programs;

namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>
/// The program <c>cbc</c> of COIN-OR on a cohort that is written as an LP file: first as many mandatory places as can be, then the highest
/// score beside them. One thread. Its time is what the system counts for the process, reading the file included.
/// </summary>
/// <param name="program">The cohort as an integer program.</param>
/// <param name="seconds">Processor seconds that it may take.</param>
internal sealed class CbcCohort(CohortProgram program, double seconds)
{
    /// <summary>Name in results.</summary>
    public const string Name = "CBC";

    /// <summary>Whether the program is on this machine.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "cbc")));

    /// <summary>Its plan; null when it found none in time.</summary>
    public CohortAnswer? Solve()
    {
        string folder = Directory.CreateTempSubdirectory("cohorts").FullName;
        try
        {
            return Solve(new CbcRun(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private CohortAnswer? Solve(CbcRun run)
    {
        var duties = new List<ProgramRow>();
        int[] mandatory = program.Duties;
        if (mandatory.Length > 0)
        {
            if (run.Solve(program, mandatory.Select(option => (option, 1.0)), [], seconds) is not CbcResult first)
            {
                return null;
            }

            long[] minus = new long[mandatory.Length];
            Array.Fill(minus, -1);
            duties.Add(new ProgramRow(mandatory, minus, -mandatory.Count(first.Chosen.Contains)));
            if (!first.IsOptimal)
            {
                return Answer(run, first with { Bound = null });
            }
        }

        CbcResult? last = run.Solve(program, program.Scores.Select((score, option) => (option, score)), duties, seconds - run.Seconds);
        return last is null ? null : Answer(run, last);
    }

    private CohortAnswer Answer(CbcRun run, CbcResult result)
    {
        (int[] options, int[] trainerOf) = program.Read(result.Chosen.Contains);
        return new CohortAnswer(Name, options, trainerOf, result.Bound, run.Seconds, run.Peak);
    }
}

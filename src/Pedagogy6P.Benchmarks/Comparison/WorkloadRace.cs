using Pedagogy6P.Benchmarks.Comparison.Contestants;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>All implementations on one workload.</summary>
internal static class WorkloadRace
{
    private const int K = 10;

    public static IReadOnlyList<ComparisonRow> Run(Workload workload, WorkloadShares shares, ComparisonSize size, Clock clock)
    {
        List<Contestant> engines = Engines(workload, shares);
        List<Contestant> others = [new ScalarContestant(workload, K) { FeasibleShare = shares.Feasible }];
        var absent = new List<ComparisonRow>();
        if (FaissLibrary.IsInstalled)
        {
            others.Add(new FaissUnfilteredContestant(workload, new Embedding(workload), K) { FeasibleShare = shares.Feasible });
        }
        else
        {
            absent.Add(NotInstalled(workload, ImplementationNames.Unfiltered));
        }

        others.ForEach(contestant => contestant.Calibrate(size.OtherSeconds, clock));
        engines.ForEach(contestant => contestant.Calibrate(size.OwnSeconds, clock));
        Contestant[] all = [.. engines, .. others, new FmaContestant(1), new FmaContestant(2)];
        try
        {
            return [.. Race.Run(all, size.Repetitions, clock), .. absent];
        }
        finally
        {
            foreach (Contestant contestant in all)
            {
                contestant.Dispose();
            }
        }
    }

    private static List<Contestant> Engines(Workload workload, WorkloadShares shares) =>
    [
        new EngineContestant(workload.Name, workload, K, threads: 1) { FeasibleShare = shares.Feasible },
        new EngineContestant(workload.Name, workload, K, threads: 2) { FeasibleShare = shares.Feasible },
    ];

    private static ComparisonRow NotInstalled(Workload workload, string implementation) =>
        new(workload.Name, implementation, 1, workload.Modules, 0, null, null, null, null);
}

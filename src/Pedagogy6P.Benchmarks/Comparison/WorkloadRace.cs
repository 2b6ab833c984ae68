using System.Globalization;
using Pedagogy6P.Benchmarks.Comparison.Contestants;
using Pedagogy6P.Benchmarks.Comparison.Contestants.Kernels;
using Pedagogy6P.Benchmarks.Comparison.NumPy;
using Pedagogy6P.Benchmarks.Comparison.Results;
using Pedagogy6P.Benchmarks.Workloads;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>All implementations on one workload, in turns.</summary>
internal sealed class WorkloadRace(Workload workload, WorkloadShares shares, ComparisonSize size, Clock clock)
{
    /// <summary>Recommendations per learner in every comparison.</summary>
    public const int K = 10;

    /// <summary>Ending of the case that has a risk model loaded.</summary>
    public const string WithRisk = ", risk model";

    /// <summary>Ending of the case that measures what the machine gains from a second thread.</summary>
    public const string Machine = ", fused multiply-add loop";

    private readonly List<ComparisonRow> _absent = [];

    /// <summary>What the script agreed to, and other remarks of this run.</summary>
    public List<string> Notes { get; } = [];

    public IReadOnlyList<ComparisonRow> Run()
    {
        List<Contestant> contestants = Contestants();
        try
        {
            foreach (Contestant contestant in contestants)
            {
                bool own = string.Equals(contestant.Implementation, ImplementationNames.Engine, StringComparison.Ordinal);
                contestant.Calibrate(own ? size.OwnSeconds : size.OtherSeconds, clock);
            }

            contestants[1].TakeAsManyAs(contestants[0]);
            contestants.Add(new FmaContestant(workload.Name + Machine, 1));
            contestants.Add(new FmaContestant(workload.Name + Machine, 2));
            return [.. Race.Run(contestants, size.Repetitions, clock), .. _absent];
        }
        finally
        {
            contestants.ForEach(contestant => contestant.Dispose());
        }
    }

    private List<Contestant> Contestants()
    {
        List<Contestant> contestants =
        [
            new EngineContestant(workload.Name, workload, K, threads: 1) { FeasibleShare = shares.Feasible },
            new EngineContestant(workload.Name, workload, K, threads: 2) { FeasibleShare = shares.Feasible },
            new ScalarContestant(workload, K) { FeasibleShare = shares.Feasible },
            new LinqContestant(workload, K) { FeasibleShare = shares.Feasible },
        ];
        if (workload.Shape == WorkloadShape.Realistic)
        {
            contestants.Add(new EngineContestant(workload.Name + WithRisk, workload, K, threads: 1,
                new SteadyRisk())
            { FeasibleShare = shares.Feasible });
        }

        AddFaiss(contestants);
        AddNumPy(contestants);
        return contestants;
    }

    private void AddFaiss(List<Contestant> contestants)
    {
        if (!FaissLibrary.IsInstalled)
        {
            _absent.Add(NotInstalled(workload, ImplementationNames.Unfiltered));
            _absent.Add(NotInstalled(workload, ImplementationNames.PostFilter));
            return;
        }

        var embedding = new Embedding(workload);
        contestants.Add(new FaissUnfilteredContestant(workload, embedding, K) { FeasibleShare = shares.Feasible });
        contestants.Add(new FaissPostFilterContestant(workload, embedding, K) { FeasibleShare = shares.Feasible });
    }

    private void AddNumPy(List<Contestant> contestants)
    {
        int learners = Math.Min(size.NumPyLearners, workload.Learners.Length);
        if (NumPyScript.Open(workload, learners, K) is not NumPyScript script)
        {
            _absent.Add(NotInstalled(workload, ImplementationNames.NumPy));
            return;
        }

        contestants.Add(new NumPyContestant(workload, learners, script) { FeasibleShare = shares.Feasible });
        double difference = NumPyAgreement.LargestDifference(workload, learners, K, script.Answers());
        string verdict = difference <= NumPyAgreement.Tolerance ? "agrees with" : "DISAGREES with";
        Notes.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{workload.Name}: NumPy ({script.Version}) {verdict} pedagogy6p on {learners} learners; scores differ by {difference:0.#e+0} "
                + $"at most."));
    }

    internal static ComparisonRow NotInstalled(Workload workload, string implementation) =>
        new(workload.Name, implementation, 1, workload.Modules, 0, null, null, null, null);
}

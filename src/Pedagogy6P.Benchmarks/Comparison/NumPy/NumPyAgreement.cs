using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Comparison.NumPy;

/// <summary>Whether the script gives the answers of the engine: a faster wrong answer would be no peer.</summary>
internal static class NumPyAgreement
{
    /// <summary>Independent implementations agree to this much.</summary>
    public const double Tolerance = 1e-5;

    /// <summary>
    /// The largest difference of scores at the same rank; infinite when the lists differ in length, or in a module that scores differently.
    /// </summary>
    public static double LargestDifference(Workload workload, int learners, int k, IReadOnlyList<(string Learner, string Module,
        double Score)> answers)
    {
        var engine = new PedagogyEngine(workload.Programme, workload.Options());
        var theirs = answers.ToLookup(answer => answer.Learner, StringComparer.Ordinal);
        var ranked = new RankedModule[k];
        CompiledLearner? compiled = null;
        double largest = 0;
        foreach (Learner learner in workload.Learners.Take(learners))
        {
            compiled = engine.Compile(learner, Workload.AsOf, compiled);
            int count = engine.Rank(compiled, ranked);
            var their = theirs[learner.Id].ToList();
            if (their.Count != count)
            {
                return double.PositiveInfinity;
            }

            Dictionary<string, double> mine = ranked.Take(count).ToDictionary(item => engine.ModuleAt(item.ModuleNumber).Id,
                item => item.Score,
                StringComparer.Ordinal);
            for (int rank = 0; rank < count; rank++)
            {
                // Modules whose scores are closer than the tolerance may swap, so a module is looked up rather than expected at its rank.
                double same = mine.GetValueOrDefault(their[rank].Module, ranked[rank].Score);
                largest = Math.Max(largest, Math.Max(Math.Abs(their[rank].Score - ranked[rank].Score), Math.Abs(their[rank].Score - same)));
            }
        }

        return largest;
    }
}

using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Serving;

/// <summary>How long the ranking takes with one model and another, in turn; answers are compared over threads and batches.</summary>
internal sealed class RankingFigures(Workload workload, Clock clock, int rounds)
{
    private const int Results = 10;
    private const int ComparedLearners = 500;

    private readonly Memory<Learner> _some = workload.Learners.AsMemory(0, Math.Min(ComparedLearners, workload.Learners.Length));

    /// <summary>Ranks every learner with each model, one thread, in turn.</summary>
    /// <param name="models">The first is what the others stand beside.</param>
    public IEnumerable<ServedFigure> Measure(IReadOnlyList<(string Name, IRiskModel Model)> models)
    {
        PedagogyEngine[] engines = [.. models.Select(model =>
            new PedagogyEngine(workload.Programme, workload.Options(new RetentionRisk(workload.Programme, model.Model))))];
        double[][] times = [.. engines.Select(_ => new double[rounds])];
        var results = new RankedModule[workload.Learners.Length * Results];
        int[] counts = new int[workload.Learners.Length];
        for (int round = -1; round < rounds; round++)
        {
            for (int who = 0; who < engines.Length; who++)
            {
                // The first round compiles, on some learners.
                Memory<Learner> asked = round < 0 ? _some : workload.Learners;
                double seconds = clock.Time(() =>
                    engines[who].RankAll(asked, Workload.AsOf, Results, results, counts, threads: 1));
                if (round >= 0)
                {
                    times[who][round] = 1e6 * seconds / workload.Learners.Length;
                }
            }
        }

        for (int who = 0; who < engines.Length; who++)
        {
            RequireAlike(models[who].Name, engines[who]);
            yield return new ServedFigure(models[who].Name, models[0].Name, who == 0 ? null : 2, times[who], times[0], double.NaN);
        }
    }

    // One thread and two, all at once and one by one: the same bits.
    private void RequireAlike(string name, PedagogyEngine engine)
    {
        RankedModule[] once = Ranked(engine, _some, threads: 1), twice = Ranked(engine, _some, threads: 2),
            single = [.. Enumerable.Range(0, _some.Length).SelectMany(place => Ranked(engine, _some.Slice(place, 1), threads: 1))];
        if (!once.AsSpan().SequenceEqual(twice) || !once.AsSpan().SequenceEqual(single))
        {
            throw new InvalidOperationException($"The ranking with {name} depends on threads or batches.");
        }
    }

    private static RankedModule[] Ranked(PedagogyEngine engine, Memory<Learner> learners, int threads)
    {
        var results = new RankedModule[learners.Length * Results];
        engine.RankAll(learners, Workload.AsOf, Results, results, new int[learners.Length], threads);
        return results;
    }
}

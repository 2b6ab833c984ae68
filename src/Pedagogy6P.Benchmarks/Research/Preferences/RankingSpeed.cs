using System.Diagnostics;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>How long a learner's top ten takes on one core with declared topics and with tastes. An immutable value.</summary>
/// <param name="Name">Name of the workload.</param>
/// <param name="Modules">Modules of its programme.</param>
/// <param name="Declared">Microseconds a learner with declared topics.</param>
/// <param name="Learned">Microseconds a learner with tastes, after twenty judgements each.</param>
internal readonly record struct RankingSpeed(string Name, int Modules, double Declared, double Learned)
{
    private const int Learners = 200;
    private const int Judgements = 20;
    private const int Rounds = 25;
    private const int K = 10;

    /// <summary>Measures workloads of two sizes.</summary>
    public static IEnumerable<RankingSpeed> Measure() =>
        from shape in WorkloadShape.All
        from modules in (int[])[600, 10_000]
        select Of(WorkloadGenerator.Generate(shape, modules, Learners), shape.Name, modules);

    private static RankingSpeed Of(Workload workload, string name, int modules)
    {
        var book = new PreferenceBook(PreferenceModel.Untrained(PreferenceVocabulary.Of(workload.Programme)));
        var learned = new LearnedPreference(workload.Programme, book);
        var random = new SeededRandom(1UL);
        foreach (Learner learner in workload.Learners)
        {
            for (int time = 0; time < Judgements; time++)
            {
                var offer = new ModuleOffer(workload.Programme.Tables.Modules[random.Next(modules)], null);
                book.Observe(learner, new Judgement(Workload.AsOf, learned.Features.Of(learner, offer), random.Next(2) == 0));
            }
        }

        (PedagogyEngine declared, PedagogyEngine own) = (Engine(workload, DeclaredTopics.Instance), Engine(workload, learned));
        (double plain, double tasted) = (double.MaxValue, double.MaxValue);
        for (int round = 0; round < Rounds; round++)
        {
            (plain, tasted) = (Math.Min(plain, Time(workload, declared)), Math.Min(tasted, Time(workload, own)));
        }

        return new RankingSpeed(name, modules, plain, tasted);
    }

    private static PedagogyEngine Engine(Workload workload, IPreferenceModel preference) =>
        new(workload.Programme, new PedagogyOptions { Preference = preference });

    private static double Time(Workload workload, PedagogyEngine engine)
    {
        var results = new RankedModule[K];
        CompiledLearner? compiled = null;
        long start = Stopwatch.GetTimestamp();
        foreach (Learner learner in workload.Learners)
        {
            compiled = engine.Compile(learner, Workload.AsOf, compiled);
            engine.Rank(compiled, results);
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Learners;
    }
}

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>One implementation on one workload, ready to be timed again and again. Not thread-safe.</summary>
internal abstract class Contestant(string @case, string implementation, int threads, int modules, int available) : IDisposable
{
    private const int FirstTrial = 64;

    // The runtime replaces its first, slow machine code within about this time.
    private const double WarmUpSeconds = 0.7;

    /// <summary>What is done, as reported.</summary>
    public string Case => @case;

    /// <summary>Who does it, as reported.</summary>
    public string Implementation => implementation;

    public int Threads => threads;

    public int Modules => modules;

    /// <summary>Learners of the next run: the first ones of the workload.</summary>
    public int Learners { get; private set; } = available;

    /// <summary>Share of pairs that are feasible; null where the implementation is asked nothing about feasibility.</summary>
    public double? FeasibleShare { get; init; }

    /// <summary>Pairs that the last run computed in full; null when unknown.</summary>
    public virtual long? PairsScored => (long)Learners * Modules;

    /// <summary>Learners of the first trial.</summary>
    protected virtual int Trial => FirstTrial;

    /// <summary>Warms up and chooses as many learners as a run of about that many seconds can do, all of them if possible.</summary>
    public virtual void Calibrate(double seconds, Clock clock)
    {
        int all = Learners;
        int few = Math.Min(Trial, all);
        Learners = few;
        for (double spent = 0; spent < Math.Min(WarmUpSeconds, 3 * seconds);)
        {
            spent += Measure(clock);
        }

        // What many learners share is paid once, so the cost of one more is the slope between two numbers of them.
        double little = Measure(clock);
        Learners = Math.Min(4 * few, all);
        double more = Measure(clock);
        double each = Learners == few ? little / few : Math.Max(more - little, 0.01 * more) / (Learners - few);
        Learners = (int)Math.Clamp((seconds - little) / each, few, all);
    }

    /// <summary>Takes as many learners as another contestant, so that their rates can be compared.</summary>
    public void TakeAsManyAs(Contestant other) => Learners = other.Learners;

    /// <summary>Prepares, then runs once; seconds of the run alone, by wall time when there are several threads.</summary>
    public virtual double Measure(Clock clock)
    {
        Prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return (Threads == 1 ? clock : Clock.Wall).Time(Run);
    }

    public virtual void Dispose()
    {
    }

    /// <summary>What is not timed: a fresh engine, so that its caches are cold.</summary>
    protected abstract void Prepare();

    /// <summary>What is timed.</summary>
    protected abstract void Run();
}

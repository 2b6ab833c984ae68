using System.Diagnostics;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>One implementation on one workload, ready to be timed again and again. Not thread-safe.</summary>
internal abstract class Contestant(string @case, string implementation, int threads, int modules, int available) : IDisposable
{
    private const int Trial = 16;

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

    /// <summary>Chooses as many learners as a run of about that many seconds can do, all of them if possible.</summary>
    public void Calibrate(double seconds)
    {
        int all = Learners;
        Learners = Math.Min(Trial, all);
        Measure();
        double each = Measure() / Learners;
        Learners = (int)Math.Clamp(seconds / each, Learners, all);
    }

    /// <summary>Prepares, then runs once; seconds of the run alone.</summary>
    public virtual double Measure()
    {
        Prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long start = Stopwatch.GetTimestamp();
        Run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public virtual void Dispose()
    {
    }

    /// <summary>What is not timed: a fresh engine, so that its caches are cold.</summary>
    protected abstract void Prepare();

    /// <summary>What is timed.</summary>
    protected abstract void Run();
}

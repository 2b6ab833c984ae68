using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>
/// How runs are timed. Published figures are wall time on a quiet machine; the processor time of the calling thread, which neighbours do
/// not lengthen, is for tuning on a busy one and says nothing about several threads.
/// </summary>
internal sealed partial class Clock
{
    private const int ProcessProcessorTime = 2;
    private const int ThreadProcessorTime = 3;
    private const int OfChildren = -1;
    private const int LongsOfUsage = 18; // seconds and microseconds of user and system, then fourteen more

    private readonly Func<double> _seconds;

    private Clock(string name, Func<double> seconds)
    {
        Name = name;
        _seconds = seconds;
    }

    /// <summary>Wall time.</summary>
    public static Clock Wall { get; } = new("wall time", () => (double)Stopwatch.GetTimestamp() / Stopwatch.Frequency);

    /// <summary>Processor time of the calling thread; Linux only.</summary>
    public static Clock Processor { get; } = new("processor time of the calling thread", () => ProcessorTime(ThreadProcessorTime));

    /// <summary>Processor time of all threads, those of native solvers included; Linux only.</summary>
    public static Clock Process { get; } = new("processor time of all threads", () => ProcessorTime(ProcessProcessorTime));

    /// <summary>Processor time of all child processes that have ended and been waited for; Linux only.</summary>
    public static Clock Children { get; } = new("processor time of other programs", ChildrenTime);

    /// <summary>What it measures, for a reader.</summary>
    public string Name { get; }

    /// <summary>Seconds on this clock, from some moment on.</summary>
    public double Seconds => _seconds();

    /// <summary>Seconds that an action takes.</summary>
    public double Time(Action action)
    {
        double start = _seconds();
        action();
        return _seconds() - start;
    }

    private static double ProcessorTime(int clock) => ClockTime(clock, out TimeSpecification time) == 0
        ? time.Seconds + (1e-9 * time.Nanoseconds) : throw new PlatformNotSupportedException();

    private static double ChildrenTime()
    {
        Span<long> usage = stackalloc long[LongsOfUsage];
        return Usage(OfChildren, usage) == 0 ? usage[0] + usage[2] + (1e-6 * (usage[1] + usage[3]))
            : throw new PlatformNotSupportedException();
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int Usage(int who, Span<long> usage);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int ClockTime(int clock, out TimeSpecification time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpecification
    {
        public long Seconds;
        public long Nanoseconds;
    }
}

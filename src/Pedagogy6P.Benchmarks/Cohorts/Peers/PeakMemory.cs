using System.Globalization;
using System.Runtime.InteropServices;

namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>
/// The most memory of this process that was resident while something ran: the cohort, the runtime and native code included. Linux only.
/// </summary>
internal static partial class PeakMemory
{
    private const string Highest = "VmHWM:";
    private const string ForgetHighest = "5";
    private const int BytesOfUnit = 1024;

    /// <summary>Bytes while an action runs; garbage of before is collected first, and what native code freed is given back.</summary>
    public static long Of(Action action)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _ = Trim(0);
        File.WriteAllText("/proc/self/clear_refs", ForgetHighest);
        action();
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Highest, StringComparison.Ordinal));
        return BytesOfUnit * long.Parse(line[Highest.Length..line.LastIndexOf(' ')].Trim(), CultureInfo.InvariantCulture);
    }

    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int Trim(nuint kept);
}

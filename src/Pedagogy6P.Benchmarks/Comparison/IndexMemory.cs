using System.Globalization;
using Pedagogy6P.Benchmarks.Workloads;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>Memory that an engine holds beside the programme it was built from, by the size of the managed heap.</summary>
internal static class IndexMemory
{
    private const int Measurements = 3;

    /// <summary>Bytes per module, with and without sessions.</summary>
    public static string Describe(Workload workload)
    {
        Programme without = new ProgrammeBuilder(workload.Programme.Tables with { Sessions = [] }).Build();
        double alone = Bytes(workload with { Programme = without });
        double whole = Bytes(workload);
        double sessions = workload.Programme.Tables.Sessions.Length;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{workload.Name}: index of {alone / workload.Modules:0} bytes per module without sessions (features of {Workload.TasteLength} "
                + $"floats and all caches that a fresh engine fills included), and {(whole - alone) / sessions:0} bytes per session.");
    }

    // The middle one of three: what earlier work left to pools and finalizers goes at any collection.
    private static long Bytes(Workload workload) => Enumerable.Range(0, Measurements).Select(_ => BytesOnce(workload)).Order()
        .ElementAt(Measurements / 2);

    private static long BytesOnce(Workload workload)
    {
        PedagogyOptions options = workload.Options();
        _ = new PedagogyEngine(workload.Programme, options);

        // What is compiled of a programme is shared by its engines: only one that nobody has compiled shows all of it.
        Programme programme = new ProgrammeBuilder(workload.Programme.Tables).Build();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var engine = new PedagogyEngine(programme, options);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(engine);
        return after - before;
    }
}

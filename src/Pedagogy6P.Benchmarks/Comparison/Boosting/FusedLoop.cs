using System.Diagnostics;

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// What a second thread is worth on this machine at this moment: the gain of a loop of fused multiply-adds that touches no memory.
/// </summary>
internal static class FusedLoop
{
    private const int Steps = 60_000_000;

    public static double Gain(int threads)
    {
        Spin(Steps / 10);
        double one = Time(1), many = Time(threads);
        return threads * one / many;
    }

    private static double Time(int threads)
    {
        long start = Stopwatch.GetTimestamp();
        Thread[] workers = [.. Enumerable.Range(0, threads).Select(_ => new Thread(() => Spin(Steps)))];
        Array.ForEach(workers, w => w.Start());
        Array.ForEach(workers, w => w.Join());
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Spin(int steps)
    {
        double a = 1, b = 1, c = 1, d = 1;
        for (int i = 0; i < steps; i++)
        {
            a = Math.FusedMultiplyAdd(a, 0.999, 0.001);
            b = Math.FusedMultiplyAdd(b, 0.998, 0.002);
            c = Math.FusedMultiplyAdd(c, 0.997, 0.003);
            d = Math.FusedMultiplyAdd(d, 0.996, 0.004);
        }

        GC.KeepAlive(a + b + c + d);
    }
}

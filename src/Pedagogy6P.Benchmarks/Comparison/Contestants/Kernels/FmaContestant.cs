using System.Runtime.Intrinsics;

namespace Pedagogy6P.Benchmarks.Comparison.Contestants.Kernels;

/// <summary>
/// A loop of fused multiply-adds that touches no memory, the same work on each thread: what two threads gain here is what the machine has
/// to give. Pairs stand for fused operations on one float.
/// </summary>
internal sealed class FmaContestant(string @case, int threads)
    : Contestant(@case, ImplementationNames.Machine, threads, Width, Rounds * threads)
{
    private const int Rounds = 40_000_000;
    private const int Accumulators = 8;
    private const int Width = 16 * Accumulators;

    private float _sink;

    protected override void Prepare()
    {
    }

    protected override void Run()
    {
        int each = Learners / Threads;
        Thread[] others = [.. Enumerable.Range(1, Threads - 1).Select(_ => new Thread(() => Consume(Loop(each))))];
        foreach (Thread other in others)
        {
            other.Start();
        }

        Consume(Loop(each));
        foreach (Thread other in others)
        {
            other.Join();
        }
    }

    private static float Loop(int rounds)
    {
        var factor = Vector512.Create(0.999999f);
        var step = Vector512.Create(1e-7f);
        var (a, b, c, d) = (step, step + step, factor, factor + step);
        var (e, f, g, h) = (a + d, b + d, c + d, d + d);
        for (int round = 0; round < rounds; round++)
        {
            a = Vector512.FusedMultiplyAdd(a, factor, step);
            b = Vector512.FusedMultiplyAdd(b, factor, step);
            c = Vector512.FusedMultiplyAdd(c, factor, step);
            d = Vector512.FusedMultiplyAdd(d, factor, step);
            e = Vector512.FusedMultiplyAdd(e, factor, step);
            f = Vector512.FusedMultiplyAdd(f, factor, step);
            g = Vector512.FusedMultiplyAdd(g, factor, step);
            h = Vector512.FusedMultiplyAdd(h, factor, step);
        }

        return Vector512.Sum(a + b + c + d + e + f + g + h);
    }

    private void Consume(float value) => Volatile.Write(ref _sink, value);
}

namespace Pedagogy6P.Benchmarks.Comparison.Boosting;

/// <summary>
/// What several threads gain over one: our training, and a loop of fused multiply-adds timed after every fit; medians over draws.
/// </summary>
internal sealed record BoostingGain(int Rows, int Threads, double Training, double FusedLoop)
{
    public double Share => Training / FusedLoop;
}

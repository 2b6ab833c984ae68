namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>
/// What a learner masters, which nobody sees: it grows with study and fades without practice, μ·(s + (1 − s)·2^(−d ÷ h)). Not thread-safe.
/// </summary>
internal sealed class TrueMastery(SimulationWorld world, double[] start)
{
    private readonly double[] _attained = [.. start];
    private readonly double[] _peak = [.. start];
    private readonly int[] _day = new int[start.Length];
    private readonly double[] _stability = [.. Enumerable.Repeat(1.0, start.Length)];

    // What somebody brings along has lasted: it does not fade.
    private readonly bool[] _fades = new bool[start.Length];

    /// <summary>Mastery on a day, counted from the first.</summary>
    public double At(int competency, int day)
    {
        if (!_fades[competency])
        {
            return _attained[competency];
        }

        double halfLife = world.HalfLives[competency] * _stability[competency];
        double left = world.Truth.Stays + ((1 - world.Truth.Stays) * double.Exp2(-Math.Max(0, day - _day[competency]) / halfLife));
        return Math.Max(start[competency], _attained[competency] * left);
    }

    /// <summary>Study towards a level.</summary>
    /// <param name="competency">The competency.</param>
    /// <param name="level">What is aimed at.</param>
    /// <param name="closed">The share of the way that is gone, 0 to 1.</param>
    /// <param name="stability">By what factor what is learnt lasts longer.</param>
    /// <param name="day">The day.</param>
    public void Learn(int competency, double level, double closed, double stability, int day)
    {
        double now = At(competency, day);
        if (level <= now || closed <= 0)
        {
            return;
        }

        (_attained[competency], _day[competency], _fades[competency]) = (now + ((level - now) * closed), day, true);
        _stability[competency] = Math.Max(_stability[competency], stability);
        _peak[competency] = Math.Max(_peak[competency], _attained[competency]);
    }

    /// <summary>A refresher brings back what was once attained, and it lasts longer.</summary>
    public void Refresh(int competency, int day)
    {
        if (_fades[competency])
        {
            (_attained[competency], _day[competency]) = (_peak[competency], day);
            _stability[competency] *= world.Truth.Spacing;
        }
    }
}

namespace Pedagogy6P.Ranking.Sets;

/// <summary>
/// Which levels of one competency a list teaches already, and at what rate at best: a staircase of levels that rise as rates fall. Mutable;
/// not thread-safe.
/// </summary>
internal sealed class TaughtLevels
{
    private readonly List<(double To, double Rate)> _steps = [];

    /// <summary>Adds what a module of the list teaches.</summary>
    public void Add(double to, double rate)
    {
        if (!_steps.Exists(step => step.To >= to && step.Rate >= rate))
        {
            _steps.RemoveAll(step => step.To <= to && step.Rate <= rate);
            _steps.Add((to, rate));
            _steps.Sort((one, other) => one.To.CompareTo(other.To));
        }
    }

    /// <summary>The levels of a slice that are left at a rate, each as far as the rate exceeds that of the list.</summary>
    public double Left(in GainSlice slice, double rate)
    {
        double left = 0, from = slice.From;
        foreach ((double to, double known) in _steps)
        {
            double upTo = Math.Min(slice.To, to);
            if (upTo > from)
            {
                left += (upTo - from) * Math.Max(0, 1 - (known / rate));
                from = upTo;
            }
        }

        return left + Math.Max(0, slice.To - from);
    }
}

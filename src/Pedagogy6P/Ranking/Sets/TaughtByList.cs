namespace Pedagogy6P.Ranking.Sets;

/// <summary>What the modules of a list teach together. Mutable; not thread-safe.</summary>
internal sealed class TaughtByList
{
    private readonly Dictionary<int, TaughtLevels> _levels = [];

    /// <summary>Adds a module to the list.</summary>
    public void Add(GainProfile module)
    {
        foreach (GainSlice slice in module.Slices)
        {
            if (!_levels.TryGetValue(slice.Competency, out TaughtLevels? levels))
            {
                _levels.Add(slice.Competency, levels = new TaughtLevels());
            }

            levels.Add(slice.To, module.Rate);
        }
    }

    /// <summary>
    /// The share of a module's score that is left after the list, 0 to 1: never more after a longer list, and 1 where it shares nothing.
    /// </summary>
    public double Left(GainProfile module)
    {
        double all = 0, left = 0;
        bool shares = false;
        foreach (GainSlice slice in module.Slices)
        {
            double whole = slice.Importance * (slice.To - slice.From);
            all += whole;
            bool known = _levels.TryGetValue(slice.Competency, out TaughtLevels? levels);
            left += known ? slice.Importance * levels!.Left(slice, module.Rate) : whole;
            shares |= known;
        }

        return shares && all > 0 ? Math.Clamp(module.Own + ((1 - module.Own) * left / all), 0, 1) : 1;
    }
}

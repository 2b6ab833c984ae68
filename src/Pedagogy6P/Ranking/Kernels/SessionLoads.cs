using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The least weekly load of each module over the sessions that an availability allows from a date on, by place: what a learner with that availability can hope for at best.
/// Seats and distances are left out, so a change of seats keeps it valid. Compiled for availabilities met twice and kept within bounds; thread-safe.
/// </summary>
internal sealed class SessionLoads
{
    private const long CapacityBytes = 64L << 20;

    private readonly PackedCatalogue _catalogue;
    private readonly double _selfPacedWeeks;
    private readonly Availability[] _patterns;
    private readonly int[] _patternOf;
    private readonly BoundedCache<(Availability Availability, int Day), Entry> _entries;

    public SessionLoads(PackedCatalogue catalogue, double selfPacedWeeks)
    {
        (_catalogue, _selfPacedWeeks) = (catalogue, selfPacedWeeks);
        Availability[] slots = catalogue.Index.Sessions.Slots;
        var numbers = new Dictionary<Availability, int>();
        _patternOf = [.. slots.Select(pattern => numbers.TryGetValue(pattern, out int number) ? number : numbers[pattern] = numbers.Count)];
        _patterns = [.. numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];
        _entries = new(CapacityBytes, _ => 256 + (4L * catalogue.Hours.Length));
    }

    /// <summary>
    /// Loads for a learner's availability, or those of somebody always available when it is met for the first time: they bound it from below. Negative
    /// for self-paced modules, whose load never rules them out; infinite where no session fits.
    /// </summary>
    public float[] Of(Availability availability, DateOnly asOf)
    {
        if (_entries.TryGet((availability, asOf.DayNumber), out Entry? entry))
        {
            return entry.Loads ??= Compile(availability, asOf);
        }

        if (!availability.IsAlways)
        {
            _entries.Add((availability, asOf.DayNumber), new Entry());
            return Of(Availability.Always, asOf);
        }

        return _entries.Add((availability, asOf.DayNumber), new Entry { Loads = Compile(availability, asOf) }).Loads!;
    }

    private float[] Compile(Availability availability, DateOnly asOf)
    {
        ModuleIndex index = _catalogue.Index;
        SessionColumns sessions = index.Sessions;
        bool[] fits = [.. _patterns.Select(availability.Contains)];
        float[] loads = new float[_catalogue.Hours.Length];
        Array.Fill(loads, float.PositiveInfinity);
        for (int place = 0; place < _catalogue.Module.Length; place++)
        {
            int module = _catalogue.Module[place];
            (int first, int end) = sessions.Of(module);
            if (first == end && index.Modules[module].Modality == Modality.OnlineAsync)
            {
                loads[place] = MathF.BitIncrement((float)(-index.Modules[module].Hours / _selfPacedWeeks));
                continue;
            }

            double least = double.PositiveInfinity;
            for (int session = first; session < end; session++)
            {
                if (sessions.Start[session] >= asOf.DayNumber && fits[_patternOf[session]])
                {
                    least = Math.Min(least, sessions.Load[session]);
                }
            }

            loads[place] = double.IsPositiveInfinity(least) ? float.PositiveInfinity : MathF.BitDecrement((float)least);
        }

        return loads;
    }

    private sealed class Entry
    {
        public float[]? Loads { get; set; }
    }
}

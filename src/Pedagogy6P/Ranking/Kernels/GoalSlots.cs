using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>Writes the slots of modules for one goal set: two per pair, code bytes first, cap bytes after. Not thread-safe.</summary>
internal sealed class GoalSlots
{
    // The sum of a module's caps has to fit 16 bits.
    private const int MaxSlots = 256;

    private readonly ModuleIndex _index;
    private readonly GoalSet _goals;
    private readonly byte[] _codes;

    public GoalSlots(ModuleIndex index, GoalSet goals, ReadOnlySpan<int> coded)
    {
        (_index, _goals) = (index, goals);
        _codes = new byte[index.Competencies.Count];
        Array.Fill(_codes, byte.MaxValue);
        for (int code = 0; code < coded.Length; code++)
        {
            _codes[coded[code]] = (byte)code;
        }
    }

    /// <summary>Finds the pairs of slots each panel needs and where its bytes start; false when some module has too many.</summary>
    public bool Fit(ReadOnlySpan<int> modules, Span<byte> pairs, Span<int> start)
    {
        for (int place = 0; place < modules.Length; place++)
        {
            int slots = 0;
            foreach (CompetencyAmount taught in _index.Taught[modules[place]])
            {
                slots += _goals.Importance[taught.Competency] > 0 ? 1 : 0;
            }

            if (slots > MaxSlots)
            {
                return false;
            }

            int panel = place / PanelKernel.Size;
            pairs[panel] = (byte)Math.Max(pairs[panel], (slots + 1) / 2);
        }

        for (int panel = 0; panel < pairs.Length; panel++)
        {
            start[panel + 1] = start[panel] + (4 * PanelKernel.Size * pairs[panel]);
        }

        return true;
    }

    /// <summary>Writes the slots of the module at a place of a panel and returns the sum of its caps.</summary>
    public int Write(int module, Span<byte> panel, int pairs, int place)
    {
        Span<byte> caps = panel[(2 * PanelKernel.Size * pairs)..];
        int slot = 0;
        int sum = 0;
        foreach (CompetencyAmount taught in _index.Taught[module])
        {
            double importance = _goals.Importance[taught.Competency];
            if (importance > 0)
            {
                int at = (2 * (((slot / 2) * PanelKernel.Size) + place)) + (slot % 2);
                panel[at] = _codes[taught.Competency];
                caps[at] = (byte)Math.Ceiling(importance * Math.Min(taught.Amount, _goals.Goals[taught.Competency]) * PackedGoals.Unit);
                sum += caps[at];
                slot++;
            }
        }

        return sum;
    }
}

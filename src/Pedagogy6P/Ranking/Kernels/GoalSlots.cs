using System.Buffers.Binary;
using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What modules teach towards one goal set: sums of caps ω·min(a, g), and the slots of panels. Immutable.</summary>
internal sealed class GoalSlots(ModuleIndex index, GoalSet goals)
{
    /// <summary>The first competency, in ordinal order, that a module teaches and that has a goal; −1 when there is none.</summary>
    public int FirstOf(int module)
    {
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            if (goals.Importance[taught.Competency] > 0)
            {
                return taught.Competency;
            }
        }

        return -1;
    }

    /// <summary>The sum of a module's caps: its gain for a learner who masters nothing.</summary>
    public double Sum(int module)
    {
        double sum = 0;
        double[] importance = goals.Importance;
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            sum += importance[taught.Competency] * Math.Min(taught.Amount, goals.Goals[taught.Competency]);
        }

        return sum;
    }

    /// <summary>Finds a unit such that no module's caps, each rounded up, add up to more than a limit; the slots of each panel; and where they start.</summary>
    public (double Unit, int[] Slots, int[] Start) Fit(ReadOnlySpan<int> modules, int limit)
    {
        int[] panelSlots = new int[PackedCatalogue.Panels(modules.Length)];
        double largest = 1;
        int most = 0;
        for (int place = 0; place < modules.Length; place++)
        {
            int slots = 0;
            double sum = 0;
            foreach (CompetencyAmount taught in index.Taught[modules[place]])
            {
                double importance = goals.Importance[taught.Competency];
                slots += importance > 0 ? 1 : 0;
                sum += importance * Math.Min(taught.Amount, goals.Goals[taught.Competency]);
            }

            ref int panel = ref panelSlots[place / PanelKernel.Size];
            panel = Math.Max(panel, slots);
            most = Math.Max(most, slots);
            largest = Math.Max(largest, sum);
        }

        int[] start = new int[panelSlots.Length + 1];
        for (int panel = 0; panel < panelSlots.Length; panel++)
        {
            start[panel + 1] = start[panel] + (PackedGoals.SlotBytes * panelSlots[panel]);
        }

        return (Math.Max(1, limit - most - 1) / largest, panelSlots, start);
    }

    /// <summary>The slots of all panels: code bytes in the order of <see cref="PanelKernel.CodePosition"/>, then caps.</summary>
    public byte[] Write(ReadOnlySpan<int> modules, ReadOnlySpan<int> coded, double unit, ReadOnlySpan<int> panelSlots, ReadOnlySpan<int> start)
    {
        byte[] codes = new byte[index.Competencies.Count];
        Array.Fill(codes, byte.MaxValue);
        for (int code = 0; code < coded.Length; code++)
        {
            codes[coded[code]] = (byte)code;
        }

        byte[] bytes = new byte[start[panelSlots.Length]];
        for (int place = 0; place < modules.Length; place++)
        {
            (int panel, int within) = (place / PanelKernel.Size, place % PanelKernel.Size);
            int at = start[panel];
            foreach (CompetencyAmount taught in index.Taught[modules[place]])
            {
                double importance = goals.Importance[taught.Competency];
                if (importance > 0)
                {
                    double cap = Math.Ceiling(importance * Math.Min(taught.Amount, goals.Goals[taught.Competency]) * unit);
                    bytes[at + PanelKernel.CodePosition(within)] = codes[taught.Competency];
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + PanelKernel.Size + (2 * within)), (ushort)cap);
                    at += PackedGoals.SlotBytes;
                }
            }
        }

        return bytes;
    }
}

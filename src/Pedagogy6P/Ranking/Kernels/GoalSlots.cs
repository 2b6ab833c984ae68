using System.Buffers.Binary;
using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What modules teach towards one goal set: slots of codes and caps ω·min(a, g), in panels. Not thread-safe while it is built, immutable afterwards.</summary>
internal sealed class GoalSlots
{
    /// <summary>Bytes of a slot of a panel: a code and a cap of two bytes for each module.</summary>
    public const int Bytes = 3 * PanelKernel.Size;

    private readonly ModuleIndex _index;
    private readonly GoalSet _goals;
    private readonly int[]? _modules;
    private readonly int[]? _places;

    /// <summary>Counts the slots of modules given by place, or of all modules by the places they have in a catalogue; all modules are visited in their own order, which is that of memory.</summary>
    public GoalSlots(ModuleIndex index, GoalSet goals, int[]? modules, int[]? places)
    {
        (_index, _goals, _modules, _places) = (index, goals, modules, places);
        Count = modules?.Length ?? index.Count;
        Sums = new float[PackedCatalogue.Padded(Count)];
        PerPanel = new int[PackedCatalogue.Panels(Count)];
        Start = new int[PerPanel.Length + 1];
        for (int at = 0; at < Count; at++)
        {
            int slots = 0;
            double sum = 0;
            foreach (CompetencyAmount taught in _index.Taught[ModuleAt(at)])
            {
                double importance = goals.Importance[taught.Competency];
                slots += importance > 0 ? 1 : 0;
                sum += importance * Math.Min(taught.Amount, goals.Goals[taught.Competency]);
            }

            Sums[PlaceAt(at)] = MathF.BitIncrement((float)sum);
            ref int panel = ref PerPanel[PlaceAt(at) / PanelKernel.Size];
            panel = Math.Max(panel, slots);
        }

        for (int panel = 0; panel < PerPanel.Length; panel++)
        {
            Most = Math.Max(Most, PerPanel[panel]);
            Start[panel + 1] = Start[panel] + (Bytes * PerPanel[panel]);
        }
    }

    /// <summary>Modules.</summary>
    public int Count { get; }

    /// <summary>Sum of the caps of the module at each place, rounded up: its gain for a learner who masters nothing.</summary>
    public float[] Sums { get; }

    /// <summary>Slots of each panel.</summary>
    public int[] PerPanel { get; }

    /// <summary>Slots of the panel that has the most.</summary>
    public int Most { get; }

    /// <summary>Where the slots of each panel start, and where the last ones end.</summary>
    public int[] Start { get; }

    /// <summary>A unit such that no module's caps, each rounded up, add up to more than a limit.</summary>
    public double UnitWithin(int limit)
    {
        float largest = 1;
        foreach (float sum in Sums)
        {
            largest = Math.Max(largest, sum);
        }

        return Math.Max(1, limit - Most - 1) / (double)largest;
    }

    /// <summary>The slots of all panels: code bytes in the order of <see cref="PanelKernel.CodePosition"/>, then caps.</summary>
    public byte[] Write(ReadOnlySpan<int> coded, double unit)
    {
        byte[] codes = new byte[_index.Competencies.Count];
        double[] caps = new double[codes.Length];
        Array.Fill(codes, byte.MaxValue);
        for (int code = 0; code < coded.Length; code++)
        {
            codes[coded[code]] = (byte)code;
        }

        foreach (int competency in _goals.Competencies)
        {
            caps[competency] = _goals.Importance[competency] * unit;
        }

        byte[] bytes = new byte[Start[^1]];
        for (int at = 0; at < Count; at++)
        {
            (int panel, int within) = (PlaceAt(at) / PanelKernel.Size, PlaceAt(at) % PanelKernel.Size);
            int slot = Start[panel];
            foreach (CompetencyAmount taught in _index.Taught[ModuleAt(at)])
            {
                int competency = taught.Competency;
                if (caps[competency] > 0)
                {
                    bytes[slot + PanelKernel.CodePosition(within)] = codes[competency];
                    BinaryPrimitives.WriteUInt16LittleEndian(
                        bytes.AsSpan(slot + PanelKernel.Size + (2 * within)), (ushort)Math.Ceiling(Math.Min(taught.Amount, _goals.Goals[competency]) * caps[competency]));
                    slot += Bytes;
                }
            }
        }

        return bytes;
    }

    private int ModuleAt(int at) => _modules is null ? at : _modules[at];

    private int PlaceAt(int at) => _places is null ? at : _places[at];
}

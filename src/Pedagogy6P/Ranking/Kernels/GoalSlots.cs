using System.Buffers.Binary;
using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What modules teach towards one goal set: slots of codes and caps ω·min(a, g), in panels. Immutable.</summary>
internal sealed class GoalSlots
{
    /// <summary>Bytes of a slot of a panel: code bytes in the order of <see cref="PanelKernel.CodePosition"/>, then a cap of two bytes for each module.</summary>
    public const int Bytes = 3 * PanelKernel.Size;

    private readonly GoalSet _goals;
    private readonly byte[] _codes;
    private readonly double[] _weights;
    private readonly byte[] _slots;

    /// <summary>
    /// Packs modules given by place, or all modules into the places they have in a catalogue; the latter are visited in their own order, which is that of memory.
    /// </summary>
    /// <param name="index">The modules.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="coded">Competency of each code; goals beyond share the last code.</param>
    /// <param name="unit">Packed units of one unit of gain, such that the caps of no module add up to more than 16 bits.</param>
    /// <param name="modules">The modules by place; null for all.</param>
    /// <param name="places">The places of all modules; null when the modules are given by place.</param>
    public GoalSlots(ModuleIndex index, GoalSet goals, ReadOnlySpan<int> coded, double unit, int[]? modules, int[]? places)
    {
        _goals = goals;
        int count = modules?.Length ?? index.Count;
        Sums = new float[PackedCatalogue.Padded(count)];
        PerPanel = new int[PackedCatalogue.Panels(count)];
        Start = new int[PerPanel.Length + 1];
        _codes = new byte[index.Competencies.Count];
        _weights = new double[_codes.Length];
        Array.Fill(_codes, byte.MaxValue);
        for (int code = 0; code < coded.Length; code++)
        {
            _codes[coded[code]] = (byte)code;
        }

        foreach (int competency in goals.Competencies)
        {
            _weights[competency] = goals.Importance[competency] * unit;
        }

        // Room for everything that is taught; what has no goal is left empty at the end of a panel and never read.
        Span<int> taught = PerPanel.AsSpan();
        for (int at = 0; at < count; at++)
        {
            ref int panel = ref taught[(places?[at] ?? at) / PanelKernel.Size];
            panel = Math.Max(panel, index.Records[modules?[at] ?? at].Taught.Length);
        }

        for (int panel = 0; panel < PerPanel.Length; panel++)
        {
            Start[panel + 1] = Start[panel] + (Bytes * taught[panel]);
        }

        taught.Clear();
        _slots = new byte[Start[^1]];
        for (int at = 0; at < count; at++)
        {
            Write(index.Taught[modules?[at] ?? at], places?[at] ?? at, unit);
        }
    }

    /// <summary>Sum of the caps of the module at each place, rounded up: its gain for a learner who masters nothing.</summary>
    public float[] Sums { get; }

    /// <summary>Slots of each panel.</summary>
    public int[] PerPanel { get; }

    /// <summary>Where the slots of each panel start, and where the last ones end.</summary>
    public int[] Start { get; }

    /// <summary>The slots of all panels.</summary>
    public byte[] Slots => _slots;

    private void Write(ReadOnlySpan<CompetencyAmount> taught, int place, double unit)
    {
        (int panel, int within) = (place / PanelKernel.Size, place % PanelKernel.Size);
        int code = Start[panel] + PanelKernel.CodePosition(within);
        int cap = Start[panel] + PanelKernel.Size + (2 * within);
        int slots = 0;
        int sum = 0;
        foreach (CompetencyAmount amount in taught)
        {
            double weight = _weights[amount.Competency];
            if (weight > 0)
            {
                int packed = (int)Math.Ceiling(Math.Min(amount.Amount, _goals.Goals[amount.Competency]) * weight);
                _slots[code] = _codes[amount.Competency];
                BinaryPrimitives.WriteUInt16LittleEndian(_slots.AsSpan(cap), (ushort)packed);
                code += Bytes;
                cap += Bytes;
                sum += packed;
                slots++;
            }
        }

        Sums[place] = MathF.BitIncrement((float)(sum / unit));
        PerPanel[panel] = Math.Max(PerPanel[panel], slots);
    }
}

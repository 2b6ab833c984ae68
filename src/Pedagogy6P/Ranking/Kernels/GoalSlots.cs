using System.Buffers.Binary;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>What modules teach towards one goal set: slots of codes and caps ω·min(a, g), in panels. Immutable.</summary>
internal sealed class GoalSlots
{
    /// <summary>
    /// Bytes of a slot of a panel: code bytes in the order of <see cref="PanelKernel.CodePosition"/>, then a cap of two bytes for each
    /// module.
    /// </summary>
    public const int Bytes = 3 * PanelKernel.Size;

    // Modules lie all over memory: that many places ahead, what one teaches is asked for.
    private const int Ahead = 8;

    private readonly byte[] _slots;

    /// <summary>Packs modules given by place.</summary>
    /// <param name="index">The modules.</param>
    /// <param name="goals">The goals.</param>
    /// <param name="coded">Competency of each code; goals beyond share the last code.</param>
    /// <param name="unit">Packed units of one unit of gain, such that the caps of no module add up to more than 16 bits.</param>
    /// <param name="modules">The modules by place.</param>
    public GoalSlots(NumberedProgramme index, GoalSet goals, ReadOnlySpan<int> coded, double unit, int[] modules)
    {
        Sums = new float[PackedCatalogue.Padded(modules.Length)];
        PerPanel = new int[PackedCatalogue.Panels(modules.Length)];
        Start = new int[PerPanel.Length + 1];
        Goal[] wanted = Wanted(index.Competencies.Count, goals, coded, unit);

        // Room for everything that is taught; what has no goal is left empty at the end of a panel and never read.
        for (int place = 0; place < modules.Length; place++)
        {
            ref int room = ref Start[(place / PanelKernel.Size) + 1];
            room = Math.Max(room, Bytes * index.Taught.RangeOf(modules[place]).Length);
        }

        for (int panel = 0; panel < PerPanel.Length; panel++)
        {
            Start[panel + 1] += Start[panel];
        }

        _slots = new byte[Start[^1]];
        double inverse = 1 / unit;
        for (int place = 0; place < modules.Length; place++)
        {
            if (place + Ahead < modules.Length)
            {
                CachePrefetch.Of(index.Taught[modules[place + Ahead]]);
            }

            Write(index.Taught[modules[place]], wanted, place, inverse);
        }
    }

    /// <summary>Packs modules that all bring the same gain to whoever the learner is, under a code that nobody masters.</summary>
    /// <param name="modules">Number of modules.</param>
    /// <param name="gain">Their gain in packed units.</param>
    /// <param name="unit">Packed units of one unit of gain.</param>
    public GoalSlots(int modules, ushort gain, double unit)
    {
        Sums = new float[PackedCatalogue.Padded(modules)];
        PerPanel = new int[PackedCatalogue.Panels(modules)];
        Start = [.. Enumerable.Range(0, PerPanel.Length + 1).Select(panel => panel * Bytes)];
        Array.Fill(PerPanel, 1);
        _slots = new byte[Start[^1]];
        for (int place = 0; place < modules; place++)
        {
            (int panel, int within) = (place / PanelKernel.Size, place % PanelKernel.Size);
            BinaryPrimitives.WriteUInt16LittleEndian(_slots.AsSpan(Start[panel] + PanelKernel.Size + (2 * within)), gain);
            Sums[place] = MathF.BitIncrement((float)(gain / unit));
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

    /// <summary>Bytes held.</summary>
    public long Weight => 128 + _slots.Length + (4L * Sums.Length) + (8L * Start.Length);

    private static Goal[] Wanted(int competencies, GoalSet goals, ReadOnlySpan<int> coded, double unit)
    {
        var wanted = new Goal[competencies];
        foreach (int competency in goals.Competencies)
        {
            wanted[competency] = new Goal(goals.Goals[competency], goals.Importance[competency] * unit, byte.MaxValue);
        }

        for (int code = 0; code < coded.Length; code++)
        {
            wanted[coded[code]] = wanted[coded[code]] with { Code = (byte)code };
        }

        return wanted;
    }

    private void Write(ReadOnlySpan<CompetencyAmount> taught, Goal[] wanted, int place, double inverse)
    {
        (int panel, int within) = (place / PanelKernel.Size, place % PanelKernel.Size);
        int code = Start[panel] + PanelKernel.CodePosition(within);
        int cap = Start[panel] + PanelKernel.Size + (2 * within);
        int slots = 0;
        int sum = 0;
        foreach (ref readonly CompetencyAmount amount in taught)
        {
            // Whether a competency is a goal is as good as random: what is none gets a cap of 0 and is written over by the next.
            ref readonly Goal goal = ref wanted[amount.Competency];
            int packed = (int)Math.Ceiling(Math.Min(amount.Amount, goal.Level) * goal.Weight);
            _slots[code + (slots * Bytes)] = goal.Code;
            BinaryPrimitives.WriteUInt16LittleEndian(_slots.AsSpan(cap + (slots * Bytes)), (ushort)packed);
            sum += packed;
            slots += goal.Weight > 0 ? 1 : 0;
        }

        Sums[place] = MathF.BitIncrement((float)(sum * inverse));
        PerPanel[panel] = Math.Max(PerPanel[panel], slots);
    }

    // What is asked of a competency: its level, its weight in packed units, 0 where it is no goal, and its code.
    private readonly record struct Goal(double Level, double Weight, byte Code);
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// What modules ask of learners as conditions in two bytes, in panels: a code and the least level of it. Code 0 is the budget, whose level
/// is a price; the others stand for competencies, several of which may share one: for entry levels, and for prerequisites without
/// alternatives, which nobody meets whose mastery of the competency taught best is below what is taught, unless they completed the module.
/// A learner who fails a condition fails the pair; one who meets all may still fail it. Immutable.
/// </summary>
internal sealed class PackedRequirements
{
    /// <summary>Entries of a learner's table of levels.</summary>
    public const int TableBytes = 128;

    /// <summary>Bytes of a slot of a panel: 64 codes, then 64 levels.</summary>
    public const int SlotBytes = 2 * PanelKernel.Size;

    private const int Budget = 0;
    private const double Steps = byte.MaxValue;

    // Of a module that asks more, the hardest conditions are kept.
    private const int MaxSlots = 4;

    private readonly NumberedProgramme _index;
    private readonly double _largestPrice;

    // Where the slots of each panel start, and where the last ones end.
    private readonly int[] _start;

    /// <summary>Packs the conditions of modules given by place.</summary>
    public PackedRequirements(NumberedProgramme index, ReadOnlySpan<int> modules)
    {
        _index = index;
        foreach (ref readonly ModuleRecord record in index.Records.AsSpan())
        {
            _largestPrice = Math.Max(_largestPrice, record.Price);
        }

        var conditions = new List<(byte Code, byte Level)>[modules.Length];
        for (int place = 0; place < modules.Length; place++)
        {
            conditions[place] = ConditionsOf(modules[place]);
        }

        _start = Starts(Array.ConvertAll(conditions, asked => asked.Count));
        Slots = new byte[_start[^1]];
        for (int place = 0; place < modules.Length; place++)
        {
            for (int slot = 0; slot < conditions[place].Count; slot++)
            {
                (Slots[CodeAt(place, slot)], Slots[LevelAt(place, slot)]) = conditions[place][slot];
            }
        }
    }

    private PackedRequirements(PackedRequirements origin, int[] places)
    {
        (_index, _largestPrice) = (origin._index, origin._largestPrice);
        int[] counts = new int[places.Length];
        for (int place = 0; place < places.Length; place++)
        {
            counts[place] = origin.CountAt(places[place]);
        }

        _start = Starts(counts);
        Slots = new byte[_start[^1]];
        for (int place = 0; place < places.Length; place++)
        {
            (int from, int to) = (origin.CodeAt(places[place], 0), CodeAt(place, 0));
            for (int slot = 0; slot < counts[place]; slot++, from += SlotBytes, to += SlotBytes)
            {
                (Slots[to], Slots[to + PanelKernel.Size]) = (origin.Slots[from], origin.Slots[from + PanelKernel.Size]);
            }
        }
    }

    /// <summary>The slots of all panels; a level of 0 asks nothing.</summary>
    public byte[] Slots { get; }

    public long Bytes => 128 + Slots.Length + (4L * _start.Length);

    /// <summary>Where the slots of a panel start, and how many there are.</summary>
    public (int First, int Slots) Of(int panel) => (_start[panel], (int)((uint)(_start[panel + 1] - _start[panel]) / SlotBytes));

    /// <summary>The conditions of some of the places, in a new order.</summary>
    public PackedRequirements Select(int[] places) => new(this, places);

    /// <summary>Fills a table with the levels that a learner has, none of them too low.</summary>
    public void FillTable(LearnerQuery query, Span<byte> table)
    {
        table.Clear();
        table[Budget] = query.Learner.Funding.IsEmpty && query.Budget < _largestPrice
            ? Raised(query.Budget / _largestPrice) : byte.MaxValue;
        foreach (int competency in query.TouchedCompetencies)
        {
            ref byte level = ref table[CodeOf(competency)];
            level = Math.Max(level, Raised(query.Mastery[competency]));
        }

        foreach (int module in query.TouchedModules)
        {
            if (query.Is(module, ModuleState.Completed) && Best(module) is CompetencyAmount { Amount: > 0 } best)
            {
                ref byte level = ref table[CodeOf(best.Competency)];
                level = Math.Max(level, Raised(best.Amount));
            }
        }
    }

    private static byte CodeOf(int competency) => (byte)(1 + (competency % (TableBytes - 1)));

    private static byte Raised(double level) => (byte)Math.Min(byte.MaxValue, (int)(level * Steps) + 1);

    private static byte Lowered(double level) => (byte)(Math.Max(0, level) * Steps);

    private static int[] Starts(ReadOnlySpan<int> counts)
    {
        int[] start = new int[PackedCatalogue.Panels(counts.Length) + 1];
        for (int place = 0; place < counts.Length; place++)
        {
            ref int most = ref start[(place / PanelKernel.Size) + 1];
            most = Math.Max(most, SlotBytes * counts[place]);
        }

        for (int panel = 1; panel < start.Length; panel++)
        {
            start[panel] += start[panel - 1];
        }

        return start;
    }

    private List<(byte Code, byte Level)> ConditionsOf(int module)
    {
        ref readonly ModuleRecord record = ref _index.Records[module];
        var conditions = new List<(byte Code, byte Level)>();
        if (record.Price > 0)
        {
            conditions.Add((Budget, Lowered(record.Price / _largestPrice)));
        }

        foreach (CompetencyAmount asked in _index.Asked[record.Asked])
        {
            conditions.Add((CodeOf(asked.Competency), Lowered(asked.Amount - MasteryRules.Tolerance)));
        }

        foreach (int before in _index.Hard.WithoutAlternative(record.Hard))
        {
            CompetencyAmount best = Best(before);
            conditions.Add((CodeOf(best.Competency), Lowered(best.Amount - MasteryRules.Tolerance)));
        }

        return [.. conditions.Where(condition => condition.Level > 0).OrderByDescending(condition => condition.Level).Take(MaxSlots)];
    }

    // What a module teaches best; an amount of 0 when it teaches nothing.
    private CompetencyAmount Best(int module)
    {
        var best = new CompetencyAmount(0, 0);
        foreach (CompetencyAmount taught in _index.Taught[_index.Records[module].Taught])
        {
            best = taught.Amount > best.Amount ? taught : best;
        }

        return best;
    }

    private int CountAt(int place)
    {
        int panel = place / PanelKernel.Size;
        int slots = (_start[panel + 1] - _start[panel]) / SlotBytes;
        while (slots > 0 && Slots[LevelAt(place, slots - 1)] == 0)
        {
            slots--;
        }

        return slots;
    }

    private int CodeAt(int place, int slot) => _start[place / PanelKernel.Size] + (SlotBytes * slot) + (place % PanelKernel.Size);

    private int LevelAt(int place, int slot) => CodeAt(place, slot) + PanelKernel.Size;
}

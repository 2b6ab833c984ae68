using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// A goal set packed in panels of 64 modules: for each slot of a module the code of a competency and its cap ω·min(a, g), both bytes. Few candidates are packed by
/// themselves, the most promising first; many are left in the places of the catalogue, whose columns are then shared. Immutable.
/// </summary>
internal sealed class PackedGoals
{
    /// <summary>Packed units of one unit of gain: bytes hold multiples of 1/255.</summary>
    public const int Unit = 255;

    /// <summary>Codes in a mastery table at most; goals beyond share the last code, whose mastery counts as 0.</summary>
    private const int MaxCodes = 256;

    // Above this share of all modules the catalogue's own columns are used in place.
    private const int DenseShare = 8;

    private readonly int[] _start;
    private readonly byte[] _pairs;
    private readonly byte[] _codes;

    private PackedGoals(PackedCatalogue catalogue, float[] worth, GoalSet goals, int[] modules, bool dense)
    {
        IsDense = dense;
        Module = modules;
        WithoutGain = !goals.Any;
        int panels = PackedCatalogue.Panels(modules.Length);
        Coded = [.. goals.Competencies.OrderByDescending(competency => goals.Importance[competency]).ThenBy(competency => competency).Take(MaxCodes - 1)];
        TableSize = Coded.Length <= 64 ? 64 : Coded.Length <= 128 ? 128 : MaxCodes;
        Weights = [.. Coded.Select(competency => goals.Importance[competency] * Unit)];
        _start = new int[panels + 1];
        _pairs = new byte[panels];
        var slots = new GoalSlots(catalogue.Index, goals, Coded);
        IsExactOnly = !slots.Fit(modules, _pairs, _start);
        _codes = new byte[_start[^1]];
        Hours = dense ? catalogue.Hours : new float[PackedCatalogue.Padded(modules.Length)];
        Worth = dense ? worth : new float[PackedCatalogue.Padded(modules.Length)];
        Bits = dense ? catalogue.Bits : new AttributeBits(catalogue.Index, modules);
        Ceiling = new float[panels];
        for (int place = 0; place < modules.Length && !IsExactOnly; place++)
        {
            int panel = place / PanelKernel.Size;
            int cap = slots.Write(modules[place], _codes.AsSpan(_start[panel], _start[panel + 1] - _start[panel]), _pairs[panel], place % PanelKernel.Size);
            if (!dense)
            {
                Hours[place] = catalogue.HoursInGain(modules[place]);
                Worth[place] = worth[catalogue.PlaceOf(modules[place])];
            }

            Ceiling[panel] = Math.Max(Ceiling[panel], Worth[place] * cap / (cap + Hours[place]));
        }

        if (!dense)
        {
            Hours.AsSpan(modules.Length).Fill(1);
        }

        // From any panel on, no module is worth more than this.
        for (int panel = panels - 2; panel >= 0; panel--)
        {
            Ceiling[panel] = Math.Max(Ceiling[panel], Ceiling[panel + 1]);
        }
    }

    /// <summary>Whether places are those of the catalogue.</summary>
    public bool IsDense { get; }

    /// <summary>Whether some module teaches more competencies than slots can hold, so that plain code has to do.</summary>
    public bool IsExactOnly { get; }

    /// <summary>Whether modules without gain stay in, the learner having no goals.</summary>
    public bool WithoutGain { get; }

    /// <summary>Module at each place.</summary>
    public int[] Module { get; }

    /// <summary>Competency of each code.</summary>
    public int[] Coded { get; }

    /// <summary>ω ÷ ω_max of each code in packed units.</summary>
    public double[] Weights { get; }

    /// <summary>Entries of the mastery table: 64, 128 or 256.</summary>
    public int TableSize { get; }

    public float[] Hours { get; }

    public float[] Worth { get; }

    public AttributeBits Bits { get; }

    /// <summary>From each panel on, the largest worth of need that a module can have for a learner who masters nothing.</summary>
    public float[] Ceiling { get; }

    public int Panels => _pairs.Length;

    public long Bytes => 256 + _codes.Length + (8L * Panels) + (IsDense ? 0 : (12L * Hours.Length) + Bits.Bytes);

    public int PairsOf(int panel) => _pairs[panel];

    public ReadOnlySpan<byte> CodesOf(int panel) => _codes.AsSpan(_start[panel], _start[panel + 1] - _start[panel]);

    public static PackedGoals Pack(PackedCatalogue catalogue, float[] worth, GoalSet goals)
    {
        ModuleIndex index = catalogue.Index;
        if (!goals.Any)
        {
            return new PackedGoals(catalogue, worth, goals, catalogue.Module, dense: true);
        }

        int postings = goals.Competencies.Sum(competency => catalogue.Postings[competency].Length);
        if (postings > index.Count / DenseShare)
        {
            return new PackedGoals(catalogue, worth, goals, catalogue.Module, dense: true);
        }

        var promise = new Dictionary<int, double>(postings);
        foreach (int competency in goals.Competencies)
        {
            foreach (int module in catalogue.Postings[competency])
            {
                promise[module] = promise.GetValueOrDefault(module) + (goals.Importance[competency] * Cap(index, goals, module, competency));
            }
        }

        int[] modules =
        [
            .. promise.OrderByDescending(entry => worth[catalogue.PlaceOf(entry.Key)] * Personalised.Need.Term(entry.Value, index.TypicalHours, index.Modules[entry.Key].Hours))
                .ThenBy(entry => entry.Key).Select(entry => entry.Key),
        ];
        return new PackedGoals(catalogue, worth, goals, modules, dense: false);
    }

    /// <summary>Fills a mastery table for a learner: ⌊ω·μ⌋ in packed units by code, 0 beyond.</summary>
    public void FillTable(ReadOnlySpan<double> mastery, Span<byte> table)
    {
        table[..TableSize].Clear();
        for (int code = 0; code < Coded.Length; code++)
        {
            table[code] = (byte)(Weights[code] * mastery[Coded[code]]);
        }
    }

    private static double Cap(ModuleIndex index, GoalSet goals, int module, int competency)
    {
        foreach (CompetencyAmount taught in index.Taught[module])
        {
            if (taught.Competency == competency)
            {
                return Math.Min(taught.Amount, goals.Goals[competency]);
            }
        }

        return 0;
    }
}

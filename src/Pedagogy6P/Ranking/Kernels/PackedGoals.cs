using Pedagogy6P.Ranking.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// A goal set packed in panels of 64 modules: for each slot of a module the code of a competency and its cap ω·min(a, g) in 16 bits. Few candidates are packed by
/// themselves, the most promising first; many are left in the places of the catalogue, whose columns are then shared. Immutable.
/// </summary>
internal sealed class PackedGoals
{
    /// <summary>Bytes of a mastery table: 256 low bytes by code, then 256 high bytes.</summary>
    public const int TableBytes = 512;

    // Goals beyond share the last code, whose mastery counts as 0.
    private const int MaxCodes = 256;

    // Above this share of all modules the catalogue's own columns are used in place.
    private const int DenseShare = 8;

    private readonly GoalSlots _slots;
    private readonly float[] _hours;
    private readonly float[] _worth;
    private readonly NeedTangents _tangents;
    private readonly PackedTastes _tastes;

    private PackedGoals(PackedCatalogue catalogue, float[] worth, GoalSet goals, int[]? places)
    {
        Places = places;
        WithoutGain = !goals.Any;
        Module = places is null ? catalogue.Module : [.. places.Select(place => catalogue.Module[place])];
        Coded = [.. goals.Competencies.OrderByDescending(competency => goals.Importance[competency]).ThenBy(competency => competency).Take(MaxCodes - 1)];
        TableSize = Coded.Length <= 64 ? 64 : Coded.Length <= 128 ? 128 : MaxCodes;
        Unit = catalogue.GainUnit;
        Weights = [.. Coded.Select(competency => goals.Importance[competency] * Unit)];
        _slots = new GoalSlots(catalogue.Index, goals, Coded, Unit, places is null ? null : Module, places is null ? catalogue.PlaceOfModule : null);
        _hours = places is null ? catalogue.Hours : Select(catalogue.Hours, places, 1);
        _worth = places is null ? worth : Select(worth, places, 0);
        _tangents = new NeedTangents(_worth, catalogue.MatchWorth, _hours, _slots.Sums, Unit);
        _tastes = places is null ? catalogue.Tastes : catalogue.Tastes.Select(places);
        Bits = places is null ? catalogue.Bits : catalogue.Bits.Select(places);
        Requirements = places is null ? catalogue.Requirements : catalogue.Requirements.Select(places);
        Ceiling = Ceilings(catalogue.MatchWorth);
    }

    /// <summary>The place in the catalogue of the module at each place; null when places are those of the catalogue.</summary>
    public int[]? Places { get; }

    /// <summary>Whether modules without gain stay in, the learner having no goals.</summary>
    public bool WithoutGain { get; }

    /// <summary>Module at each place.</summary>
    public int[] Module { get; }

    /// <summary>Competency of each code.</summary>
    public int[] Coded { get; }

    /// <summary>Packed units of one unit of gain; such that the gain of every module fits 16 bits.</summary>
    public double Unit { get; }

    /// <summary>ω ÷ ω_max of each code in packed units.</summary>
    public double[] Weights { get; }

    /// <summary>Entries of the mastery table: 64, 128 or 256.</summary>
    public int TableSize { get; }

    public AttributeBits Bits { get; }

    public PackedRequirements Requirements { get; }

    /// <summary>From each panel on, the largest worth of need that a module can have for a learner who masters nothing.</summary>
    public float[] Ceiling { get; }

    public PackedTastes Tastes => _tastes;

    /// <summary>What the kernels read of the goal set.</summary>
    public PanelColumns Columns => new(_slots.PerPanel, _slots.Start, _slots.Slots, _tangents.Words, _hours, _worth, Requirements, _tastes);

    public int Panels => _slots.PerPanel.Length;

    public long Bytes =>
        256 + _slots.Slots.Length + _tangents.Bytes + (4L * _slots.Sums.Length) + (12L * Panels) + (Places is null ? 0 : (16L * _hours.Length) + Bits.Bytes + Requirements.Bytes + _tastes.Bytes);

    public static PackedGoals Pack(PackedCatalogue catalogue, float[] worth, GoalSet goals)
    {
        int teaching = 0;
        foreach (int competency in goals.Competencies)
        {
            teaching += catalogue.Postings[competency].Length;
        }

        bool dense = !goals.Any || teaching > catalogue.Module.Length / DenseShare;
        return new PackedGoals(catalogue, worth, goals, dense ? null : Promising(catalogue, worth, goals, teaching));
    }

    /// <summary>Fills a mastery table for a learner: ⌊ω·μ⌋ in packed units by code, 0 beyond.</summary>
    public void FillTable(ReadOnlySpan<double> mastery, Span<byte> table)
    {
        table.Clear();
        for (int code = 0; code < Coded.Length; code++)
        {
            int value = (int)(Weights[code] * mastery[Coded[code]]);
            table[code] = (byte)value;
            table[MaxCodes + code] = (byte)(value >> 8);
        }
    }

    // The modules that teach a goal, those whose need is worth most to a learner who masters nothing first.
    private static int[] Promising(PackedCatalogue catalogue, float[] worth, GoalSet goals, int teaching)
    {
        int[] places = new int[teaching];
        float[] promise = new float[teaching];
        int count = 0;
        foreach (int competency in goals.Competencies)
        {
            foreach (int module in catalogue.Postings[competency])
            {
                ReadOnlySpan<CompetencyAmount> taught = catalogue.Index.Taught[module];

                // A module that teaches several goals is taken with the first of them.
                if (FirstWithGoal(taught, goals) == competency)
                {
                    int place = catalogue.PlaceOfModule[module];
                    places[count] = place;
                    promise[count++] = -worth[place] * Promise(Sum(taught, goals), catalogue.Hours[place]);
                }
            }
        }

        Array.Resize(ref places, count);
        Array.Sort(promise, places, 0, count);
        return places;
    }

    // −1 where there is none: an importance may be 0 beside the largest, and then there is nothing to gain.
    private static int FirstWithGoal(ReadOnlySpan<CompetencyAmount> taught, GoalSet goals)
    {
        foreach (CompetencyAmount amount in taught)
        {
            if (goals.Importance[amount.Competency] > 0)
            {
                return amount.Competency;
            }
        }

        return -1;
    }

    private static double Sum(ReadOnlySpan<CompetencyAmount> taught, GoalSet goals)
    {
        double sum = 0;
        foreach (CompetencyAmount amount in taught)
        {
            sum += goals.Importance[amount.Competency] * Math.Min(amount.Amount, goals.Goals[amount.Competency]);
        }

        return sum;
    }

    private static float Promise(double gain, float hours) => (float)(gain / (gain + hours));

    private static float[] Select(float[] column, int[] places, float beyond)
    {
        float[] selected = new float[PackedCatalogue.Padded(places.Length)];
        for (int place = 0; place < places.Length; place++)
        {
            selected[place] = column[places[place]];
        }

        selected.AsSpan(places.Length).Fill(beyond);
        return selected;
    }

    private float[] Ceilings(float matchWorth)
    {
        float[] ceiling = new float[Panels];
        for (int place = 0; place < Module.Length; place++)
        {
            int panel = place / PanelKernel.Size;
            ceiling[panel] = Math.Max(ceiling[panel], (_worth[place] + matchWorth) * Promise(_slots.Sums[place], _hours[place]));
        }

        for (int panel = Panels - 2; panel >= 0; panel--)
        {
            ceiling[panel] = Math.Max(ceiling[panel], ceiling[panel + 1]);
        }

        return ceiling;
    }
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query.Goals;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// A goal set packed in panels of 64 modules: for each slot of a module the code of a competency and its cap ω·min(a, g) in 16 bits. Few
/// candidates are packed by themselves, the most promising first; many are left in the places of the catalogue, whose columns are then
/// shared. Immutable.
/// </summary>
internal sealed class PackedGoals
{
    /// <summary>Bytes of a mastery table: 256 low bytes by code, then 256 high bytes.</summary>
    public const int TableBytes = 512;

    // Goals beyond share the last code, whose mastery counts as 0.
    private const int MaxCodes = 256;

    // Modules lie all over memory: that many postings ahead, what one teaches is asked for.
    private const int Ahead = 8;

    // What every module gains in packed units where there are no goals.
    private const ushort WantedGain = 1024;

    // Above this share of all modules the catalogue's own columns are used in place.
    private const int DenseShare = 8;

    private readonly GoalSlots _slots;
    private readonly float[] _hours;
    private readonly float[] _chainHours;
    private readonly float[] _worth;
    private readonly NeedTangents _tangents;
    private readonly long _ownBytes;

    private PackedGoals(PackedCatalogue catalogue, float[] worth, GoalSet goals, int[]? places)
    {
        Module = places is null ? catalogue.Module : [.. places.Select(place => catalogue.Module[place])];
        Coded = [.. goals.Competencies.OrderByDescending(competency => goals.Importance[competency]).ThenBy(competency => competency)
            .Take(MaxCodes - 1)];
        TableSize = Coded.Length <= 64 ? 64 : Coded.Length <= 128 ? 128 : MaxCodes;
        Unit = catalogue.GainUnit;
        Weights = [.. Coded.Select(competency => goals.Importance[competency] * Unit)];
        _slots = goals.Any ? new GoalSlots(catalogue.Index, goals, Coded, Unit, Module) : new GoalSlots(Module.Length, WantedGain, Unit);
        _hours = places is null ? catalogue.Hours : Select(catalogue.Hours, places, 1);
        _chainHours = places is null ? catalogue.ChainHours : Select(catalogue.ChainHours, places, float.PositiveInfinity);
        if (!goals.Any)
        {
            // Every module is wanted: it counts as much as if its hours, whatever they are, brought one and the same gain.
            float hours = MathF.BitDecrement((float)(WantedGain / Unit));
            _chainHours = [.. _hours.Zip(_chainHours, (own, chain) => hours * (chain / own) * 0.99999f)];
            _hours = [.. Enumerable.Repeat(hours, _hours.Length)];
        }

        _worth = places is null ? worth : Select(worth, places, 0);
        _tangents = new NeedTangents(_worth, catalogue.MatchWorth, _hours, _slots.Sums, Unit);
        LargestChainNeed = ChainNeeds(_slots.Sums, _chainHours, (float)catalogue.ChainFactor);
        Tastes = places is null ? catalogue.Tastes : catalogue.Tastes.Select(places);
        Sessions = places is null ? catalogue.Sessions : catalogue.Sessions.Select(places);
        Bits = places is null ? catalogue.Bits : catalogue.Bits.Select(places);
        Requirements = places is null ? catalogue.Requirements : catalogue.Requirements.Select(places);
        _ownBytes = (places is null && goals.Any ? 0 : 8L * _hours.Length)
            + (places is null ? 0 : (4L * places.Length) + Tastes.Bytes + Sessions.Bytes + Bits.Bytes + Requirements.Bytes);
    }

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

    public PackedSessions Sessions { get; }

    public PackedRequirements Requirements { get; }

    /// <summary>Bounds of the need of the modules.</summary>
    public NeedTangents Tangents => _tangents;

    /// <summary>The largest need in each panel that a chain towards a module can give to the one that it begins with.</summary>
    public float[] LargestChainNeed { get; }

    public PackedTastes Tastes { get; }

    /// <summary>What the kernels read of the goal set.</summary>
    public PanelColumns Columns =>
        new(_slots.PerPanel, _slots.Start, _slots.Slots, _tangents.Words, _hours, _chainHours, _worth, Requirements, Tastes);

    public int Panels => _slots.PerPanel.Length;

    /// <summary>
    /// Bytes held. What a unit of need is worth may be shared with <see cref="NeedWorths"/>, but stays in memory as long as this does, so
    /// it is counted here as well.
    /// </summary>
    public long Bytes => 512 + _slots.Weight + _tangents.Bytes + (4L * LargestChainNeed.Length)
        + (12L * Coded.Length) + (4L * _worth.Length) + _ownBytes;

    /// <summary>Packs a goal set.</summary>
    /// <param name="catalogue">The modules.</param>
    /// <param name="worth">What a unit of need is worth to the module at each place of the catalogue.</param>
    /// <param name="goals">The goal set.</param>
    public static PackedGoals Pack(PackedCatalogue catalogue, float[] worth, GoalSet goals)
    {
        int teaching = 0;
        foreach (int competency in goals.Competencies)
        {
            teaching += catalogue.Index.Supply.Suppliers[competency].Length;
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
        // Promise and place in one number: the promise, which is not negative, compares like its bits.
        ulong[] keys = new ulong[teaching];
        int count = 0;
        foreach (int competency in goals.Competencies)
        {
            ReadOnlySpan<Supplier> modules = catalogue.Index.Supply.Suppliers[competency];
            for (int at = 0; at < modules.Length; at++)
            {
                if (at + Ahead < modules.Length)
                {
                    CachePrefetch.Of(catalogue.Index.Taught[modules[at + Ahead].Module]);
                }

                // A module that teaches several goals is taken with the first of them.
                (int first, double gain) = Sum(catalogue.Index.Taught[modules[at].Module], goals);
                if (first == competency)
                {
                    int place = catalogue.PlaceOfModule[modules[at].Module];
                    float promise = (worth[place] + catalogue.TypicalFit) * (float)(gain / (gain + catalogue.Hours[place]));
                    keys[count++] = ((ulong)~BitConverter.SingleToUInt32Bits(promise) << 32) | (uint)place;
                }
            }
        }

        Array.Sort(keys, 0, count);
        int[] places = new int[count];
        for (int place = 0; place < count; place++)
        {
            places[place] = (int)(uint)keys[place];
        }

        return places;
    }

    // The first goal that a module teaches, −1 where there is none (an importance may be 0 beside the largest, and then there is nothing to
    // gain), and what it brings in all.
    private static (int First, double Gain) Sum(ReadOnlySpan<CompetencyAmount> taught, GoalSet goals)
    {
        int first = -1;
        double sum = 0;
        foreach (ref readonly CompetencyAmount amount in taught)
        {
            double importance = goals.Importance[amount.Competency];
            if (importance > 0)
            {
                first = first < 0 ? amount.Competency : first;
                sum += importance * Math.Min(amount.Amount, goals.Goals[amount.Competency]);
            }
        }

        return (first, sum);
    }

    private static float[] ChainNeeds(ReadOnlySpan<float> gains, ReadOnlySpan<float> hours, float part)
    {
        float[] largest = new float[gains.Length / PanelKernel.Size];
        for (int place = 0; place < gains.Length; place++)
        {
            float gain = part * gains[place] * 1.00001f;
            ref float most = ref largest[place / PanelKernel.Size];
            most = Math.Max(most, gain > 0 ? gain / (gain + hours[place]) * 1.00001f : 0);
        }

        return largest;
    }

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
}

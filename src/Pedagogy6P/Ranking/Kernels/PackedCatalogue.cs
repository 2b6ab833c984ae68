using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The modules of an index in places ordered for pruning: those whose need may be worth most first. Immutable: what changes with demand
/// is apart (<see cref="PackedGoalSets"/>).
/// </summary>
internal sealed class PackedCatalogue
{
    private readonly NumberedProgramme _index;
    private readonly TermWeights _weights;

    // Among so many modules of about the same promise, those that the same filters close stand together: whole panels of them are then
    // skipped.
    private const int Band = 1024;

    // A worth is multiplied by a reciprocal that may be 2⁻¹⁴ too small.
    private const double ReciprocalSlack = 1.00007;

    // Beyond this the caps of a module, each rounded up, might not fit 16 bits together.
    private const int MaxTaught = 30_000;

    // Keeps quotients of hours finite in binary32 where hours are absurd.
    private const float LeastHours = 1e-15f;
    private const float MostHours = 1e15f;

    public PackedCatalogue(NumberedProgramme index, PairScorer scorer, TermWeights weights, RankingOptions options)
    {
        (_index, _weights) = (index, weights);
        ChainFactor = options.ChainFactor;
        Module =
        [
            .. Enumerable.Range(0, index.Count).OrderByDescending(Promise).ThenBy(module => module)
                .Chunk(Band).SelectMany(band =>
                band.OrderBy(Modality).ThenBy(Audiences, StringComparer.Ordinal).ThenBy(module => index.Records[module].MinLevel)),
        ];
        PlaceOfModule = new int[index.Count];
        for (int place = 0; place < Module.Length; place++)
        {
            PlaceOfModule[Module[place]] = place;
        }

        Hours = new float[Padded(index.Count)];
        ChainHours = new float[Padded(index.Count)];
        Array.Fill(Hours, 1);
        Array.Fill(ChainHours, float.PositiveInfinity);
        for (int place = 0; place < Module.Length; place++)
        {
            Hours[place] = InGain(index.Records[Module[place]].Hours);
            ChainHours[place] = InGain(index.Records[Module[place]].Hours + index.Supply.HoursBefore[Module[place]]);
        }

        (IsExactOnly, GainUnit) = Unit(index);
        Tastes = PackedTastes.Pack(scorer, Module);
        Sites = new SiteCodes(index.Sessions.Sites);
        Sessions = new PackedSessions(index, Module, options.SelfPacedWeeks);
        Bits = new AttributeBits(index, Module);
        Profiles = new AttributeBits(index, [.. Enumerable.Range(0, index.Count)]);
        Requirements = new PackedRequirements(index, Module);
    }

    /// <summary>Module at each place.</summary>
    public int[] Module { get; }

    /// <summary>Place of each module.</summary>
    public int[] PlaceOfModule { get; }

    /// <summary>Hours ÷ H of the module at each place, rounded down: N = G ÷ (G + this); 1 beyond the last.</summary>
    public float[] Hours { get; }

    /// <summary>
    /// Hours ÷ H of the module at each place and of the shortest that it may wait for, rounded down; infinite where there is none.
    /// </summary>
    public float[] ChainHours { get; }

    /// <summary>What a chain keeps of the gain of the module that it leads to.</summary>
    public double ChainFactor { get; }

    /// <summary>What the terms that depend on learner and session make a unit of need worth, about.</summary>
    public float TypicalFit => (float)((_weights.Schedule + _weights.Travel + _weights.Retention + _weights.Preference) / 2);

    /// <summary>What a match of settings adds to the worth of a unit of need: w_X·½, rounded up.</summary>
    public float MatchWorth => RoundUp(_weights.Practice * Practice.PracticeMatch.Term(handsOnShare: 0, match: 1));

    /// <summary>Whether some module teaches more competencies than 16 bits can add up, so that plain code has to do.</summary>
    public bool IsExactOnly { get; }

    /// <summary>Packed units of one unit of gain: such that all a module teaches, each competency rounded up, fits 16 bits.</summary>
    public double GainUnit { get; }

    /// <summary>Packed feature vectors by place.</summary>
    public PackedTastes Tastes { get; }

    public SiteCodes Sites { get; }

    /// <summary>Sessions by place.</summary>
    public PackedSessions Sessions { get; }

    /// <summary>Static filters by place.</summary>
    public AttributeBits Bits { get; }

    /// <summary>Static filters by module number.</summary>
    public AttributeBits Profiles { get; }

    /// <summary>What modules ask, by place.</summary>
    public PackedRequirements Requirements { get; }

    public NumberedProgramme Index => _index;

    public static int Panels(int count) => (count + PanelKernel.Size - 1) / PanelKernel.Size;

    public static int Padded(int count) => Panels(count) * PanelKernel.Size;

    private static (bool IsExactOnly, double Unit) Unit(NumberedProgramme index)
    {
        int most = 0;
        double largest = 1;
        for (int module = 0; module < index.Count; module++)
        {
            most = Math.Max(most, index.Taught[module].Length);
            largest = Math.Max(largest, Attainment(index.Taught[module]));
        }

        return (most > MaxTaught, (ushort.MaxValue - most - 1) / largest);
    }

    private float InGain(double hours) => double.IsPositiveInfinity(hours)
        ? float.PositiveInfinity
        : Math.Clamp(MathF.BitDecrement((float)(hours / _index.TypicalHours)), LeastHours, MostHours);

    // The score of a module for a learner who masters nothing and needs everything, with all that depends on the learner in the middle.
    private double Promise(int module) =>
        Personalised.Need.Term(Attainment(_index.Taught[module]), _index.TypicalHours, _index.Records[module].Hours)
        * (_weights.Need + ((_weights.Demand + _weights.Evidence) / 2) + (_weights.Practice * PracticeAt(module, match: 1)) + TypicalFit);

    private byte Modality(int module) => _index.Records[module].Modality;

    private string Audiences(int module) => string.Join(';', _index.Modules[module].Audiences);

    /// <summary>X of a module for a match of settings.</summary>
    public double PracticeAt(int module, double match) => Practice.PracticeMatch.Term(_index.Records[module].HandsOnShare, match);

    /// <summary>
    /// A part of a fit raised by more than what a reciprocal may be too small by, and than the rounding of a few dozen operations.
    /// </summary>
    public static float RoundUp(double worth) => MathF.BitIncrement((float)(worth * ReciprocalSlack));

    private static double Attainment(ReadOnlySpan<CompetencyAmount> taught)
    {
        double sum = 0;
        foreach (CompetencyAmount amount in taught)
        {
            sum += amount.Amount;
        }

        return sum;
    }
}

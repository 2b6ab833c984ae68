using System.Collections.Concurrent;

namespace Pedagogy6P.Ranking.Kernels;

/// <summary>
/// The modules of an index in places ordered for pruning: those that teach more competencies first, then those with more attainment per hour. Immutable; what depends on
/// the date is compiled once per date and kept within bounds.
/// </summary>
internal sealed class PackedCatalogue
{
    private const int DatesKept = 16;

    private readonly ModuleIndex _index;
    private readonly CatalogueTerms _terms;
    private readonly TermWeights _weights;
    private readonly int[] _placeOf;
    private readonly ConcurrentDictionary<int, DatedColumns> _dated = new();

    public PackedCatalogue(ModuleIndex index, CatalogueTerms terms, TermWeights weights)
    {
        (_index, _terms, _weights) = (index, terms, weights);
        Module =
        [
            .. Enumerable.Range(0, index.Count)
                .OrderByDescending(module => (index.Taught[module].Length + 1) / 2)
                .ThenByDescending(module => Attainment(index.Taught[module]) / index.Modules[module].Hours)
                .ThenBy(module => module),
        ];
        _placeOf = new int[index.Count];
        for (int place = 0; place < Module.Length; place++)
        {
            _placeOf[Module[place]] = place;
        }

        Postings = PostingsOf(index);
        Hours = new float[Padded(index.Count)];
        Array.Fill(Hours, 1);
        for (int place = 0; place < Module.Length; place++)
        {
            Hours[place] = HoursInGain(Module[place]);
        }

        Bits = new AttributeBits(index, Module);
    }

    /// <summary>Module at each place.</summary>
    public int[] Module { get; }

    /// <summary>Modules that teach each competency.</summary>
    public Ragged<int> Postings { get; }

    /// <summary>Hours of the module at each place in units of packed gain, rounded down; 1 beyond the last.</summary>
    public float[] Hours { get; }

    /// <summary>Static filters by place.</summary>
    public AttributeBits Bits { get; }

    public ModuleIndex Index => _index;

    public static int Panels(int count) => (count + PanelKernel.Size - 1) / PanelKernel.Size;

    public static int Padded(int count) => Panels(count) * PanelKernel.Size;

    public int PlaceOf(int module) => _placeOf[module];

    /// <summary>Hours ÷ H in units of packed gain, rounded down: N = G·H ÷ (G·H + hours) = G' ÷ (G' + this).</summary>
    public float HoursInGain(int module) =>
        MathF.BitDecrement((float)(_index.Modules[module].Hours * PackedGoals.Unit / _index.TypicalHours));

    /// <summary>The columns of a date.</summary>
    public DatedColumns At(DateOnly asOf)
    {
        if (_dated.TryGetValue(asOf.DayNumber, out DatedColumns? columns))
        {
            return columns;
        }

        if (_dated.Count >= DatesKept)
        {
            _dated.Clear();
        }

        return _dated.GetOrAdd(asOf.DayNumber, day => new DatedColumns(this, Worth(DateOnly.FromDayNumber(day))));
    }

    private static double Attainment(ReadOnlySpan<CompetencyAmount> taught)
    {
        double sum = 0;
        foreach (CompetencyAmount amount in taught)
        {
            sum += amount.Amount;
        }

        return sum;
    }

    private static Ragged<int> PostingsOf(ModuleIndex index)
    {
        var lists = new List<int>[index.Competencies.Count];
        for (int competency = 0; competency < lists.Length; competency++)
        {
            lists[competency] = [];
        }

        for (int module = 0; module < index.Count; module++)
        {
            foreach (CompetencyAmount taught in index.Taught[module])
            {
                lists[taught.Competency].Add(module);
            }
        }

        return new Ragged<int>(lists);
    }

    // What a unit of need is worth to each module at most: w_N + w_D·D + w_E·E + w_X·(½·hands-on + ½), with E the largest over audiences.
    private float[] Worth(DateOnly asOf)
    {
        double[] demand = _terms.Demand(asOf).Term;
        double[] evidence = new double[_index.Count];
        for (int audience = -1; audience < _index.Audiences.Count; audience++)
        {
            double[] own = _terms.Evidence(audience).Term;
            for (int module = 0; module < evidence.Length; module++)
            {
                evidence[module] = Math.Max(evidence[module], own[module]);
            }
        }

        float[] worth = new float[Padded(_index.Count)];
        for (int place = 0; place < Module.Length; place++)
        {
            int module = Module[place];
            double practice = Practice.PracticeMatch.Term(_index.Modules[module].HandsOnShare, match: 1);
            worth[place] = MathF.BitIncrement((float)(
                _weights.Need + (_weights.Demand * demand[module]) + (_weights.Evidence * evidence[module]) + (_weights.Practice * practice)));
        }

        return worth;
    }
}

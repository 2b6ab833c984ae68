namespace Pedagogy6P.Ranking.Worths;

/// <summary>What a unit of need is worth at most to modules that chains may begin with, sessions and the learner's wishes included; found out once for a learner. Not thread-safe.</summary>
internal sealed class ChainStarts(ModuleIndex index, SessionChooser chooser, PairScorer scorer, TermWeights weights)
{
    /// <summary>The fit of a module without a session.</summary>
    public const double NoSession = -1;

    private const double Unknown = -2;

    private readonly double[] _fits = Filled(index.Count);
    private readonly List<int> _known = [];

    /// <summary>Forgets the learner before.</summary>
    public void Clear()
    {
        foreach (int module in _known)
        {
            _fits[module] = Unknown;
        }

        _known.Clear();
    }

    /// <summary>What a unit of need is worth at most to a module; <see cref="NoSession"/> where no session is left.</summary>
    public double Fit(LearnerQuery query, CatalogueTermsView terms, int module)
    {
        if (_fits[module] == Unknown)
        {
            _fits[module] = Find(query, terms, module);
            _known.Add(module);
        }

        return _fits[module];
    }

    private double Find(LearnerQuery query, CatalogueTermsView terms, int module)
    {
        SessionChoice choice = chooser.Choose(query, module);
        return choice.Failure is not null
            ? NoSession
            : scorer.WithoutRetention(query, terms, module, need: 1, choice, scorer.Preference(query, module)).Total
                + (weights.Retention * scorer.LargestRetention);
    }

    private static double[] Filled(int count)
    {
        double[] fits = new double[count];
        Array.Fill(fits, Unknown);
        return fits;
    }
}

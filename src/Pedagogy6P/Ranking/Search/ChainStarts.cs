using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Scoring;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// What a unit of need is worth at most to modules that chains may begin with, sessions and the learner's wishes included; found out once
/// for a learner. Not thread-safe.
/// </summary>
internal sealed class ChainStarts(NumberedProgramme index, SessionChooser chooser, PairScorer scorer) : StartFits
{
    private const double Unknown = -2;

    private readonly double[] _fits = Filled(index.Count);
    private readonly List<int> _known = [];

    /// <summary>The catalogue terms of the query; to be set before fits are asked for.</summary>
    public CatalogueTermsView Terms { get; set; }

    /// <inheritdoc/>
    public override void Clear()
    {
        foreach (int module in _known)
        {
            _fits[module] = Unknown;
        }

        _known.Clear();
    }

    /// <inheritdoc/>
    public override double Fit(LearnerQuery query, int module)
    {
        if (_fits[module] == Unknown)
        {
            _fits[module] = Find(query, module);
            _known.Add(module);
        }

        return _fits[module];
    }

    private double Find(LearnerQuery query, int module)
    {
        SessionChoice choice = chooser.Choose(query, module);
        return choice.Failure is not null
            ? NoSession
            : scorer.Known(query, Terms, module, need: 1, choice).Total + scorer.LargestOpen(query);
    }

    private static double[] Filled(int count)
    {
        double[] fits = new double[count];
        Array.Fill(fits, Unknown);
        return fits;
    }
}

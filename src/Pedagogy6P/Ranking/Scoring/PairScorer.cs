using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Participative;
using Pedagogy6P.Personalised;
using Pedagogy6P.Practice;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Query;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Rules.Worths;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Scoring;

/// <summary>
/// The score of a feasible pair in binary64: the one place where terms and weights meet. Every ranking path ends here, so that scores are
/// the same bits whatever the path.
/// </summary>
internal sealed class PairScorer(NumberedProgramme index, TermWeights weights, RankingOptions options)
{
    private readonly PreferenceColumns _preferences = new(index, options.Preference);

    // Most hosts load no model of theirs: then nothing is looked up per learner.
    private readonly bool _asks = options.DropoutRisk is not UnknownDropoutRisk
        || options.Preference is not (TastePreference or DeclaredTopics)
        || !options.FurtherTerms.IsEmpty;

    private readonly ImmutableArray<TermValue> _further =
        [.. options.FurtherTerms.Select(term => new TermValue(term.Name, weights.Further[term.Name]))];

    private readonly double _open = weights.Retention * Retention.Term(UnknownDropoutRisk.Value);

    /// <summary>Preference from columns.</summary>
    public PreferenceColumns Preferences => _preferences;

    /// <summary>Whether a risk model is loaded and may be asked about the learner of a query.</summary>
    public bool KnowsDropoutRisk(LearnerQuery query) => _asks && ModelsOf(query).Dropout.IsAsked;

    /// <summary>Whether some model has to be asked about what is offered to the learner of a query.</summary>
    public bool Asks(LearnerQuery query) => _asks && ModelsOf(query).AreAsked;

    /// <summary>What the terms that wait for a model, or for what stands for one, make a unit of need worth at most.</summary>
    public double LargestOpen(LearnerQuery query) => _asks ? ModelsOf(query).LargestOpen : _open;

    /// <summary>What models say of the learner of a query, asked once.</summary>
    public LearnerModels ModelsOf(LearnerQuery query)
    {
        LearnerModels models = query.Models;
        if (!models.AreKnown)
        {
            Find(query, models);
        }

        return models;
    }

    /// <summary>N of a worth.</summary>
    public double NeedOf(in Worth worth) => Need.Term(worth.Gain, index.TypicalHours, worth.Hours);

    /// <summary>A module as it would be taken.</summary>
    public ModuleOffer OfferOf(int module, in SessionChoice choice) =>
        new(index.Modules[module], choice.Session < 0 ? null : index.Sessions.Sessions[choice.Session]);

    /// <summary>
    /// A feasible module with all of its contributions: each weight times the need times its term, that of Need weight times need.
    /// </summary>
    public Candidate Score(LearnerQuery query, CatalogueTermsView terms, int module, in Worth worth, in SessionChoice choice)
    {
        double need = NeedOf(worth);
        Contributions known = Known(query, terms, module, need, choice);
        return Asks(query)
            ? Ask(ModelsOf(query), Waiting(query, module, worth, choice, known), OfferOf(module, choice)).Candidate
            : Complete(query, module, worth, choice, known);
    }

    /// <summary>A feasible module about which no model is asked, complete with what stands for Retention.</summary>
    public Candidate Complete(LearnerQuery query, int module, in Worth worth, in SessionChoice choice, in Contributions known) => new(
        module, query.Is(module, ModuleState.Pinned), WithRetention(known, NeedOf(worth), UnknownDropoutRisk.Value), choice, worth.Opens,
        UnknownDropoutRisk.Value);

    /// <summary>A feasible module that waits for what models say.</summary>
    public WaitingPair Waiting(LearnerQuery query, int module, in Worth worth, in SessionChoice choice, in Contributions known) =>
        new(module, query.Is(module, ModuleState.Pinned), NeedOf(worth), worth.Opens, choice) { Shares = known };

    /// <summary>The contributions that wait for no model; the others are 0.</summary>
    public Contributions Known(LearnerQuery query, CatalogueTermsView terms, int module, double need, in SessionChoice choice) => new(
        weights.Need * need,
        weights.Schedule * need * choice.Schedule,
        weights.Travel * need * choice.Travel,
        0,
        weights.Demand * need * terms.Demand.Term[module],
        weights.Preference * need * _preferences.Of(query, module),
        weights.Evidence * need * terms.Evidence.Term[module],
        weights.Practice * need * Practice(query, module));

    /// <summary>The contributions with that of a probability of dropout.</summary>
    public Contributions WithRetention(in Contributions shares, double need, double dropout) =>
        shares with { Retention = weights.Retention * need * Retention.Term(dropout) };

    /// <summary>The contributions with that of a preference.</summary>
    public Contributions WithPreference(in Contributions shares, double need, double preference) =>
        shares with { Preference = weights.Preference * need * preference };

    /// <summary>The contributions with that of the next further term.</summary>
    public Contributions WithFurther(in Contributions shares, double need, double value)
    {
        ImmutableArray<TermValue> before = shares.Further;
        (string name, double weight) = _further[before.Length];
        return shares with { Further = before.Add(new TermValue(name, weight * need * value)) };
    }

    /// <summary>
    /// The contributions with the least or the most that models may answer. A score never falls as an answer rises, rounding included.
    /// </summary>
    public Contributions AtBound(LearnerQuery query, in Contributions known, double need, bool most)
    {
        if (!_asks)
        {
            return WithRetention(known, need, UnknownDropoutRisk.Value);
        }

        LearnerModels models = ModelsOf(query);
        Contributions shares = known;
        if (models.Preference.IsAsked)
        {
            shares = WithPreference(shares, need, most ? models.Preference.Most : models.Preference.Least);
        }

        foreach (ref readonly AskedModel further in models.Further)
        {
            shares = WithFurther(shares, need, most ? further.Most : further.Least);
        }

        return WithRetention(shares, need, most ? models.Dropout.Least : models.Dropout.Most);
    }

    /// <summary>What the risk model says raises p(dropout); none without one.</summary>
    public ImmutableArray<DropoutConcern> DropoutConcerns(LearnerQuery query, int module, in SessionChoice choice) =>
        KnowsDropoutRisk(query) ? options.DropoutRisk.Concerns(query.Learner, query.AsOf, OfferOf(module, choice)) : [];

    /// <summary>By candidate the value of each further term, several asked for in one call; all null without any.</summary>
    public IReadOnlyList<TermValue>?[] FurtherValues(LearnerQuery query, ReadOnlySpan<Candidate> candidates)
    {
        var found = new IReadOnlyList<TermValue>?[candidates.Length];
        if (_further.IsEmpty)
        {
            return found;
        }

        LearnerModels models = ModelsOf(query);
        for (int first = 0; first < candidates.Length; first += WaitingPairs.Most)
        {
            ReadOnlySpan<Candidate> some = candidates[first..Math.Min(candidates.Length, first + WaitingPairs.Most)];
            var offers = new ModuleOffer[some.Length];
            for (int place = 0; place < offers.Length; place++)
            {
                offers[place] = OfferOf(some[place].Module, some[place].Choice);
            }

            double[][] values = [.. _further.Select((_, term) =>
            {
                double[] all = new double[offers.Length];
                models.Further[term].Fill(offers, all);
                return all;
            })];
            for (int place = 0; place < offers.Length; place++)
            {
                found[first + place] = [.. _further.Select((term, number) => new TermValue(term.Term, values[number][place]))];
            }
        }

        return found;
    }

    // One pair by itself.
    private WaitingPair Ask(LearnerModels models, WaitingPair pair, in ModuleOffer offer)
    {
        if (models.Preference.IsAsked)
        {
            pair.Shares = WithPreference(pair.Shares, pair.Need, models.Preference.ValueOf(offer));
        }

        foreach (ref readonly AskedModel further in models.Further)
        {
            pair.Shares = WithFurther(pair.Shares, pair.Need, further.ValueOf(offer));
        }

        pair.Dropout = models.Dropout.ValueOf(offer);
        pair.Shares = WithRetention(pair.Shares, pair.Need, pair.Dropout);
        return pair;
    }

    private void Find(LearnerQuery query, LearnerModels models)
    {
        AskedModel dropout = options.DropoutRisk is not UnknownDropoutRisk && options.DropoutRisk.MayProfile(query.Learner)
            ? new AskedModel(nameof(RankingOptions.DropoutRisk), options.DropoutRisk.For(query.Learner, query.AsOf))
            : AskedModel.Unasked(UnknownDropoutRisk.Value);
        AskedModel preference = options.Preference is TastePreference or DeclaredTopics
            ? AskedModel.Unasked(0)
            : new AskedModel(nameof(RankingOptions.Preference), options.Preference.For(query.Learner, query.AsOf));
        AskedModel[] further = _further.IsEmpty ? [] : Further(query);
        double open = (weights.Retention * Retention.Term(dropout.Least)) + (weights.Preference * preference.Most);
        for (int place = 0; place < further.Length; place++)
        {
            open += _further[place].Value * further[place].Most;
        }

        models.Know(dropout, preference, further, open);
    }

    // Terms get a state of their own: that of the query is overwritten by the next one.
    private AskedModel[] Further(LearnerQuery query)
    {
        var copy = new NumberedState(index);
        copy.CopyFrom(query.State);
        var state = new LearnerState(copy, query.AsOf);
        return
        [
            .. options.FurtherTerms.Select(term =>
                new AskedModel($"{nameof(RankingOptions.FurtherTerms)}.{term.Name}", term.For(query.Learner, state))),
        ];
    }

    private double Practice(LearnerQuery query, int module)
    {
        ReadOnlySpan<ulong> settings = query.Words.Settings;
        bool shared = index.SettingBits.Intersects(module, settings);
        bool related = index.RelatedSettingBits.Intersects(module, settings);
        bool undeclared = query.Learner.Settings.IsEmpty || !index.Records[module].DeclaresSettings;
        return PracticeMatch.Term(index.Records[module].HandsOnShare, PracticeMatch.Match(shared, related, undeclared));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
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
    private readonly int _dimensions = (options.Preference as TastePreference)?.Dimensions ?? 0;
    private readonly float[] _features = Features(index, options.Preference as TastePreference);

    /// <summary>Whether a risk model is loaded.</summary>
    public bool KnowsDropoutRisk => options.DropoutRisk is not UnknownDropoutRisk;

    /// <summary>Whether a risk model is loaded and may be asked about a learner.</summary>
    public bool KnowsDropoutRiskOf(Learner learner) => KnowsDropoutRisk && options.DropoutRisk.MayProfile(learner);

    /// <summary>N of a worth.</summary>
    public double NeedOf(in Worth worth) => Need.Term(worth.Gain, index.TypicalHours, worth.Hours);

    /// <summary>
    /// A feasible module with all of its contributions: each weight times the need times its term, that of Need weight times need.
    /// </summary>
    public Candidate Score(LearnerQuery query, CatalogueTermsView terms, int module, in Worth worth, in SessionChoice choice) =>
        Complete(query, module, worth, choice, WithoutRetention(query, terms, module, NeedOf(worth), choice, Preference(query, module)));

    /// <summary>A feasible module with the contribution of the risk model, the most expensive term, filled in last.</summary>
    public Candidate Complete(LearnerQuery query, int module, in Worth worth, in SessionChoice choice, in Contributions others)
    {
        double dropout = DropoutProbability(query, module, choice);
        Contributions all = WithRetention(others, NeedOf(worth), Retention.Term(dropout));
        return new Candidate(module, query.Is(module, ModuleState.Pinned), all, choice, worth.Opens, dropout);
    }

    /// <summary>The contributions with that of a Retention term.</summary>
    public Contributions WithRetention(in Contributions others, double need, double term) =>
        others with { Retention = weights.Retention * need * term };

    /// <summary>The contributions that need no risk model.</summary>
    public Contributions WithoutRetention(
        LearnerQuery query, CatalogueTermsView terms, int module, double need, SessionChoice choice, double preference) => new(
            weights.Need * need,
            weights.Schedule * need * choice.Schedule,
            weights.Travel * need * choice.Travel,
            0,
            weights.Demand * need * terms.Demand.Term[module],
            weights.Preference * need * preference,
            weights.Evidence * need * terms.Evidence.Term[module],
            weights.Practice * need * Practice(query, module));

    /// <summary>p(dropout) from the risk model.</summary>
    public double DropoutProbability(LearnerQuery query, int module, SessionChoice choice) => !KnowsDropoutRiskOf(query.Learner)
        ? UnknownDropoutRisk.Value
        : InUnit(
            options.DropoutRisk.Probability(
                query.Learner, index.Modules[module], choice.Session < 0 ? null : index.Sessions.Sessions[choice.Session], query.AsOf),
            nameof(RankingOptions.DropoutRisk));

    /// <summary>What the risk model says raises p(dropout); none without one.</summary>
    public ImmutableArray<DropoutConcern> DropoutConcerns(LearnerQuery query, int module, SessionChoice choice) =>
        !KnowsDropoutRiskOf(query.Learner)
        ? []
        : options.DropoutRisk.Concerns(query.Learner, index.Modules[module], choice.Session < 0
        ? null : index.Sessions.Sessions[choice.Session], query.AsOf);

    private static float[] Features(NumberedProgramme index, TastePreference? model)
    {
        float[] features = new float[index.Count * (model?.Dimensions ?? 0)];
        for (int module = 0; model is not null && module < index.Count; module++)
        {
            model.FeaturesOf(index.ModuleIds.Words[module]).CopyTo(features.AsSpan(module * model.Dimensions));
        }

        return features;
    }

    private static double InUnit(double value, string model) => value is >= 0 and <= 1
        ? value
        : throw new InvalidOperationException(
            $"The model in {model} gave {value.ToString(CultureInfo.InvariantCulture)}: expected a number from 0 to 1.");

    /// <summary>
    /// U. The two models of this library are evaluated from columns, with the same formulas and so the same bits as through their
    /// interface.
    /// </summary>
    public double Preference(LearnerQuery query, int module) => options.Preference switch
    {
        TastePreference when !query.Learner.Taste.IsEmpty => TastePreference.Term(query.Learner.Taste.AsSpan(), FeaturesOf(module)),
        TastePreference or DeclaredTopics => DeclaredTopics.Term(index.TopicBits.CommonCount(module, query.Words.Topics)),
        _ => InUnit(options.Preference.Preference(query.Learner, index.Modules[module]), nameof(RankingOptions.Preference)),
    };

    /// <summary>Numbers of a feature vector; 0 without a model of tastes.</summary>
    public int Dimensions => _dimensions;

    /// <summary>Whether Preference is that of the learner's taste.</summary>
    public bool UsesTaste(LearnerQuery query) => _dimensions > 0 && !query.Learner.Taste.IsEmpty;

    /// <summary>Feature vector of a module; empty without a model of tastes.</summary>
    public ReadOnlySpan<float> FeaturesOf(int module) => _features.AsSpan(module * _dimensions, _dimensions);

    /// <summary>Whether a learner's taste fits the preference model: empty, or as many finite numbers as it has dimensions.</summary>
    public bool Accepts(Learner learner)
    {
        if (learner.Taste.IsEmpty || options.Preference is not TastePreference model)
        {
            return true;
        }

        foreach (float value in learner.Taste)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return learner.Taste.Length == model.Dimensions;
    }

    /// <summary>No score has a larger Preference term for this learner.</summary>
    public double LargestPreference(LearnerQuery query) => options.Preference switch
    {
        TastePreference when !query.Learner.Taste.IsEmpty => 1,
        TastePreference or DeclaredTopics => DeclaredTopics.Term(query.Words.TopicCount),
        _ => 1,
    };

    /// <summary>No score has a larger Retention term.</summary>
    public double LargestRetention => KnowsDropoutRisk ? 1 : Retention.Term(UnknownDropoutRisk.Value);

    private double Practice(LearnerQuery query, int module)
    {
        ReadOnlySpan<ulong> settings = query.Words.Settings;
        bool shared = index.SettingBits.Intersects(module, settings);
        bool related = index.RelatedSettingBits.Intersects(module, settings);
        bool undeclared = query.Learner.Settings.IsEmpty || !index.Records[module].DeclaresSettings;
        return PracticeMatch.Term(index.Records[module].HandsOnShare, PracticeMatch.Match(shared, related, undeclared));
    }
}

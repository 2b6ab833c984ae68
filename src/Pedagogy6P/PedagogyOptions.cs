using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Participative;
using Pedagogy6P.Predictive;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <summary>
/// What a host may choose when it builds a <see cref="PedagogyEngine"/>. Mutable; the engine copies it and reports every error at once.
/// </summary>
public sealed class PedagogyOptions
{
    /// <summary>Weights of the eight terms, and of further ones by name; the defaults of <see cref="TermWeights"/>.</summary>
    [Required]
    public TermWeights Weights { get; set; } = TermWeights.Default;

    /// <summary>Weeks that a self-paced module is given, above 0 and finite; <see cref="Module.SelfPacedWeeks"/> by default.</summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double SelfPacedWeeks { get; set; } = Module.SelfPacedWeeks;

    /// <summary>
    /// Days for which a module that the learner declined is not shown, 0 (declines hide nothing) to 3,650; 30 by default.
    /// </summary>
    [Range(0, 3650)]
    public int DeclinedDays { get; set; } = 30;

    /// <summary>
    /// How mastery that is dated fades until the query date, so that needs come back; null (the default): it does not. What was attained
    /// still counts for entry and recognition (<see cref="Ranking.Answers.Recommendation.RefreshFirst"/>).
    /// </summary>
    public IMasteryFading? Fading { get; set; }

    /// <summary>How standard errors are inflated by study design; 1, 1.5 and 3 by default.</summary>
    [Required]
    public StandardErrorFactors StandardErrorFactors { get; set; } = new();

    /// <summary>
    /// Standard deviation τ0 of the sceptic's prior N(0, τ0²) on the effect of every module, above 0 and finite; 0.2 by default.
    /// </summary>
    [Range(0.0, double.MaxValue, MinimumIsExclusive = true)]
    public double PriorStandardDeviation { get; set; } = 0.2;

    /// <summary>
    /// What is left of a module's own worth while it misses an advised prerequisite that can be reached (α), above 0 and at most 1; 0.8 by
    /// default.
    /// </summary>
    [Range(0.0, 1.0, MinimumIsExclusive = true)]
    public double AdvisedFactor { get; set; } = 0.8;

    /// <summary>
    /// What a module keeps of the worth of one that waits for it (γ), from 0 to below 1; 0.8 by default. 0 turns chains off: modules then
    /// only count for what they bring by themselves.
    /// </summary>
    [Range(0.0, 1.0, MaximumIsExclusive = true)]
    public double ChainFactor { get; set; } = 0.8;

    /// <summary>The risk model behind Retention; <see cref="UnknownDropoutRisk"/> by default.</summary>
    [Required]
    public IDropoutRisk DropoutRisk { get; set; } = UnknownDropoutRisk.Instance;

    /// <summary>The demand levels behind Demand; null (the default) means the programme's own table, as observed.</summary>
    public IDemandLevels? DemandLevels { get; set; }

    /// <summary>The preference model behind Preference; <see cref="DeclaredTopics"/> by default.</summary>
    [Required]
    public IPreferenceModel Preference { get; set; } = DeclaredTopics.Instance;

    /// <summary>
    /// Terms of the score beside the eight, in the order of their shares; <see cref="HouseTerms.Further"/> by default. Names are distinct
    /// and none of the eight's.
    /// </summary>
    public ImmutableArray<ITerm> FurtherTerms { get; set => field = value.IsDefault ? [] : value; } = HouseTerms.Further;

    /// <summary>
    /// Bytes that an engine may keep of what it has computed (goals, free weeks, sessions, demand and evidence as columns), 0 or more;
    /// 256 MiB by default. Shared by all engines that <see cref="PedagogyEngine.WithSeats"/> makes of one. Where it is full, what has not
    /// been used for longest gives way; answers never depend on it, only speed does.
    /// </summary>
    [Range(0.0, double.MaxValue)]
    public long CacheBytes { get; set; } = 256L << 20;

    /// <summary>The options as the ranking takes them.</summary>
    /// <exception cref="InputRefusedException">An option is out of its range; all of them are told.</exception>
    internal RankingOptions Checked()
    {
        var violations = new ViolationCollector();
        OptionRules.Check(this, "options", violations);
        (TermWeights? weights, StandardErrorFactors? factors) = (Weights, StandardErrorFactors);
        if (weights is null)
        {
            FurtherTermRules.Check(violations, FurtherTerms, ImmutableDictionary<string, double>.Empty);
        }

        weights?.Check(violations, FurtherTerms);
        if (factors is not null)
        {
            OptionRules.Check(factors, "options", violations, $"{nameof(StandardErrorFactors)}.");
        }

        violations.ThrowIfAny();
        return new RankingOptions
        {
            Weights = Weights,
            SelfPacedWeeks = SelfPacedWeeks,
            DeclinedDays = DeclinedDays,
            Fading = Fading,
            StandardErrorFactors = StandardErrorFactors,
            PriorStandardDeviation = PriorStandardDeviation,
            AdvisedFactor = AdvisedFactor,
            ChainFactor = ChainFactor,
            DropoutRisk = DropoutRisk,
            DemandLevels = DemandLevels,
            CacheBytes = CacheBytes,
            Preference = Preference,
            FurtherTerms = FurtherTerms,
        };
    }
}

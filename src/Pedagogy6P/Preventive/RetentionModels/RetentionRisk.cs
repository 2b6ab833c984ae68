using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Preventive.RetentionModels;

/// <summary>
/// A retention model as the ranking asks it: features of learner, module and session in, p(dropout) out. Stores nothing about anybody.
/// Thread-safe and deterministic.
/// </summary>
public sealed class RetentionRisk : IDropoutRisk
{
    private readonly Programme _programme;
    private readonly IRiskModel _model;
    private readonly RetentionFeatures _features;
    private readonly Func<Learner, bool>? _optedOut;
    private readonly Lazy<RetentionConcerns> _concerns;

    /// <summary>Joins a model with the features it names.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="model">A model whose features are among those of <see cref="RetentionFeatures"/>, in any order; usually read from a
    /// model file.</param>
    /// <param name="optedOut">True for a learner who must not be profiled, by their own or their school's choice; thread-safe. Null for
    /// nobody.</param>
    /// <exception cref="ArgumentNullException">Programme or model is null.</exception>
    /// <exception cref="InputRefusedException">The model asks for a feature that does not exist, or as another kind; all are
    /// named.</exception>
    public RetentionRisk(Programme programme, IRiskModel model, Func<Learner, bool>? optedOut = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(model);
        _programme = programme;
        _model = model;
        _features = new RetentionFeatures(programme, model.Schema);
        _optedOut = optedOut;
        _concerns = new Lazy<RetentionConcerns>(() => new RetentionConcerns(model));
    }

    /// <inheritdoc/>
    public bool MayProfile(Learner learner) => _optedOut is null || !_optedOut(learner);

    /// <inheritdoc/>
    /// <remarks>What features need of the learner is worked out here, once, and owned by what is returned; ½ for a learner who opted
    /// out.</remarks>
    public IPairValues For(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return MayProfile(learner)
            ? new RetentionValues(_features, _model, _features.Compile(learner), asOf)
            : PairValues.Constant(UnknownDropoutRisk.Value);
    }

    /// <summary>
    /// Risk given the plan: the probability under every session of a module that has not begun, or at one's own pace. For another weekly
    /// load ask with
    /// <c>learner with { HoursPerWeek = … }</c>. Whether a session is feasible is the engine's to say. An association learned from data,
    /// not a promise of an effect.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">Planned sessions that start on or after this day are looked at.</param>
    /// <param name="moduleId">Id of the module.</param>
    /// <returns>The lowest risk first, then the earliest start, then by id; empty for a learner who opted out, or without sessions to
    /// take.</returns>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public ImmutableArray<PlannedRisk> Plans(Learner learner, DateOnly asOf, string moduleId)
    {
        ArgumentNullException.ThrowIfNull(learner);
        Module found = _programme.FindModule(moduleId)
            ?? throw new ArgumentException($"The programme has no module \"{moduleId}\".", nameof(moduleId));
        if (!MayProfile(learner))
        {
            return [];
        }

        Session[] sessions =
            [.. _programme.Tables.Sessions.Where(session => string.Equals(session.ModuleId, moduleId, StringComparison.Ordinal))];
        bool selfPaced = sessions.Length == 0 && found.Modality == Modality.OnlineAsync;
        Session?[] choices = selfPaced ? new Session?[1] : [.. sessions.Where(session =>
            session.Status == SessionStatus.Planned && session.Start >= asOf)];
        double[] probabilities = new double[choices.Length];
        For(learner, asOf).Fill([.. choices.Select(session => new ModuleOffer(found, session))], probabilities);
        return
        [
            .. choices.Zip(probabilities, (session, probability) => new PlannedRisk(session, probability))
                .OrderBy(plan => plan.Probability).ThenBy(plan => plan.Session?.Start).ThenBy(plan => plan.Session?.Id,
                StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    /// <remarks>Contributions of the model (<see cref="RiskExplainer"/>) summed by concern, two at most; none for a learner who opted out
    /// or a model of another kind.</remarks>
    public ImmutableArray<DropoutConcern> Concerns(Learner learner, DateOnly asOf, ModuleOffer offer)
    {
        ArgumentNullException.ThrowIfNull(learner);
        if (!MayProfile(learner))
        {
            return [];
        }

        double[] row = new double[_features.Schema.Count];
        _features.Fill(learner, asOf, offer, row);
        return _concerns.Value.Of(row);
    }
}

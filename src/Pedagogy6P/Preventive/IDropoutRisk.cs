using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Preventive;

/// <summary>
/// Gives the probability that a learner leaves a module before its end. Implementations are thread-safe and deterministic: the same
/// arguments always give the same value.
/// </summary>
public interface IDropoutRisk
{
    /// <summary>
    /// p(dropout) of a learner, 0 to 1, for whatever they are offered. Asked at most once per learner and answer, and never of one who may
    /// not be profiled.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    IPairValues For(Learner learner, DateOnly asOf);

    /// <summary>
    /// Whether a learner may be profiled. False after an opt-out of the learner or their school: the engine then asks for no probability,
    /// Retention is ½, and facts carry none. True for everybody by default.
    /// </summary>
    /// <param name="learner">The learner.</param>
    bool MayProfile(Learner learner) => true;

    /// <summary>
    /// What raises the probability most and can be acted upon, the strongest first, a few at most; asked only for modules that are shown,
    /// never of a learner who may not be profiled. None where a model cannot tell, as by default.
    /// </summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="offer">The module with its chosen session.</param>
    ImmutableArray<DropoutConcern> Concerns(Learner learner, DateOnly asOf, ModuleOffer offer) => [];
}

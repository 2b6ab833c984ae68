using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive;

/// <summary>
/// Gives the probability that a learner leaves a module before its end. Implementations are thread-safe and deterministic: the same arguments always give
/// the same value.
/// </summary>
public interface IDropoutRisk
{
    /// <summary>p(dropout), 0 to 1.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="module">The module.</param>
    /// <param name="session">The chosen session; null when self-paced.</param>
    double Probability(Learner learner, Module module, Session? session);
}

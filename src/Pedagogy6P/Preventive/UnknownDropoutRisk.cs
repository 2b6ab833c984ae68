using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Preventive;

/// <summary>The absence of a risk model: ½ for everybody, so that Retention favours nobody. Immutable and thread-safe.</summary>
public sealed class UnknownDropoutRisk : IDropoutRisk
{
    private UnknownDropoutRisk()
    {
    }

    /// <summary>The only instance.</summary>
    public static UnknownDropoutRisk Instance { get; } = new();

    /// <inheritdoc/>
    public double Probability(Learner learner, Module module, Session? session) => 0.5;
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Preventive;

/// <summary>The absence of a risk model: ½ for everybody, so that Retention favours nobody. Immutable and thread-safe.</summary>
public sealed class UnknownDropoutRisk : IDropoutRisk
{
    /// <summary>The probability it gives.</summary>
    internal const double Value = 0.5;

    private UnknownDropoutRisk()
    {
    }

    /// <summary>The only instance.</summary>
    public static UnknownDropoutRisk Instance { get; } = new();

    /// <inheritdoc/>
    public IPairValues For(Learner learner, DateOnly asOf) => PairValues.Constant(Value);
}

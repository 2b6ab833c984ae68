using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative;

/// <summary>
/// The Preference term from declared interests: U = 1 − ½^(1 + number of the module's topics that the learner declared). Immutable and
/// thread-safe.
/// </summary>
public sealed class DeclaredTopics : IPreferenceModel
{
    private DeclaredTopics()
    {
    }

    /// <summary>The only instance.</summary>
    public static DeclaredTopics Instance { get; } = new();

    /// <inheritdoc/>
    public IPairValues For(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        int declared = learner.Topics.Distinct(StringComparer.Ordinal).Count();
        return PairValues.Of((module, _) => Term(Shared(learner, module).Count()), least: Term(0), most: Term(declared));
    }

    internal static IEnumerable<string> Shared(Learner learner, Module module) =>
        module.Topics.Intersect(learner.Topics, StringComparer.Ordinal);

    internal static double Term(int shared) => 1 - Math.ScaleB(1, -(1 + shared));
}

using System.Collections.Immutable;
using System.Globalization;

namespace Pedagogy6P.Validation;

/// <summary>
/// The one exception of a refused input: a programme, a learner, an option or a model file whose content breaks the rules.
/// It carries every violation found (the first <see cref="ViolationCollector.Limit"/>). Programming errors throw
/// <see cref="ArgumentException"/> instead.
/// </summary>
public sealed class InputRefusedException : Exception
{
    /// <summary>Creates the exception for a single violation.</summary>
    /// <param name="violation">What is wrong.</param>
    public InputRefusedException(Violation violation)
        : this([violation], 1)
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="violations">The violations kept, at least one.</param>
    /// <param name="count">Number of violations found, kept or not.</param>
    public InputRefusedException(ImmutableArray<Violation> violations, int count)
        : base(Describe(violations, count))
    {
        Violations = violations;
        Count = count;
    }

    /// <summary>
    /// The exception for a single violation without a row, from its parts; see <see cref="Violation"/> for their meaning.
    /// </summary>
    public static InputRefusedException Because(string table, string? column, string? value, string expected) =>
        new(new Violation(table, null, column, value, expected));

    /// <summary>The violations kept, in the order found.</summary>
    public ImmutableArray<Violation> Violations { get; }

    /// <summary>Number of violations found, which may exceed those kept.</summary>
    public int Count { get; }

    private static string Describe(ImmutableArray<Violation> violations, int count)
    {
        string first = violations.IsDefaultOrEmpty ? "The input was refused." : violations[0].ToString();
        return count <= 1 ? first : string.Create(CultureInfo.InvariantCulture, $"{first} (and {count - 1} more)");
    }
}

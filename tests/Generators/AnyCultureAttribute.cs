using Xunit.v3;

namespace Generators;

/// <summary>
/// Marks long tests of numbers alone, which read and write no text that a culture could change, and those that set cultures themselves:
/// eng/test-culture.sh leaves them out.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class AnyCultureAttribute : Attribute, ITraitAttribute
{
    /// <inheritdoc/>
    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Culture", "Any")];
}

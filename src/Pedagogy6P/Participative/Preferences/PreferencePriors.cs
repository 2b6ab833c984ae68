using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>What tastes are like before any choice, by audience. Immutable and thread-safe.</summary>
public sealed class PreferencePriors
{
    /// <summary>Takes priors.</summary>
    /// <param name="everybody">Of learners of any other audience.</param>
    /// <param name="audiences">By audience; as many features each.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Numbers of features differ.</exception>
    public PreferencePriors(PreferencePrior everybody, IEnumerable<KeyValuePair<string, PreferencePrior>> audiences)
    {
        ArgumentNullException.ThrowIfNull(everybody);
        ArgumentNullException.ThrowIfNull(audiences);
        Everybody = everybody;
        Audiences = audiences.ToFrozenDictionary(StringComparer.Ordinal);
        if (Audiences.Values.Any(prior => prior.Dimensions != everybody.Dimensions))
        {
            throw new ArgumentException($"Expected priors of {everybody.Dimensions} features.", nameof(audiences));
        }
    }

    /// <summary>That of learners of audiences of which too few have chosen, or nobody.</summary>
    public PreferencePrior Everybody { get; }

    /// <summary>Those of audiences.</summary>
    public IReadOnlyDictionary<string, PreferencePrior> Audiences { get; }

    /// <summary>That of an audience.</summary>
    /// <param name="audience">The audience.</param>
    public PreferencePrior Of(string audience) => Audiences.GetValueOrDefault(audience, Everybody);
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Kernels;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative;

/// <summary>
/// The Preference term from vectors: U = 1 ÷ (1 + e^(−taste·features)), the logistic of the dot product of the learner's
/// <see cref="Learner.Taste"/> and the module's features. A learner without taste falls back on <see cref="DeclaredTopics"/>. Immutable and
/// thread-safe.
/// </summary>
public sealed class TastePreference : IPreferenceModel
{
    /// <summary>Longest vector accepted.</summary>
    public const int MaxDimensions = 64;

    private readonly FrozenDictionary<string, ImmutableArray<float>> _features;

    /// <summary>Takes the feature vectors of modules.</summary>
    /// <param name="features">By module id, all of one length from 1 to <see cref="MaxDimensions"/>, finite; modules not named have all
    /// features 0 (U = ½).</param>
    /// <exception cref="ArgumentNullException"><paramref name="features"/> is null.</exception>
    /// <exception cref="InputRefusedException">There is no vector, lengths differ or are out of range, or a value is not
    /// finite.</exception>
    public TastePreference(IReadOnlyDictionary<string, ImmutableArray<float>> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        Dimensions = features.Values.Select(vector => vector.IsDefault ? 0 : vector.Length).FirstOrDefault();
        var violations = new ViolationCollector();
        if (Dimensions is < 1 or > MaxDimensions)
        {
            violations.Add("options", null, "features", Dimensions.ToString(CultureInfo.InvariantCulture),
                $"vectors of 1 to {MaxDimensions} numbers");
        }

        foreach ((string module, ImmutableArray<float> vector) in features)
        {
            if (vector.IsDefaultOrEmpty || vector.Length != Dimensions || vector.Any(value => !float.IsFinite(value)))
            {
                violations.Add("options", null, "features", module, $"a vector of {Dimensions} finite numbers");
            }
        }

        violations.ThrowIfAny();
        _features = features.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Length of every vector.</summary>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public IPairValues For(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return learner.Taste.IsEmpty
            ? DeclaredTopics.Instance.For(learner, asOf)
            : PairValues.Of((module, _) => Term(learner.Taste.AsSpan(), FeaturesOf(module.Id).AsSpan()));
    }

    /// <summary>U of a taste and features; absent features count 0.</summary>
    internal static double Term(ReadOnlySpan<float> taste, ReadOnlySpan<float> features) =>
        1 / (1 + Math.Exp(-TasteProduct.Of(taste, features)));

    internal ImmutableArray<float> FeaturesOf(string module) => _features.GetValueOrDefault(module, []);
}

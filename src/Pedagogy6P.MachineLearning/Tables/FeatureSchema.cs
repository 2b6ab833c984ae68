using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>The ordered list of a table's or model's features. Immutable and thread-safe.</summary>
public sealed class FeatureSchema
{
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>Builds a schema.</summary>
    /// <param name="features">Features in column order, names unique.</param>
    /// <exception cref="ArgumentException">Two features share a name.</exception>
    public FeatureSchema(ImmutableArray<Feature> features)
    {
        Features = features.IsDefault ? [] : features;
        for (int i = 0; i < Features.Length; i++)
        {
            if (!_indexes.TryAdd(Features[i].Name, i))
            {
                throw new ArgumentException($"Two features are named '{Features[i].Name}'.", nameof(features));
            }
        }
    }

    /// <summary>Features in column order.</summary>
    public ImmutableArray<Feature> Features { get; }

    /// <summary>Number of features.</summary>
    public int Count => Features.Length;

    /// <summary>The feature at a column.</summary>
    /// <param name="index">Column, 0-based.</param>
    public Feature this[int index] => Features[index];

    /// <summary>Column of a name, or −1.</summary>
    /// <param name="name">Name, compared ordinally.</param>
    public int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    /// <summary>
    /// Whether another schema has the same names, kinds and categories in the same order, so that a row means the same to both.
    /// </summary>
    /// <param name="other">The other schema.</param>
    public bool HasFeaturesOf(FeatureSchema other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            if (!string.Equals(this[i].Name, other[i].Name, StringComparison.Ordinal) || this[i].Kind != other[i].Kind
                || !this[i].Categories.AsSpan().SequenceEqual(other[i].Categories.AsSpan()))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Does nothing when a row has one value per feature.</summary>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">The row has another length.</exception>
    public void CheckRow(ReadOnlySpan<double> row)
    {
        if (row.Length != Count)
        {
            throw new ArgumentException("The row does not have one value per feature.", nameof(row));
        }
    }
}

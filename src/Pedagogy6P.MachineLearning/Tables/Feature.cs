using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>The name and type of one input of a risk model. Immutable and thread-safe.</summary>
public sealed class Feature
{
    /// <summary>Describes a feature.</summary>
    /// <param name="name">Name, compared ordinally; not empty.</param>
    /// <param name="kind">How its values may be used.</param>
    /// <param name="categories">
    /// The categories in code order; empty unless <paramref name="kind"/> is <see cref="FeatureKind.Categorical"/>.
    /// </param>
    /// <param name="writing">How its cells are written; null for <see cref="FeatureWriting.Plain"/>.</param>
    /// <exception cref="ArgumentException">The name is empty, or categories are given for a feature that has none.</exception>
    public Feature(string name, FeatureKind kind, ImmutableArray<string> categories = default, FeatureWriting? writing = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Kind = kind;
        Writing = writing ?? FeatureWriting.Plain;
        Categories = categories.IsDefault ? [] : categories;
        if (kind != FeatureKind.Categorical && Categories.Length > 0)
        {
            throw new ArgumentException("Only a categorical feature has categories.", nameof(categories));
        }
    }

    /// <summary>Name, unique in its schema, compared ordinally.</summary>
    public string Name { get; }

    /// <summary>How the values may be used.</summary>
    public FeatureKind Kind { get; }

    /// <summary>
    /// Categories in code order; empty for numeric and ordinal features. Those of a model that was read from a file are hashes where they
    /// look like identifiers
    /// (e-mail addresses, phone numbers, long codes): <see cref="CodeLookup"/> finds them all the same.
    /// </summary>
    public ImmutableArray<string> Categories { get; }

    /// <summary>How the cells of this feature are written in tables.</summary>
    public FeatureWriting Writing { get; }

    /// <summary>
    /// A function from a category, as people write it, to its code; <see cref="RiskColumn.Unseen"/> for one that is not known. Thread-safe.
    /// </summary>
    public Func<string, int> CodeLookup() => CategoryMask.Lookup(Name, Categories);

    /// <summary>A category for people to read; null when it is kept as a hash and must not be shown.</summary>
    /// <param name="code">Code of a category, 0-based.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such category.</exception>
    public string? Readable(int code) => CategoryMask.IsMasked(Categories[code]) ? null : Categories[code];
}

using System.Collections.Immutable;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Which columns of an ML.NET view are what. Immutable.</summary>
public sealed record RiskColumns
{
    /// <summary>
    /// The columns of features, in order: numbers, truth values, text, keys, or vectors of numbers, of which each slot is a feature. Empty
    /// takes every visible column that nothing below names, as by default.
    /// </summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>The column of labels: Boolean, or 0 and 1. "Label" by default; null for none.</summary>
    public string? Label { get; init; } = RiskDataView.Label;

    /// <summary>The column of weights; null for none, as by default.</summary>
    public string? Weight { get; init; }

    /// <summary>The column that says which person a row is about, text or key; null for none, as by default.</summary>
    public string? Person { get; init; }
}

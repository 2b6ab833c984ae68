using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Reports;

/// <summary>A further table of a model card. Cells are plain text; each row has as many as the header.</summary>
/// <param name="Title">Heading above the table.</param>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">The cells.</param>
public sealed record CardTable(string Title, ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows);

using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Imports.Reports;

/// <summary>Rows of a foreign file that were not taken, for one reason. Record equality compares lists by identity.</summary>
/// <param name="Reason">Why, in plain English; names nobody.</param>
/// <param name="Count">How many rows.</param>
/// <param name="Rows">The numbers of the first ten; the header of a table is row 1.</param>
public sealed record LeftOutRows(string Reason, int Count, ImmutableArray<int> Rows);

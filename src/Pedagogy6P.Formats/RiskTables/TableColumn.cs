namespace Pedagogy6P.Formats.RiskTables;

/// <summary>A column of an <see cref="ITypedTable"/>. Immutable and thread-safe.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Type">The name of its type as its file has it, for messages.</param>
public sealed record TableColumn(string Name, TableColumnKind Kind, string Type);

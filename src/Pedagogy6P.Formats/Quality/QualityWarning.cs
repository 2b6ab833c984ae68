using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Quality;

/// <summary>Something lawful in a programme that its author probably did not mean. Record equality compares lists by identity.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="Table">Name of the table concerned, <c>datapackage.json</c> or, for the whole folder, an empty text.</param>
/// <param name="Ids">Ids concerned, as the code says.</param>
/// <param name="Message">The warning in plain English.</param>
public sealed record QualityWarning(QualityCode Code, string Table, ImmutableArray<string> Ids, string Message);

namespace Pedagogy6P.Formats.Imports.Facts;

/// <summary>Where a row of a programme folder comes from.</summary>
/// <param name="File">Name of the foreign file.</param>
/// <param name="Row">Row of it; null for files without rows.</param>
internal sealed record RowOrigin(string File, int? Row);

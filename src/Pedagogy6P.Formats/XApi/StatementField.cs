using System.Text.Json;

namespace Pedagogy6P.Formats.XApi;

/// <summary>Takes one property of an object, from its name to the end of its value.</summary>
/// <param name="reader">Stands on the name; on the value's last token afterwards.</param>
/// <param name="draft">Where what is kept goes.</param>
/// <returns>False when the bytes at hand end before the value does.</returns>
internal delegate bool StatementField(ref Utf8JsonReader reader, StatementDraft draft);

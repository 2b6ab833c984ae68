using System.Text.Json.Serialization;

namespace Pedagogy6P.Programmes;

/// <summary>The title, in one language, of an id that modules, sites and learners use as a word.</summary>
/// <param name="Kind">Which words it belongs to.</param>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="Title">Title for people.</param>
/// <param name="Language">Language of the title (BCP 47); null means the programme's. A term has one row for each language.</param>
/// <param name="ParentId">Id of the wider setting, for settings only; null for none. Rows of one setting that state a parent state the
/// same.</param>
public sealed record VocabularyTerm(VocabularyKind Kind, string Id, string Title, string? Language = null,
    [property: JsonPropertyName("parent")] string? ParentId = null);

using System.Collections.Frozen;

namespace Pedagogy6P.Programmes;

/// <summary>
/// The titles of a programme's topics, settings, labels, equipment and audiences, and the tree of its settings. Immutable and thread-safe.
/// </summary>
public sealed class ProgrammeTerms
{
    private readonly FrozenDictionary<(VocabularyKind Kind, string Id), VocabularyTerm[]> _terms;
    private readonly FrozenDictionary<string, string> _parents;
    private readonly string _language;

    internal ProgrammeTerms(ProgrammeTables tables)
    {
        _language = tables.Language;
        _terms = tables.Terms.GroupBy(term => (term.Kind, term.Id)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _parents = tables.Terms.Where(term => term.ParentId is not null).DistinctBy(term => term.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(term => term.Id, term => term.ParentId!, StringComparer.Ordinal);
    }

    /// <summary>
    /// The title of a term: in the language asked (primary subtags compared), else in the programme's, else the first given; the id itself
    /// when it has no title.
    /// </summary>
    /// <param name="kind">Which words it belongs to.</param>
    /// <param name="id">Its id.</param>
    /// <param name="language">Language asked (BCP 47).</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> or <paramref name="language"/> is null.</exception>
    public string TitleOf(VocabularyKind kind, string id, string language)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(language);
        if (!_terms.TryGetValue((kind, id), out VocabularyTerm[]? terms))
        {
            return id;
        }

        return (In(terms, language) ?? In(terms, _language) ?? terms[0]).Title;
    }

    /// <summary>
    /// The id that people mean by a text: the id itself, or that of the only term of the kind with this title in any language, letter case
    /// aside; null when there is none.
    /// </summary>
    /// <param name="kind">Which words it belongs to.</param>
    /// <param name="text">An id or a title.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public string? Find(VocabularyKind kind, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (_terms.ContainsKey((kind, text)))
        {
            return text;
        }

        string[] titled =
        [
            .. _terms.Where(entry => entry.Key.Kind == kind
            && entry.Value.Any(term => string.Equals(term.Title, text, StringComparison.OrdinalIgnoreCase)))
                .Select(entry => entry.Key.Id).Take(2),
        ];
        return titled.Length == 1 ? titled[0] : null;
    }

    /// <summary>The settings above a setting, the nearest first; none when it has no parent.</summary>
    /// <param name="settingId">Id of the setting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="settingId"/> is null.</exception>
    public IEnumerable<string> AncestorsOf(string settingId)
    {
        ArgumentNullException.ThrowIfNull(settingId);
        return Climb(settingId);
    }

    private IEnumerable<string> Climb(string setting)
    {
        for (string? at = _parents.GetValueOrDefault(setting); at is not null; at = _parents.GetValueOrDefault(at))
        {
            yield return at;
        }
    }

    private VocabularyTerm? In(VocabularyTerm[] terms, string language)
    {
        string primary = LanguageTag.Primary(language);
        return Array.Find(terms, term => string.Equals(LanguageTag.Primary(term.Language ?? _language), primary, StringComparison.Ordinal));
    }
}

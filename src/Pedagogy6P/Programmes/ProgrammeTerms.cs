using System.Collections.Frozen;

namespace Pedagogy6P.Programmes;

/// <summary>The titles of a programme's topics, settings, labels, equipment and audiences, and the tree of its settings. Immutable and thread-safe.</summary>
public sealed class ProgrammeTerms
{
    private readonly FrozenDictionary<(VocabularyKind Kind, string Id), VocabularyTerm[]> _terms;
    private readonly FrozenDictionary<string, string> _parents;
    private readonly string _language;

    internal ProgrammeTerms(ProgrammeTables tables)
    {
        _language = tables.Language;
        _terms = tables.Terms.GroupBy(term => (term.Kind, term.Id)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _parents = tables.Terms.Where(term => term.Parent is not null).DistinctBy(term => term.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(term => term.Id, term => term.Parent!, StringComparer.Ordinal);
    }

    /// <summary>
    /// The title of a term: in the language asked (primary subtags compared), else in the programme's, else the first given; the id itself when it has no title.
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

    /// <summary>The settings above a setting, the nearest first; none when it has no parent.</summary>
    /// <param name="setting">Id of the setting.</param>
    /// <exception cref="ArgumentNullException"><paramref name="setting"/> is null.</exception>
    public IEnumerable<string> AncestorsOf(string setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return Climb(setting);
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

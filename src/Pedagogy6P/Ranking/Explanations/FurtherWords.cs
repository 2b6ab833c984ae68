using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The words of further terms, which they bring themselves; a term that nobody brought stands by its name.</summary>
internal sealed class FurtherWords(string language, ImmutableArray<ITerm> terms)
{
    public string Title(string name) => Find(name)?.TitleIn(language) ?? name;

    public string? Pillar(string name) => Find(name)?.PillarIn(language);

    /// <summary>What the terms say of a module.</summary>
    public IEnumerable<ExplanationLine> Describe(Module? module, RecommendationFacts facts)
    {
        foreach (TermValue value in facts.FurtherTerms ?? [])
        {
            if (module is not null && Find(value.Term)?.Describe(language, module, value.Value) is string text)
            {
                yield return new ExplanationLine(null, text) { FurtherTerm = value.Term };
            }
        }
    }

    private ITerm? Find(string name) => terms.FirstOrDefault(term => string.Equals(term.Name, name, StringComparison.Ordinal));
}

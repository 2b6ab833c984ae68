using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>One short sentence of an explanation, ready to be shown to a learner. Immutable.</summary>
/// <param name="Term">The one of the eight terms that the sentence speaks of; null when it speaks of none in particular.</param>
/// <param name="Text">The sentence.</param>
public sealed record ExplanationLine(Term? Term, string Text)
{
    /// <summary>Name of the further term that the sentence speaks of; null when it speaks of none.</summary>
    public string? FurtherTerm { get; init; }

    /// <summary>The sentence.</summary>
    public override string ToString() => Text;
}

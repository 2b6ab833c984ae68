using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>One short sentence of an explanation, ready to be shown to a learner. Immutable.</summary>
/// <param name="Term">The term of the score that the sentence speaks of; null when it speaks of none in particular.</param>
/// <param name="Text">The sentence.</param>
public sealed record ExplanationLine(Term? Term, string Text)
{
    /// <summary>The sentence.</summary>
    public override string ToString() => Text;
}

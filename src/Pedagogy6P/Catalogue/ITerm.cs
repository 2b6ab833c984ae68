using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// A further term of the score, beside the eight: all there is to it stands in one type. A score is then N · (Σ of the eight + Σ w·value of
/// the further terms), the weights divided by the sum of them all. Implementations are immutable, thread-safe and deterministic.
/// </summary>
public interface ITerm
{
    /// <summary>
    /// Its place in weights, contributions and JSON: a small letter a to z, then letters and digits; no name of the eight, whatever the
    /// case. Always the same.
    /// </summary>
    string Name { get; }

    /// <summary>Its weight where the weights name none, a finite number of 0 or more.</summary>
    double DefaultWeight { get; }

    /// <summary>What people read as its name.</summary>
    /// <param name="language">The language of the text, a two-letter code: <c>en</c> or <c>fr</c>.</param>
    string TitleIn(string language);

    /// <summary>The pillar, one of the six P's, that it belongs to, as people read it.</summary>
    /// <param name="language">The language of the text, a two-letter code: <c>en</c> or <c>fr</c>.</param>
    string PillarIn(string language);

    /// <summary>One sentence to the learner on what its value says of a module; null when there is nothing worth saying.</summary>
    /// <param name="language">The language of the text, a two-letter code: <c>en</c> or <c>fr</c>.</param>
    /// <param name="module">The module that is shown.</param>
    /// <param name="value">The value of the term, 0 to 1.</param>
    string? Describe(string language, Module module, double value);

    /// <summary>Its values for a learner. Asked at most once per learner and answer.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="state">What they have mastered, done and chosen as of the query date.</param>
    IPairValues For(Learner learner, LearnerState state);
}

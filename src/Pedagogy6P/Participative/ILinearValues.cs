using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Participative;

/// <summary>What an <see cref="ILinearPreference"/> says of a learner, with the taste that bounds it.</summary>
internal interface ILinearValues : IPairValues
{
    /// <summary>
    /// Fills the taste: for every offer U ≤ σ(max(z, part·z)) with z = taste · features of its module, rounding included.
    /// </summary>
    /// <returns>The part, above 0 and at most 1.</returns>
    float FillTaste(Span<float> taste);
}

using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Participative;

/// <summary>What an <see cref="ILinearPreference"/> says of a learner, with the taste that bounds it.</summary>
internal interface ILinearValues : IPairValues
{
    /// <summary>Fills the taste: for every offer U ≤ σ(max(0, taste · features of its module)), rounding included.</summary>
    void FillTaste(Span<float> taste);
}

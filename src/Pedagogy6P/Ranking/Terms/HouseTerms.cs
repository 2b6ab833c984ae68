using System.Collections.Immutable;
using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Ranking.Terms;

/// <summary>
/// The further terms of this library. A term is added by a folder of its own, with its texts, and one line here: docs/extending.md shows
/// how.
/// </summary>
public static class HouseTerms
{
    /// <summary>The terms beside the eight that every engine has unless its host chooses others, in the order of their shares.</summary>
    public static ImmutableArray<ITerm> Further { get; } =
    [
    ];
}

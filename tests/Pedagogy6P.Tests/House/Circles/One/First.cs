using Pedagogy6P.Tests.House.Circles.Two;

namespace Pedagogy6P.Tests.House.Circles.One;

/// <summary>Half of a circle, for the test of the test.</summary>
internal sealed class First
{
    public Second? Other { get; init; }
}

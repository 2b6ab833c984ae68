using Pedagogy6P.Tests.House.Circles.One;

namespace Pedagogy6P.Tests.House.Circles.Two;

/// <summary>The other half.</summary>
internal sealed class Second
{
    public First? Other { get; init; }
}

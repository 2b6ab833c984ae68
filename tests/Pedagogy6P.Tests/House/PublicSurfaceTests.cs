using System.Reflection;

namespace Pedagogy6P.Tests.House;

/// <summary>The public surface changes only on purpose: it must equal the committed text.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("Pedagogy6P.Validation")]
    [InlineData("Pedagogy6P.MachineLearning")]
    [InlineData("Pedagogy6P")]
    [InlineData("Pedagogy6P.Formats")]
    public void The_public_surface_is_the_committed_one(string assembly) => CommittedSurface.Check(Assembly.Load(assembly));
}

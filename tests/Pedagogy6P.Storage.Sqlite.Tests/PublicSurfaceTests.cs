using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>The public surface changes only on purpose: it must equal the committed text.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_committed_one() => CommittedSurface.Check(typeof(SqliteDecisionLog).Assembly);
}

using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tables.Tests;

/// <summary>The public surface changes only on purpose: it must equal the committed text.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_committed_one()
    {
        string actual = PublicSurface.Render(typeof(ParquetFile).Assembly), name = typeof(ParquetFile).Assembly.GetName().Name + ".txt";

        // Left in the build output for eng/update-public-api.sh to copy; the committed file is never written from here.
        string received = Path.Combine(AppContext.BaseDirectory, "public-api");
        Directory.CreateDirectory(received);
        File.WriteAllText(Path.Combine(received, name), actual);
        string committed = RepositoryFolder.PathOf($"docs/public-api/{name}");
        actual.ShouldBe(File.Exists(committed) ? File.ReadAllText(committed).ReplaceLineEndings("\n") : "",
            "The public surface is not the one in docs/public-api. If that is meant, run eng/update-public-api.sh and commit its result.");
    }
}

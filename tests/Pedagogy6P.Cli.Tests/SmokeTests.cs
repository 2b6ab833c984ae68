namespace Pedagogy6P.Cli.Tests;

public sealed class SmokeTests
{
    [Fact]
    public void Targets_dotnet_10() => Environment.Version.Major.ShouldBe(10);
}

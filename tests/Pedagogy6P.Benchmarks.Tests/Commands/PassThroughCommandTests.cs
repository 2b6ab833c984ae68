using System.CommandLine;
using Pedagogy6P.Benchmarks.Commands;

namespace Pedagogy6P.Benchmarks.Tests.Commands;

public sealed class PassThroughCommandTests
{
    [Fact]
    public void Hands_over_arguments_and_options_and_returns_the_exit_code()
    {
        string[] seen = [];
        var root = new RootCommand
        {
            PassThroughCommand.Create("suite", "A suite.", arguments =>
            {
                seen = arguments;
                return 3;
            }),
        };
        root.Parse(["suite", "part", "--quick", "--json", "file"]).Invoke().ShouldBe(3);
        seen.ShouldBe(["part", "--quick", "--json", "file"]);
    }
}

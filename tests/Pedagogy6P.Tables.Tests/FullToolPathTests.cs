using System.Text.Json;
using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Tables.Tests;

/// <summary>The larger tool proves the paths that the light one leaves open.</summary>
public sealed class FullToolPathTests
{
    // A learner whose best path the planner's own search does not prove.
    private static readonly string[] Command =
        ["plan", RepositoryFolder.PathOf("datasets/esnbyum"), "--learner", "L00036", "--alternatives", "1", "--format", "jsonl"];

    [Fact]
    public void Plan_proves_what_the_light_tool_leaves_open()
    {
        StatusOf(FullToolRun.OfLight(Command)).ShouldBe("feasible");
        StatusOf(FullToolRun.Of(Command)).ShouldBe("optimal");
    }

    private static string? StatusOf(FullToolRun run)
    {
        run.ExitCode.ShouldBe(0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("paths")[0].GetProperty("status").GetString();
    }
}

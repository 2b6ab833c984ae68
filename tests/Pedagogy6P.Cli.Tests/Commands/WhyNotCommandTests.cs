using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class WhyNotCommandTests
{
    [Fact]
    public void An_infeasible_module_gives_every_reason()
    {
        string text = ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-2").Output;
        text.ShouldContain("In short: Prerequisite missing, Starting level not reached, Full");
        text.ShouldContain("Téléconsultation en pratique");
        using JsonDocument document = ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-2", "--format",
            "json").Json();
        JsonElement answer = document.RootElement;
        answer.GetProperty("feasible").GetBoolean().ShouldBeFalse();
        answer.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString())
            .ShouldBe(["Prerequisite", "Entry", "Seats"]);
        answer.GetProperty("reasons")[0].GetProperty("ids")[0].GetString().ShouldBe("tele-1");
        answer.GetProperty("reasons")[1].GetProperty("needed").GetDouble().ShouldBe(0.6);
        answer.GetProperty("standing").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void A_feasible_module_is_compared_with_the_last_one_shown()
    {
        using JsonDocument document =
            ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "data-2", "-k", "1", "--format", "json").Json();
        JsonElement answer = document.RootElement;
        answer.GetProperty("standing").GetProperty("rank").GetInt32().ShouldBe(2);
        answer.GetProperty("lastShown").GetProperty("module").GetString().ShouldBe("tele-1");
        double difference = answer.GetProperty("difference").EnumerateObject().Sum(term => term.Value.GetDouble());
        difference.ShouldBe(answer.GetProperty("standing").GetProperty("score").GetDouble() - answer.GetProperty("lastShown")
            .GetProperty("score").GetDouble(), 1e-12);
        string table = ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "data-2", "-k", "1").Output;
        table.ShouldContain("tele-1 (Last shown)");
        table.ShouldContain("-0.204");
    }

    [Fact]
    public void A_module_that_is_shown_has_its_rank_and_nothing_to_be_compared_with()
    {
        using JsonDocument document = ToolRun.Done("why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-1", "--format",
            "json").Json();
        document.RootElement.GetProperty("standing").GetProperty("rank").GetInt32().ShouldBe(1);
        document.RootElement.GetProperty("difference").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Unknown_modules_and_learners_end_with_four()
    {
        ToolRun module = ToolRun.Of("why-not", Repository.Clinic, "--learner", "zoe", "--module", "tele-3");
        module.ExitCode.ShouldBe(4);
        module.Error.ShouldContain("Did you mean \"tele-1\" or \"tele-2\"?");
        ToolRun.Of("why-not", Repository.Clinic, "--learner", "nobody", "--module", "tele-1").ExitCode.ShouldBe(4);
    }

    [Fact]
    public void Both_options_are_needed()
    {
        ToolRun run = ToolRun.Of("why-not", Repository.Clinic, "--learner", "zoe");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--module");
    }
}

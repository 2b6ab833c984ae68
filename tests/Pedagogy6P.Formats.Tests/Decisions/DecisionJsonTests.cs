using System.Text;
using Pedagogy6P.Formats.Decisions;
using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Tests.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Decisions;

public static class DecisionJsonTests
{
    private static readonly Decision Made = DecisionSamples.Decision(3);

    private static readonly string Sound = Encoding.UTF8.GetString(DecisionJson.Line(
        new LoggedDecision(Made, [DecisionSamples.Outcome(Made, 0, 0.5), null, null, null])));

    [Fact]
    public static async Task Marks_and_line_ends_of_other_systems_and_names_to_come_are_read()
    {
        string text = "\uFEFF" + Sound.TrimEnd('\n').Replace("{\"decision\"", "{\"later\":[1],\"decision\"", StringComparison.Ordinal)
            + "\r\n\r\n";
        LoggedDecision read = (await ReadAsync(Encoding.UTF8.GetBytes(text))).Read.Single();
        read.Decision.SaysTheSameAs(Made).ShouldBeTrue();
        read.Outcomes.ShouldBe([DecisionSamples.Outcome(Made, 0, 0.5), null, null, null]);
    }

    [Theory]
    [InlineData("\"policy\":\"greedy(top=12)\"", "\"policy\":7", "policy: found \"7\", expected a text")]
    [InlineData("\"policy\":\"greedy(top=12)\",", "", "policy: expected a text")]
    [InlineData("\"time\":\"2027-01-04T08:00:03.000Z\"", "\"time\":\"2027-01-04T08:00:03\"",
        "time: found \"2027-01-04T08:00:03\", expected a time such as 2027-01-04T08:00:00.000Z")]
    [InlineData("\"rewardTime\":\"2027-01-04", "\"rewardTime\":\"2027-01-03",
        "items.rewardTime: found \"2027-01-03T08:01:03.000Z\", expected a time that is not before the decision")]
    [InlineData("\"reward\":0.5", "\"reward\":1e999", "items.reward: found \"1e999\", expected a finite number")]
    [InlineData("\"reward\":0.5,", "", "items.reward: expected a finite number")]
    [InlineData("\"position\":2", "\"position\":1", "items.position: found \"1\", expected 2")]
    [InlineData("\"keeps\":true", "\"keeps\":1", "candidates.keeps: found \"1\", expected true or false")]
    [InlineData("\"terms\":[\"need\",", "\"terms\":[", "items.contributions: expected a number for each of terms")]
    [InlineData("\"versions\":{", "\"versions\":[],\"v\":{", "versions: found \"[]\", expected a JSON object { … }")]
    [InlineData("\"level\":", "\"hours\":", "context: found \"hours\", expected ids of 1 to 100 characters, each once")]
    public static async Task What_is_wrong_is_told_by_line_after_all_others(string from, string to, string expected)
    {
        Sound.ShouldContain(from);
        string broken = Sound.Replace(from, to, StringComparison.Ordinal);
        string other = Encoding.UTF8.GetString(
            DecisionJson.Line(new LoggedDecision(DecisionSamples.Decision(4), [null, null, null, null])));
        (IReadOnlyList<LoggedDecision> read, InputRefusedException? refusal) = await ReadAsync(Encoding.UTF8.GetBytes(broken + other));
        read.Select(logged => logged.Decision.Id).ShouldBe([DecisionSamples.Decision(4).Id]);
        refusal.ShouldNotBeNull().Violations[0].ToString().ShouldBe("log.jsonl, row 1, " + expected);
    }

    [Fact]
    public static async Task What_is_no_decision_or_comes_twice_is_told_too()
    {
        (IReadOnlyList<LoggedDecision> read, InputRefusedException? refusal) =
            await ReadAsync(Encoding.UTF8.GetBytes($"{Sound}[]\n{{\n\"\\ud800\"\n{Sound}"));
        read.Count.ShouldBe(1);
        refusal.ShouldNotBeNull().Violations.Select(violation => violation.ToString()).ShouldBe(
        [
            "log.jsonl, row 2, versions: expected a JSON object { … }",
            "log.jsonl, row 3: expected a decision as one JSON object on the line",
            "log.jsonl, row 4: expected a decision as one JSON object on the line",
            $"log.jsonl, row 5, decision: found \"{Made.Id}\", expected an id that no earlier line has",
        ]);
    }

    [Fact]
    public static async Task Bytes_that_are_no_text_end_the_reading()
    {
        InputRefusedException? refusal = (await ReadAsync([0xFF, 0xC0, (byte)'\n'])).Refusal;
        refusal.ShouldNotBeNull().Violations.Single().ToString().ShouldBe("log.jsonl, row 1: expected text in UTF-8 from here on");
    }

    private static async Task<(IReadOnlyList<LoggedDecision> Read, InputRefusedException? Refusal)> ReadAsync(byte[] bytes)
    {
        var read = new List<LoggedDecision>();
        try
        {
            using var lines = new MemoryStream(bytes);
            await foreach (LoggedDecision logged in DecisionJson.ReadAsync(lines, "log.jsonl"))
            {
                read.Add(logged);
            }

            return (read, null);
        }
        catch (InputRefusedException refusal)
        {
            return (read, refusal);
        }
    }
}

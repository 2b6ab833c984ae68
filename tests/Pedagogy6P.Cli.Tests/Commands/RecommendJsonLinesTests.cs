using System.Text.Json;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Tests.Commands;

public sealed class RecommendJsonLinesTests
{
    private static readonly string[] Terms = ["Need", "Schedule", "Travel", "Retention", "Demand", "Preference", "Evidence", "Practice"];

    [Fact]
    public void Keys_and_their_order_are_those_promised()
    {
        foreach (JsonElement line in Lines("--reasons"))
        {
            Keys(line).ShouldBe(["learner", "recommendations", "abandonment", "infeasible"]);
            foreach (JsonElement item in line.GetProperty("recommendations").EnumerateArray())
            {
                Keys(item).ShouldBe(["rank", "module", "title", "session", "score", "contributions", "pinned", "mandatory",
                    "missingAdvised", "opens"]);
                Keys(item.GetProperty("contributions")).ShouldBe(Terms);
            }
        }
    }

    [Fact]
    public void A_diverse_list_says_that_it_is_and_what_is_left_of_each()
    {
        JsonElement[] lines = [.. Lines("--diverse")];
        lines.Length.ShouldBe(4);
        foreach (JsonElement line in lines)
        {
            Keys(line).ShouldBe(["learner", "diverse", "recommendations", "abandonment"]);
            line.GetProperty("diverse").GetBoolean().ShouldBeTrue();
            foreach (JsonElement item in line.GetProperty("recommendations").EnumerateArray())
            {
                Keys(item)[^1].ShouldBe("gainLeft");
                item.GetProperty("gainLeft").GetDouble().ShouldBeInRange(0, 1);
            }
        }
    }

    [Fact]
    public void Infeasible_modules_stand_there_only_on_request() => Lines().ShouldAllBe(line => !Keys(line).Contains("infeasible"));

    [Fact]
    public void Lines_follow_the_order_of_the_learners_table() =>
        Lines().Select(line => line.GetProperty("learner").GetString()).ShouldBe(["zoe", "ali", "kim", "eve"]);

    [Fact]
    public void Learners_named_come_in_the_order_of_the_table_each_once()
    {
        ToolRun run = ToolRun.Done("recommend", Repository.Clinic, "--learner", "ali", "zoe", "--learner", "ali", "--format", "jsonl");
        run.JsonLines().Select(line => line.GetProperty("learner").GetString()).ShouldBe(["zoe", "ali"]);
    }

    [Fact]
    public void Every_number_reads_back_as_the_engine_gave_it()
    {
        ProgrammeFolder folder = ProgrammeFolder.Read(Repository.Clinic, cancellationToken: TestContext.Current.CancellationToken);
        var engine = new PedagogyEngine(folder.Programme);
        JsonElement[] lines = Lines();
        for (int learner = 0; learner < lines.Length; learner++)
        {
            LearnerRecommendations expected = engine.Recommend(folder.Learners.Learners[learner],
                new RecommendationQuery(new DateOnly(2027, 1, 4)));
            JsonElement[] items = [.. lines[learner].GetProperty("recommendations").EnumerateArray()];
            items.Select(item => item.GetProperty("module").GetString()).ShouldBe(expected.Recommendations.Select(item => item.ModuleId));
            items.Select(item => item.GetProperty("score").GetDouble()).ShouldBe(expected.Recommendations.Select(item => item.Score));
            items.Select(item => item.GetProperty("session").GetString()).ShouldBe(expected.Recommendations.Select(item => item.SessionId));
            NumberOrNull(lines[learner].GetProperty("abandonment")).ShouldBe(expected.Abandonment);
            foreach ((JsonElement item, Recommendation recommendation) in items.Zip(expected.Recommendations))
            {
                Terms.Select(term => item.GetProperty("contributions").GetProperty(term).GetDouble())
                    .ShouldBe(Enum.GetValues<Term>().Select(term => recommendation.Contributions[term]));
            }
        }
    }

    [Fact]
    public void Infeasible_modules_come_in_ordinal_order_with_codes_in_code_order()
    {
        JsonElement infeasible = Lines("--reasons")[0].GetProperty("infeasible");
        Keys(infeasible).ShouldBe(["code-1", "data-1", "law-1", "tele-2"]);
        infeasible.GetProperty("code-1").EnumerateArray().Select(code => code.GetString())
            .ShouldBe(["Audience", "Language", "Budget", "NoGain"]);
        infeasible.GetProperty("tele-2").EnumerateArray().Select(code => code.GetString()).ShouldBe(["Prerequisite", "Entry", "Seats"]);
    }

    [Fact]
    public void Every_module_is_recommended_or_infeasible()
    {
        foreach (JsonElement line in Lines("--reasons"))
        {
            Keys(line.GetProperty("infeasible"))
                .Concat(line.GetProperty("recommendations").EnumerateArray().Select(item => item.GetProperty("module").GetString()!))
                .Order(StringComparer.Ordinal)
                .ShouldBe(["code-1", "data-1", "data-2", "law-1", "tele-1", "tele-2"]);
        }
    }

    [Fact]
    public void Titles_stay_readable_and_the_text_has_no_mark()
    {
        ToolRun run = ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl");
        run.Output.ShouldStartWith("{\"learner\":\"zoe\"");
        run.Output.ShouldContain("Données, pour aller plus loin");
        run.Output.ShouldEndWith("}\n");
        run.Output.ShouldNotContain("\r");
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("7")]
    public void Bytes_do_not_depend_on_the_number_of_threads(string threads) =>
        ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl", "--reasons", "--threads", threads).Output
            .ShouldBe(ToolRun.Done("recommend", Repository.Clinic, "--all", "--format", "jsonl", "--reasons").Output);

    [Fact]
    public void K_cuts_the_list()
    {
        JsonElement[] lines = Lines("-k", "1");
        lines.Select(line => line.GetProperty("recommendations").GetArrayLength()).ShouldBe([1, 1, 0, 0]);
    }

    [Fact]
    public void A_later_date_loses_the_sessions_that_have_begun()
    {
        Lines("--date", "2027-02-02", "--reasons")[0].GetProperty("infeasible").GetProperty("tele-1")[0].GetString().ShouldBe("NoSession");
    }

    [Fact]
    public void Weights_named_replace_the_defaults_and_all_are_divided_by_their_sum()
    {
        JsonElement before = Lines()[0].GetProperty("recommendations")[0].GetProperty("contributions");
        JsonElement after = Lines("--weights",
            "preference=0, NEED = 0.4")[0].GetProperty("recommendations")[0].GetProperty("contributions");
        after.GetProperty("Preference").GetDouble().ShouldBe(0);
        after.GetProperty("Need").GetDouble().ShouldBe(before.GetProperty("Need").GetDouble() * 4 / 3, 1e-12);
        after.GetProperty("Travel").GetDouble().ShouldBe(before.GetProperty("Travel").GetDouble(), 1e-12);
    }

    private static JsonElement[] Lines(params string[] more) =>
        ToolRun.Done(["recommend", Repository.Clinic, "--all", "--format", "jsonl", .. more]).JsonLines();

    private static string[] Keys(JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static double? NumberOrNull(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();
}

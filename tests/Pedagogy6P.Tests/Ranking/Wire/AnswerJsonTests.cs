using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Wire;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking.Wire;

public sealed class AnswerJsonTests
{
    private static readonly RecommendationQuery Query = new(Small.Today, 3) { WithFacts = true };

    [Fact]
    public void A_whole_answer_has_its_keys_in_order()
    {
        JsonElement json = Parsed(writer => AnswerJson.Write(writer, Answer(Small.Engine())));
        json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["learner", "recommendations", "abandonment", "infeasible", "asOf", "mandatoryOutstanding", "abandonmentRemedies"]);
        json.GetProperty("asOf").GetString().ShouldBe(Small.Today.ToString("yyyy-MM-dd", null));
        JsonElement first = json.GetProperty("recommendations")[0];
        first.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["rank", "module", "title", "session", "score", "contributions", "pinned", "mandatory", "missingAdvised", "opens", "facts"]);
        first.GetProperty("module").GetString().ShouldBe("m");
    }

    [Fact]
    public void The_short_form_has_neither_facts_nor_duties()
    {
        JsonElement json = Parsed(writer => AnswerJson.WriteShort(writer, Answer(Small.Engine())));
        json.EnumerateObject().Select(member => member.Name).ShouldBe(["learner", "recommendations", "abandonment", "infeasible"]);
        json.GetProperty("recommendations")[0].TryGetProperty("facts", out _).ShouldBeFalse();
    }

    [Property(MaxTest = 20)]
    public void Contributions_add_up_to_the_score_to_the_last_bit(World world)
    {
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            LearnerRecommendations answer = engine.Recommend(learner, world.AsOf, 3);
            JsonElement json = Parsed(writer => AnswerJson.Write(writer, answer));
            foreach (JsonElement item in json.GetProperty("recommendations").EnumerateArray())
            {
                item.GetProperty("contributions").EnumerateObject().Aggregate(0.0, (sum, share) => sum + share.Value.GetDouble())
                    .ShouldBe(item.GetProperty("score").GetDouble());
            }
        }
    }

    [Fact]
    public void What_is_asked_of_the_future_is_written_before_and_after()
    {
        WhatIfAnswer answer = Small.Engine().WhatIf(Small.Learner, Small.Learner with { Vetoed = ["m"] }, Query);
        JsonElement json = Parsed(writer => AnswerJson.Write(writer, answer, new Dictionary<string, string> { ["vetoed"] = "m" }));
        json.EnumerateObject().Select(member => member.Name).ShouldBe(
            ["learner", "asOf", "set", "before", "after", "changes", "infeasible"]);
        json.GetProperty("set").GetProperty("vetoed").GetString().ShouldBe("m");
        json.GetProperty("changes")[0].GetProperty("rankAfter").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("infeasible").GetProperty("m").GetProperty("after")[0].GetString().ShouldBe(nameof(ReasonCode.Vetoed));
        answer.FeasibilityChanged.ShouldBe(["m"]);
    }

    [Fact]
    public void Why_not_carries_codes_numbers_and_words()
    {
        Learner learner = Small.Learner with { Vetoed = ["m"] };
        PedagogyEngine engine = Small.Engine();
        WhyNotAnswer answer = engine.WhyNot(learner, Query, "m");
        JsonElement json = Parsed(writer =>
            AnswerJson.Write(writer, learner.Id, Query, answer, engine.Programme, ExplanationTexts.For("fr")));
        json.GetProperty("feasible").GetBoolean().ShouldBeFalse();
        json.GetProperty("reasons")[0].GetProperty("code").GetString().ShouldBe(nameof(ReasonCode.Vetoed));
        json.GetProperty("reasons")[0].GetProperty("text").GetString().ShouldBe(
            ExplanationTexts.For("fr").Describe(engine.Programme, answer.Reasons[0]));
        json.GetProperty("standing").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Practice_duties_and_the_fringe_are_answers_too()
    {
        Text(writer => AnswerJson.Write(writer, new PracticeAbandonment(0.25, [new AbandonmentRemedy("m", 0.1, Feasible: true)])))
            .ShouldBe("""{"indicator":0.25,"remedies":[{"module":"m","reduction":0.1,"feasible":true}]}""");
        Text(writer => AnswerJson.Write(writer, (PracticeAbandonment?)null)).ShouldBe("null");
        ImmutableArray<OutstandingModule> outstanding =
            [new("m", ["r"], [new Reason(ReasonCode.Seats, ["s"]), new Reason(ReasonCode.Seats, ["t"]), new Reason(ReasonCode.Level, [])])];
        Text(writer => AnswerJson.Write(writer, outstanding))
            .ShouldBe("""[{"module":"m","roles":["r"],"feasible":false,"reasons":["Seats","Level"]}]""");
        Text(writer => AnswerJson.WriteFringe(writer, "l", ["a"], ["b", "c"]))
            .ShouldBe("""{"learner":"l","done":["a"],"fringe":["b","c"]}""");
        ImmutableArray<InfeasibleModule> infeasible = [new("m", [new Reason(ReasonCode.Seats, ["s"])])];
        Text(writer => AnswerJson.Write(writer, infeasible)).ShouldBe("""{"m":["Seats"]}""");
    }

    private static LearnerAnswer Answer(PedagogyEngine engine) => new()
    {
        Recommended = engine.Recommend(Small.Learner, Query),
        Infeasible = engine.Infeasible(Small.Learner, Small.Today),
        Outstanding = engine.MandatoryOutstanding(Small.Learner, Small.Today),
        Abandonment = engine.Abandonment(Small.Learner, Small.Today),
    };

    private static JsonElement Parsed(Action<Utf8JsonWriter> write) => JsonDocument.Parse(Text(write)).RootElement;

    private static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}

using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Wire;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Ranks whose sessions cannot be attended beside those of higher ranks are marked, with the next session that can.</summary>
public sealed class SessionOverlapTests
{
    private static readonly RecommendationQuery Asked = new(Small.Today) { WithOverlaps = true };
    private static readonly Session First = At("a-1", "a", 0, 13, "Mon 10:00-12:00");

    [Fact]
    public void The_lower_rank_is_marked_and_given_the_next_session_by_the_order_of_choice()
    {
        Recommendation[] ranked = Ranked(First, At("b-1", "b", 0, 13, "Mon 11:00-13:00"), At("b-2", "b", 7, 20, "Mon 11:30-12:30"),
            At("b-4", "b", 21, 34, "Tue 10:00-12:00"), At("b-3", "b", 21, 34, "Wed 10:00-12:00"));
        ranked.Select(item => item.SessionId).ShouldBe(["a-1", "b-1"]);
        ranked[0].Overlap.ShouldBeNull();
        ranked[1].Overlap!.ModuleIds.ShouldBe(["a"]);
        ranked[1].Overlap!.NextSessionId.ShouldBe("b-3");
    }

    [Fact]
    public void Where_every_other_session_clashes_or_cannot_be_taken_there_is_none() =>
        Ranked(First, At("b-1", "b", 0, 13, "Mon 11:00-13:00"), At("b-2", "b", 7, 20, "Mon 09:00-10:15"),
            At("b-3", "b", 7, 20, "Tue 09:00-10:00") with { Seats = 0 })[1].Overlap!.NextSessionId.ShouldBeNull();

    [Theory]
    [InlineData("Mon 12:00-13:00", 0, 13, "the time after")]
    [InlineData("Tue 10:00-12:00", 0, 13, "another day")]
    [InlineData("Mon 10:00-12:00", 14, 27, "other weeks")]
    [InlineData("Mon 10:00-12:00;Tue 08:00-09:00", 8, 12, "the same slots on days that are not both sessions'")]
    [InlineData("", 0, 13, "no fixed time")]
    public void Sessions_that_never_meet_at_once_are_not_marked(string slots, int start, int end, string why) =>
        Ranked(First, At("b-1", "b", start, end, slots))[1].Overlap.ShouldBeNull(why);

    [Fact]
    public void A_single_day_in_common_is_enough() =>
        Ranked(First, At("b-1", "b", 7, 9, "Mon 11:45-12:00"))[1].Overlap!.ModuleIds.ShouldBe(["a"]);

    [Fact]
    public void It_is_said_in_both_languages()
    {
        Session next = At("b-2", "b", 21, 34, "Tue 10:00-12:00");
        Recommendation item = Ranked(First, At("b-1", "b", 0, 13, "Mon 10:00-12:00"), next)[1];
        Programme programme = new ProgrammeBuilder(Tables([First, next])).Build();
        Said("en", programme, item).ShouldBe("Its session meets at the same time as that of “A”, ranked higher; the session from "
            + "25 January 2027 to 7 February 2027 does not.");
        Said("fr", programme, item).ShouldBe("Sa session a lieu aux mêmes heures que celle de «\u00a0A\u00a0», à un meilleur rang\u202f; "
            + "la session du 25 janvier 2027 au 7 février 2027 l’évite.");
        Recommendation none = item with { Overlap = item.Overlap! with { NextSessionId = null } };
        Said("en", programme, none).ShouldEndWith("no other session that suits you avoids this.");
        Said("fr", programme, none).ShouldEndWith("aucune autre session qui vous convient ne l’évite.");
    }

    [Fact]
    public void Json_has_it_where_there_is_one_and_reads_it_back()
    {
        PedagogyEngine engine = Small.Engine(Tables([First, At("b-1", "b", 0, 13, "Mon 10:00-12:00")]));
        Json(engine.Recommend(Small.Learner, Asked)).ShouldContain("\"overlap\":{\"modules\":[\"a\"],\"nextSession\":null}");
        string stored = JsonSerializer.Serialize(engine.Recommend(Small.Learner, Asked), PedagogyJson.Default.LearnerRecommendations);
        LearnerRecommendations read = JsonSerializer.Deserialize(stored, PedagogyJson.Default.LearnerRecommendations)!;
        read.Recommendations[1].Overlap!.ModuleIds.ShouldBe(["a"]);
        LearnerRecommendations plain = engine.Recommend(Small.Learner, Small.Today, 10);
        Json(plain).ShouldNotContain("overlap");
        JsonSerializer.Serialize(plain, PedagogyJson.Default.LearnerRecommendations).ShouldNotContain("verlap");
    }

    [Property]
    public void Marks_are_those_of_the_definition_and_all_else_stays(World world) => Compare(world);

    [Fact]
    public void Random_worlds_have_ranks_to_mark_and_sessions_to_offer()
    {
        int[] seen = new int[2];
        AnyWorld.Obeys(LargeWorlds.Arbitrary(), world =>
        {
            (int marked, int offered) = Compare(world);
            seen[0] += marked;
            seen[1] += offered;
        }, count: 40);
        seen[0].ShouldBeGreaterThan(100);
        seen[1].ShouldBeGreaterThan(20);
    }

    private static (int Marked, int Offered) Compare(World world)
    {
        PedagogyEngine engine = world.Engine();
        int marked = 0, offered = 0;
        foreach (Learner learner in world.Learners)
        {
            var query = new RecommendationQuery(world.AsOf, 20) { WithFacts = true };
            LearnerRecommendations plain = engine.Recommend(learner, query);
            LearnerRecommendations asked = engine.Recommend(learner, query with { WithOverlaps = true });
            Json(asked with { Recommendations = [.. asked.Recommendations.Select(item => item with { Overlap = null })] })
                .ShouldBe(Json(plain));
            for (int rank = 0; rank < asked.Recommendations.Length; rank++)
            {
                Recommendation item = asked.Recommendations[rank];
                Session[] higher = [.. asked.Recommendations.Take(rank).Select(other => SessionOf(world, other)).OfType<Session>()];
                string[] expected = [.. SessionOf(world, item) is Session own
                    ? higher.Where(other => MeetAtOnce(own, other)).Select(other => other.ModuleId) : []];
                (item.Overlap?.ModuleIds ?? []).ShouldBe(expected);
                if (item.Overlap is SessionOverlap overlap)
                {
                    overlap.NextSessionId.ShouldBe(Next(world, learner, item.ModuleId, higher)?.Id);
                    marked++;
                    offered += overlap.NextSessionId is null ? 0 : 1;
                }
            }
        }

        return (marked, offered);
    }

    // What the definition of the choice chooses in a programme that has the other sessions only.
    private static Session? Next(World world, Learner learner, string module, Session[] higher)
    {
        ProgrammeTables tables = world.Programme.Tables;
        var left = new ProgrammeBuilder(tables with
        {
            Sessions = [.. tables.Sessions.Where(session => session.ModuleId != module
                || !higher.Any(other => MeetAtOnce(session, other)))],
        }).Build();
        return new OracleSessions(left, world.Engine().Weights, world.Options.SelfPacedWeeks)
            .Choose(learner, world.Programme.FindModule(module)!, world.AsOf).Session;
    }

    // Day by day, quarter hour by quarter hour.
    private static bool MeetAtOnce(Session one, Session other)
    {
        for (DateOnly day = one.Start; day <= one.End; day = day.AddDays(1))
        {
            int weekday = ((int)day.DayOfWeek + 6) % 7;
            if (day >= other.Start && day <= other.End && Enumerable.Range(weekday * 96, 96).Any(cell =>
                one.WeeklySlots[cell] && other.WeeklySlots[cell]))
            {
                return true;
            }
        }

        return false;
    }

    private static Session? SessionOf(World world, Recommendation item) =>
        item.SessionId is string id ? world.Programme.FindSession(id) : null;

    private static Recommendation[] Ranked(params Session[] sessions) =>
        [.. Small.Engine(Tables([.. sessions])).Recommend(Small.Learner, Asked).Recommendations];

    // Module a brings more than b for the same hours.
    private static ProgrammeTables Tables(ImmutableArray<Session> sessions) => Small.Tables with
    {
        Modules = [Course("a", "A"), Course("b", "B")],
        ModuleCompetencies = [new ModuleCompetency("a", "c", 0, 0.8), new ModuleCompetency("b", "c", 0, 0.4)],
        Sessions = sessions,
    };

    private static Module Course(string id, string title) => Small.Module with { Id = id, Title = title, Modality = Modality.OnlineSync };

    private static Session At(string id, string module, int start, int end, string slots) =>
        new(id, module, Small.Today.AddDays(start), Small.Today.AddDays(end))
        {
            WeeklySlots = slots.Length == 0 ? Availability.Never : Availability.Parse(slots, SlotRounding.Outward),
        };

    private static string Said(string language, Programme programme, Recommendation item) =>
        ExplanationTexts.For(language).Describe(programme, item).Single().Text;

    private static string Json(LearnerRecommendations answer)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            AnswerJson.Write(json, answer);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}

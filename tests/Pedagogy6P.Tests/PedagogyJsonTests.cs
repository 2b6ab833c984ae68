using System.Text.Json;
using FsCheck.Xunit;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests;

public sealed class PedagogyJsonTests
{
    [Property(MaxTest = 40)]
    public void Programmes_learners_and_answers_come_back_as_they_went(World world)
    {
        string tables = JsonSerializer.Serialize(world.Programme.Tables, PedagogyJson.Default.ProgrammeTables);
        ProgrammeTables read = JsonSerializer.Deserialize(tables, PedagogyJson.Default.ProgrammeTables)!;
        JsonSerializer.Serialize(read, PedagogyJson.Default.ProgrammeTables).ShouldBe(tables);
        var again = new PedagogyEngine(new ProgrammeBuilder(read).Build(), world.Options);
        PedagogyEngine engine = world.Engine();
        foreach (Learner learner in world.Learners)
        {
            string text = JsonSerializer.Serialize(learner, PedagogyJson.Default.Learner);
            Learner same = JsonSerializer.Deserialize(text, PedagogyJson.Default.Learner)!;
            JsonSerializer.Serialize(same, PedagogyJson.Default.Learner).ShouldBe(text);
            LearnerRecommendations answer = again.Recommend(same, world.AsOf, 5, withFacts: true);
            answer.Json().ShouldBe(engine.Recommend(learner, world.AsOf, 5, withFacts: true).Json());
            JsonSerializer.Deserialize(answer.Json(), PedagogyJson.Default.LearnerRecommendations)!.Json().ShouldBe(answer.Json());
        }
    }

    [Fact]
    public void What_a_learner_leaves_out_takes_its_default()
    {
        const string Text = """{"id":"l","audience":"health","level":5,"hoursPerWeek":10}""";
        Learner read = JsonSerializer.Deserialize(Text, PedagogyJson.Default.Learner)!;
        JsonSerializer.Serialize(read, PedagogyJson.Default.Learner)
            .ShouldBe(JsonSerializer.Serialize(Small.Learner, PedagogyJson.Default.Learner));
        Small.First(learner: read).ModuleId.ShouldBe("m");
    }

    [Fact]
    public void What_a_programme_leaves_out_takes_its_default()
    {
        const string Text = """
            {"id":"small","title":"Small","timeZone":"Europe/Paris","language":"fr",
             "competencies":[{"id":"c","title":"C"}],"roles":[{"id":"r","title":"R"}],
             "roleCompetencies":[{"role":"r","competency":"c","level":1}],
             "backgrounds":[{"background":"nurse","competency":"c","mastery":0.1}],
             "modules":[{"id":"m","title":"M","hours":10,"modality":"online-async"},{"id":"n","title":"N","hours":10,"modality":"on-site"}],
             "moduleCompetencies":[{"module":"m","competency":"c","entry":0,"attainment":0.8}],
             "prerequisites":[{"module":"n","requires":"m"}],
             "sites":[{"id":"site","title":"Site","location":{"latitude":1,"longitude":2}}],
             "trainers":[{"id":"t","name":"T"}],
             "sessions":[{"id":"s","module":"n","start":"2027-02-01","end":"2027-02-05","site":"site"}],
             "studies":[{"module":"m","id":"1","design":"rct","effect":0.3,"standardError":0.1,
              "sampleSize":10,"year":2024,"source":"made up"}],
             "demand":[{"competency":"c","month":"2027-01-01","count":3}]}
            """;
        ProgrammeTables read = JsonSerializer.Deserialize(Text, PedagogyJson.Default.ProgrammeTables)!;
        read.DefaultMaxDistanceKm.ShouldBe(50);
        read.Modules[0].MinLevel.ShouldBe(1);
        read.Trainers[0].Availability.ShouldBe(Availability.Always);
        read.RoleCompetencies[0].Importance.ShouldBe(1);
        read.Backgrounds[0].Evidence.ShouldBe(1);
        read.Prerequisites[0].Kind.ShouldBe(PrerequisiteKind.Hard);
        read.Sessions[0].WeeklySlots.IsNever.ShouldBeTrue();
        (read.Sessions[0].Status, read.Sessions[0].MinSeats, read.Sessions[0].MaxSeats).ShouldBe((SessionStatus.Planned, 1, null));
        read.Sessions[0].MinPerAudience.ShouldBeEmpty();
        read.Modules[0].TrainsFor.ShouldBeEmpty();
        Small.First(read).ModuleId.ShouldBe("m");
    }

    [Theory]
    [InlineData("""{"audience":"health","level":5,"hoursPerWeek":10}""")]
    [InlineData("""{"id":"l","audience":"health","level":5,"hoursPerWeek":10,"availability":"Monday"}""")]
    [InlineData("""{"id":"l","audience":"health","level":5,"hoursPerWeek":10,"modalities":["online"]}""")]
    public void Json_that_is_no_learner_is_a_json_exception(string text) =>
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize(text, PedagogyJson.Default.Learner));

    [Fact]
    public void A_session_says_of_its_group_what_the_format_says()
    {
        var session = new Session("s", "m", Small.Today, Small.Today)
        {
            Status = SessionStatus.Candidate,
            MinSeats = 6,
            MaxSeats = 12,
            MinPerAudience = [new AudienceMinimum("law", 2)],
        };
        string written = JsonSerializer.Serialize(Small.WithSessions(session), PedagogyJson.Default.ProgrammeTables);
        written.ShouldContain("\"status\":\"candidate\"");
        written.ShouldContain("\"minSeats\":6");
        written.ShouldContain("\"maxSeats\":12,\"minPerAudience\":[{\"audience\":\"law\",\"count\":2}]");
        Session read = JsonSerializer.Deserialize(written, PedagogyJson.Default.ProgrammeTables)!.Sessions[0];
        read.MinPerAudience.ShouldBe(session.MinPerAudience);
        (read with { MinPerAudience = session.MinPerAudience }).ShouldBe(session);
    }

    [Fact]
    public void Words_are_those_of_the_programme_format() =>
        JsonSerializer.Serialize(Small.Tables, PedagogyJson.Default.ProgrammeTables).ShouldContain("\"modality\":\"online-async\"");
}

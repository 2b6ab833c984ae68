using System.Text;
using System.Text.Json.Nodes;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Population;

public sealed class PopulationModelTests
{
    [Fact]
    public void Text_and_stream_give_the_same_model()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(PopulationWorld.Json)]);
        PopulationModel model = PopulationModel.Parse(stream);
        model.Description.ShouldBe(PopulationWorld.Model().Description);
        model.Description.ShouldBe("two segments around two towns");
        model.Segments.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("version", "2", "$.version")]
    [InlineData("version", null, "$.version")]
    [InlineData("learner_id_prefix", "\"a;b\"", "$.learner_id_prefix")]
    [InlineData("history_months", "1.5", "$.history_months")]
    [InlineData("history_months", "1e400", "$.history_months")]
    [InlineData("no_location_share", "1.1", "$.no_location_share")]
    [InlineData("prior_completed_share", "\"0.5\"", "$.prior_completed_share")]
    [InlineData("places", "[]", "$.places")]
    [InlineData("places", "[{\"name\":\"A\",\"latitude\":91,\"longitude\":0,\"share\":1,\"spread_km\":1}]", "$.places[0].latitude")]
    [InlineData("segments", "{}", "$.segments")]
    [InlineData("segments", "[1]", "$.segments[0]")]
    [InlineData("mastery", null, "$.mastery")]
    [InlineData("mastery", "{\"assessed_share\":0,\"noise\":0,\"evidence\":{\"mean\":1,\"sd\":1,\"min\":0,\"max\":1,\"step\":1}}",
        "$.mastery.evidence.min")]
    [InlineData("activity", "{\"active_days_per_week\":8,\"minutes_per_day\":3,\"kinds\":{\"video\":1}}",
        "$.activity.active_days_per_week")]
    [InlineData("activity", "{\"active_days_per_week\":2,\"minutes_per_day\":3,\"kinds\":{}}", "$.activity.kinds")]
    [InlineData("dropout", "{\"intercept\":0,\"coefficients\":{\"age\":1},\"fail\":{\"intercept\":0}}", "$.dropout.coefficients.age")]
    [InlineData("dropout", "{\"intercept\":0,\"coefficients\":{\"activity\":1},\"fail\":{\"intercept\":0}}",
        "$.dropout.coefficients.activity")]
    [InlineData("dropout", "{\"intercept\":0,\"coefficients\":{}}", "$.dropout.fail")]
    [InlineData("colour", "1", "$.colour")]
    public void Wrong_field_is_named_by_its_path(string name, string? value, string path)
    {
        JsonObject json = JsonNode.Parse(PopulationWorld.Json)!.AsObject();
        json.Remove(name);
        if (value is not null)
        {
            json.Add(name, JsonNode.Parse(value));
        }

        ShouldBeRefused(json.ToJsonString(), path);
    }

    [Theory]
    [InlineData("audience", null, ".audience")]
    [InlineData("share", "0", ".share")]
    [InlineData("places", "{\"Nowhere\":1}", ".places.Nowhere")]
    [InlineData("level", "{\"9\":1}", ".level.9")]
    [InlineData("level", "{\"\":1}", ".level['']")]
    [InlineData("level", null, ".level")]
    [InlineData("hours_per_week", null, ".hours_per_week")]
    [InlineData("hours_per_week", "{\"mean\":1,\"sd\":-1,\"min\":0,\"max\":2,\"step\":1}", ".hours_per_week.sd")]
    [InlineData("hours_per_week", "{\"mean\":1,\"sd\":1,\"min\":2,\"max\":1,\"step\":1}", ".hours_per_week.max")]
    [InlineData("hours_per_week", "{\"mean\":1,\"sd\":1,\"min\":0,\"max\":2,\"step\":0}", ".hours_per_week.step")]
    [InlineData("background", "{\" nurse\":1}", ".background[' nurse']")]
    [InlineData("languages", "{\"f\":1}", ".languages.f")]
    [InlineData("availability", "{\"Lun 08:00-09:00\":1}", ".availability['Lun 08:00-09:00']")]
    [InlineData("max_distance_km", "{\"-1\":1}", ".max_distance_km['-1']")]
    [InlineData("max_distance_km", "{\"1,5\":1}", ".max_distance_km['1,5']")]
    [InlineData("modalities", "{\"online\":1}", ".modalities.online")]
    [InlineData("topics", "{\"min\":0,\"max\":2,\"from\":{\"a\":1}}", ".topics.max")]
    [InlineData("topics", "{\"min\":0,\"max\":1,\"from\":{\"a\":-1}}", ".topics.from.a")]
    [InlineData("topics", "{\"min\":0,\"max\":1,\"from\":{\"a;b\":1}}", ".topics.from['a;b']")]
    [InlineData("budget", "{\"free\":1}", ".budget.free")]
    [InlineData("pinned_share", "2", ".pinned_share")]
    [InlineData("enrolments", "{\"mean\":1,\"sd\":1,\"min\":0.5,\"max\":2,\"step\":1}", ".enrolments.min")]
    [InlineData("hobby", "{}", ".hobby")]
    public void Wrong_field_of_a_segment_is_named_by_its_path(string name, string? value, string path)
    {
        JsonObject json = JsonNode.Parse(PopulationWorld.Json)!.AsObject();
        JsonObject segment = json["segments"]![1]!.AsObject();
        segment.Remove(name);
        if (value is not null)
        {
            segment.Add(name, JsonNode.Parse(value));
        }

        ShouldBeRefused(json.ToJsonString(), "$.segments[1]" + path);
    }

    [Fact]
    public void All_violations_are_reported_at_once()
    {
        var refused = Should.Throw<InputRefusedException>(() =>
            PopulationModel.Parse("""{"version": 3, "history_months": -1, "segments": [{"share": 0}], "x": 1}"""));
        refused.Count.ShouldBe(refused.Violations.Length);
        string[] paths = [.. refused.Violations.Select(violation => violation.Column!)];
        paths.ShouldBe(
            [
                "$.version", "$.learner_id_prefix", "$.history_months", "$.places", "$.segments[0].audience", "$.segments[0].share",
                "$.segments[0].level", "$.segments[0].hours_per_week", "$.mastery", "$.activity", "$.dropout", "$.x",
            ],
            ignoreOrder: true);
        refused.Violations.Single(violation => violation.Column == "$.history_months").Value.ShouldBe("-1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[")]
    [InlineData("{\"version\": 1,}")]
    [InlineData("{\"a\": NaN}")]
    public void Text_that_is_not_json_is_refused(string text) =>
        Should.Throw<InputRefusedException>(() =>
            PopulationModel.Parse(text)).Violations.Single().Expected.ShouldStartWith("a JSON document");

    [Fact]
    public void Malformed_line_is_numbered() =>
        Should.Throw<InputRefusedException>(() => PopulationModel.Parse("{\n\"version\" 1}")).Violations.Single().Row.ShouldBe(2);

    [Fact]
    public void Deep_nesting_is_refused() =>
        Should.Throw<InputRefusedException>(() => PopulationModel.Parse(new string('[', 100_000)));

    [Fact]
    public void Repeated_name_is_refused() =>
        ShouldBeRefused(PopulationWorld.Json.Replace("\"version\": 1,", "\"version\": 1, \"version\": 1,", StringComparison.Ordinal),
            "$.version");

    [Fact]
    public void Repeated_place_is_refused() =>
        ShouldBeRefused(PopulationWorld.Json.Replace("\"There\"", "\"Here\"", StringComparison.Ordinal), "$.places[1].name");

    [Fact]
    public void Utf16_is_refused_by_name()
    {
        using var stream = new MemoryStream([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(PopulationWorld.Json)]);
        Should.Throw<InputRefusedException>(() => PopulationModel.Parse(stream)).Violations.Single().Value.ShouldBe("UTF-16");
    }

    [Fact]
    public void Too_large_model_is_refused_unread()
    {
        using var stream = new MemoryStream(new byte[PopulationModel.LargestBytes + 100_000]);
        Should.Throw<InputRefusedException>(() =>
            PopulationModel.Parse(stream)).Violations.Single().Expected.ShouldContain("at most 4194304 bytes");
    }

    private static void ShouldBeRefused(string json, string path) =>
        Should.Throw<InputRefusedException>(() => PopulationModel.Parse(json))
            .Violations.Select(violation => violation.Column).ShouldContain(path);
}

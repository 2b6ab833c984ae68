using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Places;

public sealed class AvailabilityTests
{
    [Fact]
    public void Always_has_every_cell_and_never_none()
    {
        Availability.Always.Minutes.ShouldBe(7 * 24 * 60);
        Availability.Always.IsAlways.ShouldBeTrue();
        Availability.Never.Minutes.ShouldBe(0);
        Availability.Never.ShouldBe(default);
        Availability.Never.IsNever.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Mon 00:00-00:15", new[] { 0 })]
    [InlineData("Sun 23:45-24:00", new[] { 671 })]
    [InlineData("Sun 23:45-00:00", new[] { 671 })]
    [InlineData("Fri 23:45-00:15", new[] { 479, 480 })]
    [InlineData("Sun 23:45-00:15", new[] { 671, 0 })]
    [InlineData("Mon-Mon 08:00-08:15", new[] { 32 })]
    [InlineData("Sat-Mon 08:00-08:15", new[] { 512, 608, 32 })]
    [InlineData("Mon-Wed 08:00-08:15", new[] { 32, 128, 224 })]
    [InlineData("Mon 08:00-08:15;Mon 08:00-08:30", new[] { 32, 33 })]
    [InlineData(" Mon 08:00-08:15 ; Tue 00:00-00:15", new[] { 32, 96 })]
    public void Slots_name_cells(string text, int[] cells) => Parse(text).ShouldBe(Availability.Of(cells));

    [Theory]
    [InlineData("Fri 22:00-02:00", "Fri 22:00-24:00;Sat 00:00-02:00", 240)]
    [InlineData("Sun 23:00-01:00", "Mon 00:00-01:00;Sun 23:00-24:00", 120)]
    [InlineData("Sat-Sun 20:00-08:00", "Mon 00:00-08:00;Sat-Sun 20:00-24:00;Sun 00:00-08:00", 1440)]
    [InlineData("Mon-Sun 00:00-24:00", "Mon-Sun 00:00-24:00", 10080)]
    [InlineData("Tue 12:00-11:45", "Tue 12:00-24:00;Wed 00:00-11:45", 1425)]
    public void Each_day_of_a_range_wraps_on_its_own(string text, string canonical, int minutes)
    {
        Parse(text).ToString().ShouldBe(canonical);
        Parse(text).Minutes.ShouldBe(minutes);
    }

    [Theory]
    [InlineData("Mon 08:05-09:25", "Mon 08:15-09:15", "Mon 08:00-09:30")]
    [InlineData("Mon 08:00-08:20", "Mon 08:00-08:15", "Mon 08:00-08:30")]
    [InlineData("Sun 23:50-00:20", "Mon 00:00-00:15", "Mon 00:00-00:30;Sun 23:45-24:00")]
    [InlineData("Mon 08:05-08:02", "Mon 08:15-24:00;Tue 00:00-08:00", "Mon 08:00-24:00;Tue 00:00-08:15")]
    [InlineData("Mon 00:01-00:00", "Mon 00:15-24:00", "Mon 00:00-24:00")]
    public void Rounding_never_invents_free_time(string text, string inward, string outward)
    {
        Availability.Parse(text, SlotRounding.Inward).ToString().ShouldBe(inward);
        Availability.Parse(text, SlotRounding.Outward).ToString().ShouldBe(outward);
    }

    [Fact]
    public void Slots_are_rounded_alone_before_they_are_joined()
    {
        // Together they cover 08:00-08:30, yet neither contains the quarter hour from 08:15.
        Parse("Mon 08:00-08:20;Mon 08:20-08:30").ToString().ShouldBe("Mon 08:00-08:15");
    }

    [Theory]
    [InlineData("Mon 08:05-08:25", 1)]
    [InlineData("Mon 08:01-08:14;Tue 08:00-09:00;Sun 23:55-00:10", 2)]
    [InlineData("Mon-Sun 08:01-08:14", 1)]
    [InlineData("Mon 08:00-08:15", 0)]
    public void Slots_that_vanish_are_counted(string text, int count)
    {
        Availability.TryParse(text, SlotRounding.Inward, out Availability inward, out int vanished).ShouldBeTrue();
        vanished.ShouldBe(count);
        inward.IsNever.ShouldBe(!text.Contains("09:00", StringComparison.Ordinal) && count > 0);
        Availability.TryParse(text, SlotRounding.Outward, out _, out int outward).ShouldBeTrue();
        outward.ShouldBe(0);
    }

    [Theory]
    [InlineData("")]
    [InlineData(";")]
    [InlineData("Mon 08:00-09:00;")]
    [InlineData("Mon 08:00-08:00")]
    [InlineData("Mon 24:00-08:00")]
    [InlineData("Mon 08:00-24:15")]
    [InlineData("Mon 25:00-26:00")]
    [InlineData("Mon 08:60-09:00")]
    [InlineData("Mon 8:00-09:00")]
    [InlineData("Mon  08:00-09:00")]
    [InlineData("Mon 08:00 - 09:00")]
    [InlineData("Mon 08:00–09:00")]
    [InlineData("mon 08:00-09:00")]
    [InlineData("Lun 08:00-09:00")]
    [InlineData("Monday 08:00-09:00")]
    [InlineData("Mon- 08:00-09:00")]
    [InlineData("Mon-Tue-Wed 08:00-09:00")]
    [InlineData("Mon,Tue 08:00-09:00")]
    [InlineData("08:00-09:00")]
    [InlineData("Mon")]
    [InlineData("always")]
    [InlineData("Mon 08:00-0٩:00")]
    public void Malformed_slots_are_refused(string text)
    {
        Availability.TryParse(text, SlotRounding.Inward, out Availability none).ShouldBeFalse();
        none.IsNever.ShouldBeTrue();
        Should.Throw<InputRefusedException>(() =>
            Availability.Parse(text, SlotRounding.Outward)).Violations[0].Expected.ShouldContain("Mon-Fri");
    }

    [Fact]
    public void The_malformed_slot_is_named() =>
        Should.Throw<InputRefusedException>(() => Parse("Mon 08:00-09:00; Tue 9-10")).Violations[0].Value.ShouldBe("Tue 9-10");

    [Theory]
    [InlineData(-1)]
    [InlineData(672)]
    public void Cells_beyond_the_week_are_programming_errors(int cell)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Availability.Always[cell]);
        Should.Throw<ArgumentOutOfRangeException>(() => Availability.Of([cell]));
    }

    [Fact]
    public void Json_holds_the_slot_list()
    {
        Learner learner = new() { Id = "l", Audience = "a", Level = 5, HoursPerWeek = 2, Availability = Parse("Sun 23:00-01:00") };
        string json = System.Text.Json.JsonSerializer.Serialize(learner, PedagogyJson.Default.Learner);
        json.ShouldContain("\"Mon 00:00-01:00;Sun 23:00-24:00\"");
        System.Text.Json.JsonSerializer.Deserialize(json, PedagogyJson.Default.Learner)!.Availability.ShouldBe(learner.Availability);
        Should.Throw<System.Text.Json.JsonException>(
            () => System.Text.Json.JsonSerializer.Deserialize(json.Replace("Sun 23", "Sun 99", StringComparison.Ordinal),
                PedagogyJson.Default.Learner));
    }

    private static Availability Parse(string text) => Availability.Parse(text, SlotRounding.Inward);
}

using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Programmes;

public sealed class SessionTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(14, 2)]
    [InlineData(15, 3)]
    [InlineData(365, 53)]
    public void Weeks_are_started_weeks(int days, int weeks)
    {
        var start = new DateOnly(2027, 1, 1);
        new Session("s", "m", start, start.AddDays(days - 1)).Weeks.ShouldBe(weeks);
    }

    [Theory]
    [InlineData(SessionStatus.Planned, 5, 9, 5)]
    [InlineData(SessionStatus.Planned, null, 9, null)]
    [InlineData(SessionStatus.Cancelled, 5, 9, 5)]
    [InlineData(SessionStatus.Candidate, 5, 9, 9)]
    [InlineData(SessionStatus.Candidate, 5, null, 5)]
    [InlineData(SessionStatus.Candidate, null, null, null)]
    public void A_candidate_has_the_places_that_it_opens_with(SessionStatus status, int? seats, int? max, int? places) =>
        new Session("s", "m", default, default) { Status = status, Seats = seats, MaxSeats = max }.Places.ShouldBe(places);

    [Theory]
    [InlineData("fr", true)]
    [InlineData("en-GB", true)]
    [InlineData("zh-Hant-TW", true)]
    [InlineData("ES-419", true)]
    [InlineData("f", false)]
    [InlineData("", false)]
    [InlineData("fr_FR", false)]
    [InlineData("fr-", false)]
    [InlineData("12", false)]
    [InlineData("français", false)]
    [InlineData(null, false)]
    public void Language_tags_have_the_shape_of_bcp_47(string? tag, bool valid) => LanguageTag.IsValid(tag).ShouldBe(valid);

    [Fact]
    public void Only_the_primary_subtag_is_compared() => LanguageTag.Primary("EN-gb").ShouldBe("en");
}

using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class RiskSetTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(28, null, true)]
    [InlineData(29, null, false)]
    [InlineData(-5, 28, false)]
    [InlineData(-5, 29, true)]
    [InlineData(null, 3, false)]
    public void Holds_who_is_registered_and_not_yet_gone_at_the_end_of_the_day(int? registered, int? unregistered, bool expected) =>
        RiskSet.Contains(Enrolment(OuladResult.Pass, registered, unregistered), 28).ShouldBe(expected);

    [Theory]
    [InlineData(nameof(OuladResult.Withdrawn), 29, true, true, true)]
    [InlineData(nameof(OuladResult.Withdrawn), 42, true, true, true)]
    [InlineData(nameof(OuladResult.Withdrawn), 43, true, true, false)]
    [InlineData(nameof(OuladResult.Withdrawn), null, true, true, false)]
    [InlineData(nameof(OuladResult.Fail), 35, false, true, false)]
    [InlineData(nameof(OuladResult.Distinction), null, false, false, false)]
    public void Labels_follow_the_result_and_the_day_of_leaving(string result, int? unregistered, bool withdrawn, bool notPassed,
        bool soon)
    {
        var enrolment = Enrolment(Enum.Parse<OuladResult>(result), -30, unregistered);

        RiskSet.IsPositive(enrolment, 28, WithdrawalLabel.Withdrawn).ShouldBe(withdrawn);
        RiskSet.IsPositive(enrolment, 28, WithdrawalLabel.NotPassed).ShouldBe(notPassed);
        RiskSet.IsPositive(enrolment, 28, WithdrawalLabel.Within14Days).ShouldBe(soon);
    }

    [Fact]
    public void A_term_sees_the_presentations_that_have_ended_before_it_starts()
    {
        string[] terms = ["2013B", "2013J", "2014B", "2014J"];
        string Seen(string term) =>
            string.Join(' ', terms.Where(t => CohortCalendar.EndedBefore(new OuladPresentation("BBB", t, t[4] == 'B' ? 241 : 269), term)));

        terms.Select(Seen).ShouldBe(["", "2013B", "2013B", "2013B 2013J 2014B"]);
    }

    private static OuladEnrolment Enrolment(OuladResult result, int? registered, int? unregistered) => new()
    {
        Student = 1, Presentation = 0, Gender = "F", Region = "Wales", HighestEducation = "HE Qualification", DeprivationBand = null,
        AgeBand = "0-35",
        PreviousAttempts = 0, StudiedCredits = 60, Disability = false, RegistrationDay = registered, UnregistrationDay = unregistered,
        Result = result,
    };
}

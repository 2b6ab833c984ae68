using FsCheck;
using FsCheck.Xunit;
using Pedagogy6P.Personalised;

namespace Pedagogy6P.Tests.Personalised;

public sealed class ScheduleFitTests
{
    [Theory]
    [InlineData(2, 8, 0.75)]
    [InlineData(8, 8, 0)]
    [InlineData(8.0000000005, 8, 0)]
    [InlineData(2, 0, 0)]
    [InlineData(2, double.Epsilon, 0)]
    public void Term_is_the_share_of_the_week_left_free(double load, double hoursPerWeek, double schedule) =>
        ScheduleFit.Term(load, hoursPerWeek).ShouldBe(schedule, 1e-15);

    [Theory]
    [InlineData(24, 4, 12, 0.5)]
    [InlineData(480, 4, 12, 0)]
    [InlineData(12, 4, 6, 0.5)]
    [InlineData(12, double.Epsilon, 12, 0)]
    public void Self_paced_work_spreads_over_the_weeks_given(double hours, double hoursPerWeek, double weeks, double schedule) =>
        ScheduleFit.SelfPaced(hours, hoursPerWeek, weeks).ShouldBe(schedule, 1e-15);

    [Theory]
    [InlineData(4, 4, true)]
    [InlineData(4 + 0.9e-9, 4, true)]
    [InlineData(4 + 1.1e-9, 4, false)]
    [InlineData(0.5e-9, 0, true)]
    [InlineData(1e-9, 0, true)]
    [InlineData(1.0000001e-9, 0, false)]
    public void A_load_fits_within_its_tolerance(double load, double hoursPerWeek, bool fits) =>
        ScheduleFit.Fits(load, hoursPerWeek).ShouldBe(fits);

    [Property(MaxTest = 1000)]
    public bool Never_falls_when_hours_per_week_rise(NormalFloat anyLoad, NormalFloat anyHours, NormalFloat anyMore)
    {
        double load = Math.Abs(anyLoad.Get);
        double fewer = Math.Abs(anyHours.Get);
        double more = fewer + Math.Abs(anyMore.Get);
        return ScheduleFit.Term(load, more) >= ScheduleFit.Term(load, fewer)
            && (fewer == 0 || ScheduleFit.SelfPaced(load, more, 12) >= ScheduleFit.SelfPaced(load, fewer, 12))
            && (!ScheduleFit.Fits(load, fewer) || ScheduleFit.Fits(load, more));
    }
}

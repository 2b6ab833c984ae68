using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Linq;

public sealed class LinqSessionTests
{
    private const double SelfPacedWeeks = 12;

    private static readonly Session Good = SmallProgramme.Session("good", startsIn: 7, weeks: 10);

    [Fact]
    public void Without_sessions_only_a_self_paced_module_is_open()
    {
        Choose(SmallProgramme.Somebody, SmallProgramme.Module(20, Modality.OnlineSync)).ShouldBeNull();

        // 20 hours in 12 weeks of 4 hours leave 28 of 48 hours.
        LinqSession alone = Choose(SmallProgramme.Somebody, SmallProgramme.Module(20, Modality.OnlineAsync)).ShouldNotBeNull();
        alone.Session.ShouldBeNull();
        alone.Schedule.ShouldBe(28.0 / 48, 1e-12);
        alone.Travel.ShouldBe(1);
        Choose(SmallProgramme.Somebody with { HoursPerWeek = 0 }, SmallProgramme.Module(20, Modality.OnlineAsync)).ShouldBeNull();
        Choose(SmallProgramme.Somebody with { HoursPerWeek = 1 }, SmallProgramme.Module(20, Modality.OnlineAsync))!.Schedule.ShouldBe(0);
    }

    [Fact]
    public void What_does_not_fit_is_left_out()
    {
        Module module = SmallProgramme.Module();
        Learner busy = SmallProgramme.Somebody with { Availability = SmallProgramme.Slots("Tue 10:00-12:00") };
        Choose(SmallProgramme.Somebody, module, Good)!.Session.ShouldBe(Good);
        Choose(busy, module, Good).ShouldBeNull();
        Choose(SmallProgramme.Somebody, module, Good with { Seats = 0 }).ShouldBeNull();
        Choose(SmallProgramme.Somebody, module, Good with { Seats = 1 }).ShouldNotBeNull();
        Choose(SmallProgramme.Somebody, module, SmallProgramme.Session("past", startsIn: -1, weeks: 10)).ShouldBeNull();
        Choose(SmallProgramme.Somebody, module, SmallProgramme.Session("today", startsIn: 0, weeks: 10)).ShouldNotBeNull();
        Choose(SmallProgramme.Somebody, module, SmallProgramme.Session("dense", startsIn: 7, weeks: 4)).ShouldBeNull();
    }

    [Fact]
    public void Distance_closes_a_session_and_shortens_its_worth()
    {
        Module module = SmallProgramme.Module(20, Modality.OnSite);
        Session near = Good with { SiteId = "near" }, far = Good with { Id = "far", SiteId = "far" };
        Learner within = SmallProgramme.Somebody with { MaxDistanceKm = 10 };
        double kilometres = new Location(43.6, 3.9).DistanceKm(new Location(43.61, 3.88));

        Choose(within, module, far).ShouldBeNull();
        Choose(within with { Location = null }, module, near).ShouldBeNull();
        Choose(within, module, far, near)!.Session.ShouldBe(near);
        Choose(within, module, near)!.Travel.ShouldBe(1 - (kilometres / 10), 1e-12);
        Choose(within with { MaxDistanceKm = 1 }, module, near).ShouldBeNull();
    }

    [Fact]
    public void The_session_that_leaves_most_room_is_chosen_then_the_earliest_then_by_id()
    {
        Module module = SmallProgramme.Module();
        Session longer = SmallProgramme.Session("longer", startsIn: 60, weeks: 20);
        LinqSession chosen = Choose(SmallProgramme.Somebody, module, Good, longer)!;
        chosen.Session.ShouldBe(longer);
        chosen.Schedule.ShouldBe(1 - (20 / 20.0 / 4), 1e-12);

        Session later = SmallProgramme.Session("a-later", startsIn: 14, weeks: 10);
        Choose(SmallProgramme.Somebody, module, later, Good)!.Session.ShouldBe(Good);
        Choose(SmallProgramme.Somebody, module, Good with { Id = "z" }, Good with { Id = "b" })!.Session!.Id.ShouldBe("b");
    }

    private static LinqSession? Choose(Learner learner, Module module, params Session[] sessions) => LinqSession.Choose(
        SmallProgramme.Catalogue(module, [.. sessions]), new PedagogyOptions().Weights, SelfPacedWeeks, learner, module);
}

using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>Which of several feasible sessions is chosen.</summary>
public sealed class SessionChoiceTests
{
    // At a largest distance of a million kilometres, w_Travel·T falls by 7e-8 per kilometre: a tie of 1e-9 is 14 metres wide.
    private static readonly Learner Traveller = Small.Learner with
    {
        HoursPerWeek = 20,
        Location = new Location(0, 0),
        MaxDistanceKm = 1e6
    };

    [Theory]
    [InlineData(0.013, "early")]
    [InlineData(0.016, "late")]
    public void Within_a_billionth_the_earliest_start_wins_beyond_it_the_better(double kilometres, string chosen) =>
        Chosen(At("early", 0, kilometres), At("late", 7, 0)).ShouldBe(chosen);

    [Fact]
    public void At_equal_starts_the_smallest_id_wins_ordinally() =>
        Chosen(At("b", 0, 0), At("a", 0, 0.005), At("\uFF21", 0, 0), At("B", 0, 0.01), At("\U0001D49C", 0, 0)).ShouldBe("B");

    [Fact]
    public void The_tie_is_counted_from_the_best_not_from_one_session_to_the_next() =>
        Chosen(At("a", 0, 0.02), At("b", 1, 0.01), At("c", 2, 0)).ShouldBe("b");

    [Fact]
    public void Many_ties_in_a_row_are_counted_from_the_best_too() =>
        Chosen(At("a", 0, 0.05), At("b", 1, 0.04), At("c", 2, 0.03), At("d", 3, 0.02), At("e", 4, 0.01)).ShouldBe("d");

    [Fact]
    public void A_session_at_the_very_limit_of_the_way_is_near_enough()
    {
        double kilometres = new Location(0, 0).DistanceKm(Point(100));
        ProgrammeTables tables = Tables(At("s", 0, 100));
        Small.Codes(tables, Traveller with { MaxDistanceKm = kilometres }).ShouldBeEmpty();
        Small.Codes(tables, Traveller with { MaxDistanceKm = double.BitDecrement(kilometres) }).ShouldBe("Distance");
    }

    [Fact]
    public void Infeasible_sessions_do_not_take_part() =>
        Chosen(At("full", 0, 0) with { Seats = 0 }, At("past", -1, 0), At("far", 5, 500)).ShouldBe("far");

    [Fact]
    public void A_lighter_week_makes_up_for_distance()
    {
        Session heavy = At("heavy", 0, 0);
        Session light = At("light", 30, 10) with { End = Small.Today.AddDays(30 + 34) };
        Chosen(heavy, light).ShouldBe("light");
        Chosen(new TermWeights { Schedule = 0 }, heavy, light).ShouldBe("heavy");
        Chosen(new TermWeights { Schedule = 0, Travel = 0 }, light, heavy).ShouldBe("heavy");
    }

    [Fact]
    public void The_chosen_session_gives_schedule_and_travel()
    {
        Recommendation found = Small.Engine(Tables(At("s", 0, 5000) with { End = Small.Today.AddDays(13) }))
            .Recommend(Traveller with { MaxDistanceKm = 20_000 }, Small.Today, 1, withFacts: true).Recommendations[0];
        double kilometres = new Location(0, 0).DistanceKm(Point(5000));
        found.Contributions.Schedule.ShouldBe(0.08 * 0.5 * (1 - (5 / 20.0)), 1e-15);
        found.Contributions.Travel.ShouldBe(0.07 * 0.5 * (1 - (kilometres / 20_000)), 1e-15);
        found.Facts!.Load.ShouldBe(5);
        found.Facts.Start.ShouldBe(Small.Today);
    }

    private static Session At(string id, int day, double kilometres) =>
        new(id, "m", Small.Today.AddDays(day), Small.Today.AddDays(day + 6)) { SiteId = FormattableString.Invariant($"{kilometres}") };

    private static Location Point(double kilometres) => new(kilometres / (Location.EarthRadiusKm * Math.PI / 180), 0);

    private static string? Chosen(params Session[] sessions) => Chosen(TermWeights.Default, sessions);

    private static string? Chosen(TermWeights weights, params Session[] sessions) =>
        Small.First(Tables(sessions), Traveller, new PedagogyOptions { Weights = weights }).SessionId;

    private static ProgrammeTables Tables(params Session[] sessions) =>
        Small.With(module => module with { Modality = Modality.OnSite }) with
        {
            Sessions = [.. sessions],
            Sites =
        [
            .. sessions.Select(session => session.SiteId!).Distinct()
                .Select(site => new Site(site, site, Point(double.Parse(site, System.Globalization.CultureInfo.InvariantCulture)))),
        ],
        };
}

using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

/// <summary>Features against values worked out by hand.</summary>
public sealed class RetentionFeaturesTests
{
    private static readonly RetentionFeatures Features = new(RetentionWorld.Programme);
    private static readonly Learner Learner = RetentionWorld.Learner;

    // The distance of 0.09 degrees of longitude on the equator of a sphere of 6371.0088 km.
    private const double Kilometres = 0.09 * Math.PI / 180 * 6371.0088;

    [Fact]
    public void A_session_has_the_values_worked_out_by_hand()
    {
        // 12 hours in the eight weeks of m25, 4 hours a week; mastery: c 0.4 from the background, d none.
        Session session = RetentionWorld.Programme.FindSession("m25")!;
        ShouldBe(
            Learner,
            "m",
            session,
            ("load_over_hours", 12.0 / 8 / 4), ("hours", 12), ("weeks", 8), ("weeks_of_hours", 3), ("free_hours", 10), ("self_paced", 0),
            ("modality", 2),
            ("distance_km", Kilometres), ("distance_over_max", Kilometres / 20),
            ("entry_gap_largest", 0.2), ("entry_gap_mean", (0.1 + 0.2) / 2), ("entry_gap_total", 0.3),
            ("completed_before", 1), ("failed_before", 1), ("withdrawn_before", 1), ("completed_share", 1.0 / 3), ("withdrawn_share",
                1.0 / 3), ("tries_before", 1), ("active_modules", 1),
            ("hands_on_share", 0.5), ("days_until_start", session.Start.DayNumber - RetentionWorld.Today.DayNumber), ("level", 5),
            ("level_margin", 2), ("audience", -1),
            ("price_over_budget", 0.25), ("mandatory", 1), ("shared_topics", 1), ("shared_settings", 1));
    }

    [Fact]
    public void A_self_paced_module_has_twelve_weeks_no_way_and_no_start() => ShouldBe(
        Learner with { Outcomes = [], Completed = [] },
        "o",
        null,
        ("load_over_hours", 6.0 / 12 / 4), ("weeks", double.NaN), ("self_paced", 1), ("modality", 0), ("distance_km", 0),
        ("distance_over_max", 0), ("days_until_start", double.NaN),
        ("entry_gap_mean", 0), ("completed_share", double.NaN), ("withdrawn_share", double.NaN), ("price_over_budget", 0));

    [Fact]
    public void What_is_unknown_is_missing()
    {
        ShouldBe(Learner with { Location = null }, "m", RetentionWorld.Programme.FindSession("m1"), ("distance_km", double.NaN),
            ("distance_over_max", double.NaN));
        ShouldBe(Learner, "m", null, ("load_over_hours", double.NaN), ("weeks", double.NaN), ("distance_km", double.NaN), ("self_paced",
            0));
        double[] dateless = RetentionWorld.Fill(Features, Learner, RetentionWorld.Programme.FindModule("m")!,
            RetentionWorld.Programme.FindSession("m1"), asOf: null);
        dateless[Features.Schema.IndexOf("days_until_start")].ShouldBe(double.NaN);
    }

    [Fact]
    public void Ratios_are_bounded()
    {
        Session session = RetentionWorld.Programme.FindSession("m1")!;
        ShouldBe(Learner with { HoursPerWeek = 0, Budget = 0, MaxDistanceKm = 1 }, "m", session, ("load_over_hours", 2), ("weeks_of_hours",
            52), ("price_over_budget", 2), ("distance_over_max", 2));
        ShouldBe(Learner with { Budget = 0, Funding = ["fund"], MaxDistanceKm = 0 }, "m", session, ("price_over_budget", 0),
            ("distance_over_max", 0));
    }

    [Fact]
    public void Assessed_mastery_wins_over_completed_modules_and_they_over_the_background()
    {
        Learner completed =
            Learner with
            {
                Outcomes = [new Outcome("n", null, new DateOnly(2026, 1, 5), OutcomeStatus.Completed, new DateOnly(2026, 2, 1),
                0.9)]
            };
        ShouldBe(completed, "m", null, ("entry_gap_total", 0.1));
        ShouldBe(completed with { Mastery = [new MasteryEstimate("d", 0.15)] }, "m", null, ("entry_gap_total", 0.15));
    }

    [Fact]
    public void A_schema_picks_and_orders_the_features_and_its_own_categories()
    {
        FeatureSchema schema = new([new Feature("audience", FeatureKind.Categorical, ["law", "health"]),
            new Feature("hours", FeatureKind.Numeric)]);
        RetentionWorld.Fill(new RetentionFeatures(RetentionWorld.Programme, schema), Learner, RetentionWorld.Programme.FindModule("m")!,
            null, null).ShouldBe([1, 12]);
    }

    [Fact]
    public void Features_that_there_are_not_are_all_named()
    {
        FeatureSchema schema = new([new Feature("hours", FeatureKind.Ordinal), new Feature("shoe_size", FeatureKind.Numeric),
            new Feature("eyes", FeatureKind.Numeric)]);
        var refusal = Should.Throw<InputRefusedException>(() => new RetentionFeatures(RetentionWorld.Programme, schema));
        refusal.Violations.Select(violation => violation.Column).ShouldBe(["hours", "shoe_size", "eyes"]);
    }

    [Fact]
    public void A_module_of_elsewhere_and_a_row_of_another_length_are_programming_errors()
    {
        Should.Throw<ArgumentException>(() =>
            RetentionWorld.Fill(Features, Learner, RetentionWorld.Programme.FindModule("m")! with { Id = "z" }, null, null));
        Should.Throw<ArgumentException>(() =>
            Features.Fill(Learner, null, new(RetentionWorld.Programme.FindModule("m")!, null), new double[3]));
    }

    private static void ShouldBe(Learner learner, string module, Session? session, params (string Name, double Value)[] expected)
    {
        double[] row = RetentionWorld.Fill(Features, learner, RetentionWorld.Programme.FindModule(module)!, session, RetentionWorld.Today);
        foreach ((string name, double value) in expected)
        {
            double found = row[Features.Schema.IndexOf(name)];
            (double.IsNaN(value)
                ? double.IsNaN(found) : Math.Abs(found - value) < 1e-9).ShouldBeTrue($"{name} is {found}, expected {value}");
        }
    }
}

using System.Collections.Immutable;
using Pedagogy6P.Catalogue;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Preventive.Triage;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Preventive.Triage;

/// <summary>Contacts made by lot take the place of the middle band once they say enough.</summary>
public sealed class TriageByEffectTests
{
    private static readonly double[] Probabilities = [0.95, 0.50, 0.05, 0.40, 0.20, 0.58, 0.70, 0.01];
    private static readonly TriageOptions Hour = new() { StaffHours = 1, MinutesPerContact = 20 };

    [Fact]
    public void Contacts_go_where_they_help_most()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new MadeUplift(), Hour);

        plan.Basis.ShouldBe(TriageBasis.ExpectedEffect);
        plan.Contacts.Select(contact => contact.Row).ShouldBe([7, 6, 5]);
        plan.Contacts.Select(contact => contact.ExpectedEffect).ShouldBe([0.4, 0.3, 0.2]);
        plan.Contacts.Select(contact => contact.InMiddleBand).ShouldBe([false, false, true]);

        // Three contacts among eight people.
        plan.ExpectedAvoidedLow.ShouldBe(8 * 0.1 * 3 / 8, 1e-12);
        plan.ExpectedAvoidedHigh.ShouldBe(8 * 0.3 * 3 / 8, 1e-12);
        plan.Assumptions.ShouldContain("measured on 500 persons whom a lot contacted and 500");
    }

    [Fact]
    public void What_is_avoided_spans_what_the_trial_gained_and_what_is_expected_of_these_people()
    {
        // One contact among eight people: 0.1 to 0.3 by the trial; of the one who is contacted 0.4 is expected.
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new MadeUplift(), Hour with { MinutesPerContact = 60 });

        plan.Contacts.Single().ExpectedEffect.ShouldBe(0.4);
        plan.ExpectedAvoidedLow.ShouldBe(0.1, 1e-12);
        plan.ExpectedAvoidedHigh.ShouldBe(0.4, 1e-12);
    }

    [Theory]
    [InlineData(0.25, 2)]
    [InlineData(1, 3)]
    public void No_larger_a_share_is_contacted_than_gained_most_in_the_trial(double highest, int contacts) =>
        TriagePlan.Of(Table(), Probabilities, new MadeUplift { Highest = highest }, Hour).Contacts.Length.ShouldBe(contacts);

    [Fact]
    public void Nobody_is_contacted_where_no_share_gained() =>
        TriagePlan.Of(Table(), Probabilities, new MadeUplift { IsHarm = true }, Hour).Contacts.ShouldBeEmpty();

    [Fact]
    public void Nobody_is_contacted_whom_it_would_not_help() =>
        TriagePlan.Of(Table(), Probabilities, new MadeUplift(), new TriageOptions { StaffHours = 40 }).Contacts
            .Select(contact => contact.Row).ShouldBe([7, 6, 5, 4]);

    [Fact]
    public void Each_module_keeps_its_share()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new MadeUplift { Sign = -1 },
            new TriageOptions { StaffHours = 1, MinutesPerContact = 15, BudgetBy = "module" });

        plan.Contacts.Select(contact => (contact.Row, contact.Group)).ShouldBe([(0, "A"), (1, "A")]);
    }

    [Fact]
    public void The_risk_itself_may_be_what_the_effect_depends_on()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new MadeUplift { FeatureNames = ["probability"], Middle = 0.3 }, Hour);

        plan.Contacts.Select(contact => contact.Probability).ShouldBe([0.95, 0.70, 0.58]);
    }

    public static TheoryData<string, string> Doubts => new()
    {
        { "contacted", "499 contacted and 500 not, 500 needed of each" },
        { "others", "500 contacted and 499 not, 500 needed of each" },
        { "interval", "a random order may gain as much" },
        { "outcomes", "their outcomes are not all 0 or 1" },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Too_little_evidence_leaves_the_middle_band(string what, string told)
    {
        var uplift = new MadeUplift();
        uplift = what switch
        {
            "contacted" => uplift with { Contacted = 499 },
            "others" => uplift with { NotContacted = 499 },
            "interval" => uplift with { AboveRandom = new Interval(0.1, 0, 0.2) },
            _ => uplift with { IsOfShares = false },
        };

        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, uplift, Hour), without = TriagePlan.Of(Table(), Probabilities, Hour);

        plan.Basis.ShouldBe(TriageBasis.MiddleBand);
        plan.Contacts.ShouldBe(without.Contacts);
        plan.Contacts.ShouldAllBe(contact => contact.ExpectedEffect == null);
        (plan.ExpectedAvoidedLow, plan.ExpectedAvoidedHigh).ShouldBe((without.ExpectedAvoidedLow, without.ExpectedAvoidedHigh));
        plan.Assumptions.ShouldStartWith(without.Assumptions);
        plan.Assumptions.ShouldContain(told);
    }

    [Fact]
    public void What_effects_depend_on_must_be_known()
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            TriagePlan.Of(Table(), Probabilities, new MadeUplift { FeatureNames = ["x", "age"] }, Hour));

        refused.Message.ShouldBe("contacts by lot, age: expected the name of a number that the risk model takes, or probability");
    }

    [Fact]
    public void Nobody_makes_no_contacts() =>
        TriagePlan.Of(new RiskTableBuilder().AddNumeric("x", Array.Empty<double>()).Build(), [], new MadeUplift()).Contacts.ShouldBeEmpty();

    private static RiskTable Table() => new RiskTableBuilder().AddNumeric("x", new double[] { 0, 1, 2, 3, 4, 5, 6, 7 })
        .AddGroup("module", ["A", "A", "A", "A", "B", "B", "B", "B"]).Build();

    // A tenth more for each above the middle, so a fall of the risk for the upper half alone.
    private sealed record MadeUplift : IUplift
    {
        public double Sign { get; init; } = 1;

        public double Middle { get; init; } = 3.5;

        public ImmutableArray<string> FeatureNames { get; init; } = ["x"];

        public int Contacted { get; init; } = 500;

        public int NotContacted { get; init; } = 500;

        public bool IsOfShares { get; init; } = true;

        public Interval AboveRandom { get; init; } = new(0.1, 0.01, 0.2);

        // Where the curve is highest.
        public double Highest { get; init; } = 1;

        public bool IsHarm { get; init; }

        public Interval Gain(double share) => IsHarm ? new(0.01 * share, -share, share)
            : share <= Highest ? new(0.2 * share, 0.1 * share, 0.3 * share)
            : new(0.2 * ((2 * Highest) - share), 0.01, 1);

        public void Fill(ReadOnlySpan<double> rows, Span<double> effects)
        {
            for (int row = 0; row < effects.Length; row++)
            {
                effects[row] = Math.Round(Sign * Math.Ceiling(rows[row] - Middle) / 10, 10) + (Middle < 1 ? rows[row] : 0);
            }
        }
    }
}

using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Preventive.Triage;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Preventive.Triage;

public sealed class TriagePlanTests
{
    private static readonly double[] Probabilities = [0.95, 0.50, 0.05, 0.40, 0.20, 0.58, 0.70, 0.01];

    [Fact]
    public void The_middle_band_comes_before_the_highest_risk()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new TriageOptions { StaffHours = 1, MinutesPerContact = 20 });
        plan.Capacity.ShouldBe(3);
        plan.Contacts.Select(c => c.Probability).ShouldBe([0.50, 0.58, 0.40]);
        plan.Contacts.ShouldAllBe(c => c.InMiddleBand);
        (plan.InBand, plan.AboveBand).ShouldBe((4, 2));
    }

    [Fact]
    public void Hours_left_over_go_to_the_people_closest_to_the_band()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities, new TriageOptions { StaffHours = 2, MinutesPerContact = 20 });
        plan.Contacts.Length.ShouldBe(6);
        plan.Contacts.Skip(4).Select(c => c.Probability).ShouldBe([0.70, 0.05], ignoreOrder: true);
    }

    [Fact]
    public void Each_module_gets_its_share_of_the_contacts()
    {
        TriagePlan plan = TriagePlan.Of(Table(), Probabilities,
            new TriageOptions { StaffHours = 1, MinutesPerContact = 15, BudgetBy = "module" });
        plan.Contacts.Count(c => string.Equals(c.Group, "A", StringComparison.Ordinal)).ShouldBe(2);
        plan.Contacts.Count(c => string.Equals(c.Group, "B", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Effects_are_ranges_and_never_more_than_the_risk()
    {
        TriagePlan plan = TriagePlan.Of(Table(), [.. Probabilities.Select(_ => 0.02)], new TriageOptions { StaffHours = 100 });
        plan.ExpectedAvoidedLow.ShouldBe(0);
        plan.ExpectedAvoidedHigh.ShouldBe(8 * 0.02, 1e-12);
        plan.Assumptions.ShouldContain("assumed");
    }

    [Fact]
    public void Impossible_options_are_refused()
    {
        Should.Throw<InputRefusedException>(() =>
            TriagePlan.Of(Table(), Probabilities, new TriageOptions { StaffHours = -1, MinutesPerContact = 0 })).Count.ShouldBe(2);
        Should.Throw<InputRefusedException>(() => TriagePlan.Of(Table(), Probabilities, new TriageOptions { BudgetBy = "nowhere" }));
        Should.Throw<ArgumentException>(() => TriagePlan.Of(Table(), [0.1]));
    }

    [Fact]
    public void No_hours_or_no_people_mean_no_contacts()
    {
        TriagePlan.Of(Table(), Probabilities, new TriageOptions { StaffHours = 0 }).Contacts.ShouldBeEmpty();
        TriagePlan.Of(new RiskTableBuilder().Build(), []).Contacts.ShouldBeEmpty();
    }

    [Fact]
    public void A_person_counts_once_by_the_riskiest_row()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new double[8]).AddGroup("module", ["A", "A", "A", "A", "B", "B", "B", "B"])
            .SetPersons(["p", "q", "r", "s", "p", "q", "r", "s"]).Build();
        TriagePlan plan = TriagePlan.Of(table, Probabilities, new TriageOptions { StaffHours = 1, MinutesPerContact = 15 });

        // p 0.95 or 0.20, q 0.50 or 0.58, r 0.05 or 0.70, s 0.40 or 0.01.
        plan.Contacts.Select(c => (c.PersonId, c.Row)).ShouldBe([("q", 5), ("s", 3), ("r", 6), ("p", 0)]);
        (plan.People, plan.InBand, plan.AboveBand).ShouldBe((4, 2, 2));
    }

    [Fact]
    public void Modules_share_the_contacts_by_their_people_and_nobody_is_contacted_for_two()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new double[8]).AddGroup("module", ["A", "A", "A", "A", "B", "B", "B", "B"])
            .SetPersons(["p", "q", "r", "s", "p", "q", "r", "s"]).Build();
        TriagePlan plan = TriagePlan.Of(table, [0.5, 0.5, 0.5, 0.3, 0.4, 0.4, 0.4, 0.4],
            new TriageOptions { StaffHours = 1, MinutesPerContact = 15, BudgetBy = "module" });
        plan.Contacts.Select(c => (c.PersonId, c.Group)).ShouldBe([("p", "A"), ("q", "A"), ("r", "A"), ("s", "B")]);
    }

    [Fact]
    public void Hours_for_more_contacts_than_people_contact_everybody_once()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", new double[8]).SetPersons(["p", "p", "p", "p", "q", "q", "q", "q"])
            .Build();
        TriagePlan plan = TriagePlan.Of(table, Probabilities, new TriageOptions { StaffHours = 40 });
        plan.Contacts.Select(c => c.PersonId).ShouldBe(["p", "q"], ignoreOrder: true);
        plan.ExpectedAvoidedHigh.ShouldBe(0.1, 1e-12);
    }

    private static RiskTable Table() =>
        new RiskTableBuilder().AddNumeric("x", new double[8]).AddGroup("module", ["A", "A", "A", "A", "B", "B", "B", "B"]).Build();
}

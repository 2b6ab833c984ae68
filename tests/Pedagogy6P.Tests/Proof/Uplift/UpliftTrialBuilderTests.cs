using Pedagogy6P.Proof.Uplift;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Uplift;

public static class UpliftTrialBuilderTests
{
    private static readonly UpliftOffer Lawful = new()
    {
        LearnerId = "own",
        IsContacted = true,
        Outcome = 1,
        Features = [1, double.NaN],
    };

    public static TheoryData<string, string> Wrong => new()
    {
        { "propensity 0", "propensity: found \"0\", expected a probability of the lot from 0.0001 to 0.9999" },
        { "propensity 1", "propensity: found \"1\", expected a probability of the lot from 0.0001 to 0.9999" },
        { "propensity NaN", "propensity: found \"NaN\", expected a probability of the lot" },
        { "outcome NaN", "outcome: found \"NaN\", expected a number from -1e50 to 1e50" },
        { "outcome infinite", "outcome: found \"Infinity\", expected a number from -1e50 to 1e50" },
        { "minutes 0", "minutes: found \"0\", expected a number above 0 and up to 1000000" },
        { "no id", "learner: found \"\", expected an id" },
        { "learner twice", "learner: found \"l00001\", expected a learner that no earlier row has" },
        { "too few features", "x_: found \"1\", expected 2 values" },
        { "feature infinite", "x_: expected finite numbers, or nothing" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public static void What_is_wrong_is_told_once_by_row_and_value(string what, string expected)
    {
        UpliftOffer wrong = what switch
        {
            "propensity 0" => Lawful with { Propensity = 0 },
            "propensity 1" => Lawful with { Propensity = 1 },
            "propensity NaN" => Lawful with { Propensity = double.NaN },
            "outcome NaN" => Lawful with { Outcome = double.NaN },
            "outcome infinite" => Lawful with { Outcome = double.PositiveInfinity },
            "minutes 0" => Lawful with { Minutes = 0 },
            "no id" => Lawful with { LearnerId = "" },
            "learner twice" => Lawful with { LearnerId = "l00001" },
            "too few features" => Lawful with { Features = [1] },
            _ => Lawful with { Features = [1, double.NegativeInfinity] },
        };

        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            MadeTrials.Of([.. MadeTrials.Offers(400, seed: 1, effect: 1), wrong]));

        refused.Count.ShouldBe(1);
        refused.Message.ShouldContain("row 401");
        refused.Message.ShouldContain(expected);
    }

    [Theory]
    [InlineData(49, 60)]
    [InlineData(60, 49)]
    [InlineData(0, 200)]
    [InlineData(200, 0)]
    public static void Both_sides_need_learners(int contacted, int others)
    {
        IEnumerable<UpliftOffer> offers = Enumerable.Range(0, contacted + others).Select(row => Lawful with
        {
            LearnerId = FormattableString.Invariant($"l{row}"),
            IsContacted = row < contacted,
        });

        Should.Throw<InputRefusedException>(() => MadeTrials.Of(offers)).Message.ShouldContain(
            FormattableString.Invariant($"found \"{contacted} contacted, {others} not\", expected at least 50 learners on each side"));
    }

    [Fact]
    public static void Something_must_be_known_before_the_lot()
    {
        var builder = new UpliftTrialBuilder("trial", []);
        foreach (UpliftOffer offer in MadeTrials.Offers(400, seed: 1, effect: 1))
        {
            builder.Add(offer with { Features = [] });
        }

        Should.Throw<InputRefusedException>(builder.Build).Message.ShouldContain("at least one column x_");
        Should.Throw<ArgumentException>(() => new UpliftTrialBuilder("trial", ["one", "one"]));
    }

    [Fact]
    public static void Propensities_that_cannot_have_made_the_contacts_are_refused()
    {
        UpliftOffer[] offers = MadeTrials.Offers(400, seed: 1, effect: 1);
        int contacted = offers.Count(offer => offer.IsContacted);

        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            MadeTrials.Of(offers.Select(offer => offer with { Propensity = 0.25 })));

        refused.Message.ShouldContain(FormattableString.Invariant(
            $"propensity: found \"{contacted} contacted\", expected probabilities of the lot that go with the contacts"));
        refused.Message.ShouldContain("these make about 100 of 400");
        MadeTrials.Of(offers.Select(offer => offer with { Propensity = 0.45 })).Learners.ShouldBe(400);
    }
}

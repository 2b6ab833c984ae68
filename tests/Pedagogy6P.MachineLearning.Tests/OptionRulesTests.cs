using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests;

public sealed class OptionRulesTests
{
    [Fact]
    public void Defaults_are_in_range()
    {
        OptionRules.ThrowIfInvalid(new BoostingOptions(), "boosting");
        OptionRules.ThrowIfInvalid(new LogisticOptions(), "logistic");
        OptionRules.ThrowIfInvalid(new HazardOptions(), "hazard");
        OptionRules.ThrowIfInvalid(new AutoOptions(), "auto");
        OptionRules.ThrowIfInvalid(new PromotionGateOptions(), "gate");
    }

    [Fact]
    public void Every_option_out_of_range_is_told_by_name_value_and_range()
    {
        var options = new BoostingOptions { Trees = 0, LearningRate = 0, Bins = 300, L2 = double.NaN, RowSample = 1.5 };
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => OptionRules.ThrowIfInvalid(options, "boosting options"));
        refusal.Violations.Select(violation => (violation.Column, violation.Value, violation.Expected)).ShouldBe(
        [
            ("Bins", "300", "a whole number from 2 to 256"),
            ("L2", "NaN", "a finite number of 0 or more"),
            ("LearningRate", "0", "a number above 0 and at most 1"),
            ("RowSample", "1.5", "a number above 0 and at most 1"),
            ("Trees", "0", "a whole number of 1 or more"),
        ]);
        refusal.Violations.ShouldAllBe(violation => violation.Table == "boosting options" && violation.Row == null);
    }

    [Fact]
    public void What_must_be_there_is_asked_for()
    {
        var violations = new ViolationCollector();
        OptionRules.Check(new HazardOptions { Logistic = null!, PeriodDays = 0 }, "hazard options", violations, "Hazard.");
        violations.Violations.Select(violation => (violation.Column, violation.Expected)).ShouldBe(
            [("Hazard.Logistic", "a value that is not null"), ("Hazard.PeriodDays", "a finite number above 0")]);
    }

    [Theory]
    [InlineData(1e-300, true)]
    [InlineData(0, false)]
    [InlineData(double.PositiveInfinity, false)]
    [InlineData(double.NegativeInfinity, false)]
    [InlineData(double.MaxValue, true)]
    public void Infinity_is_in_no_range(double days, bool sound)
    {
        var violations = new ViolationCollector();
        OptionRules.Check(new HazardOptions { PeriodDays = days }, "hazard options", violations);
        violations.Any.ShouldBe(!sound);
    }
}

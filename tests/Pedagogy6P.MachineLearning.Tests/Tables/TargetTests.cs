using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.Tables;

public sealed class TargetTests
{
    [Theory]
    [InlineData(TargetKind.Count, new[] { 0.0, 3, 7 })]
    [InlineData(TargetKind.Real, new[] { -1.5, 0, 2.25 })]
    [InlineData(TargetKind.Ordered, new[] { 2.0, 0, 1 })]
    public void Targets_of_every_kind_are_kept_and_go_with_their_rows(TargetKind kind, double[] targets)
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", [1.0, 2, 3]).SetTargets(targets, kind).Build();
        (table.TargetKind, table.HasLabels, table.Labels.Length).ShouldBe((kind, false, 0));
        table.Targets.ToArray().ShouldBe(targets);
        RiskTable subset = table.WithWeights([1, 2, 3]).WithFeatures(_ => true).Subset([2, 0]);
        subset.TargetKind.ShouldBe(kind);
        subset.Targets.ToArray().ShouldBe([targets[2], targets[0]]);
    }

    [Fact]
    public void Labels_are_targets_that_are_events()
    {
        RiskTable labels = new RiskTableBuilder().AddNumeric("x", [1.0, 2]).SetLabels([0, 1]).Build();
        labels.TargetKind.ShouldBe(TargetKind.Event);
        labels.Targets.ToArray().ShouldBe([0, 1]);
        RiskTable events = labels.WithTargets([1, 0], TargetKind.Event);
        events.Labels.ToArray().ShouldBe(new byte[] { 1, 0 });
        new RiskTableBuilder().AddNumeric("x", [1.0]).Build().TargetKind.ShouldBeNull();
    }

    [Fact]
    public void The_last_targets_set_count()
    {
        RiskTableBuilder builder = new RiskTableBuilder().AddNumeric("x", [1.0, 2]).SetLabels([0, 1]).SetTargets([4, 5], TargetKind.Count);
        builder.Build().TargetKind.ShouldBe(TargetKind.Count);
        builder.SetLabels([1, 1]).Build().Targets.ToArray().ShouldBe([1, 1]);
    }

    [Theory]
    [InlineData(TargetKind.Event, 2.0, "0 or 1")]
    [InlineData(TargetKind.Count, -1.0, "a whole number from 0 on")]
    [InlineData(TargetKind.Count, 1.5, "a whole number from 0 on")]
    [InlineData(TargetKind.Ordered, double.NaN, "a whole number from 0 on")]
    [InlineData(TargetKind.Real, double.PositiveInfinity, "a finite number")]
    public void Values_that_a_kind_does_not_have_are_refused(TargetKind kind, double value, string expected)
    {
        RiskTableBuilder builder = new RiskTableBuilder().AddNumeric("x", [1.0, 2]);
        Violation violation = Should.Throw<InputRefusedException>(() => builder.SetTargets([0, value], kind).Build())
            .Violations.ShouldHaveSingleItem();
        (violation.Row, violation.Column, violation.Expected).ShouldBe((1, "targets", expected));
        RiskTable table = new RiskTableBuilder().AddNumeric("x", [1.0, 2]).Build();
        Should.Throw<ArgumentException>(() => table.WithTargets([0, value], kind)).Message.ShouldContain(expected);
    }

    [Fact]
    public void Every_row_needs_a_target()
    {
        Should.Throw<InputRefusedException>(() => new RiskTableBuilder().AddNumeric("x", [1.0, 2]).SetTargets([1], TargetKind.Real).Build())
            .Message.ShouldContain("2 values, one per row");
        Should.Throw<ArgumentException>(() => new RiskTableBuilder().AddNumeric("x", [1.0, 2]).Build().WithTargets([1], TargetKind.Real));
    }

    [Fact]
    public void The_fingerprint_of_a_table_sees_targets_and_their_kind()
    {
        RiskTable table = new RiskTableBuilder().AddNumeric("x", [1.0, 2]).Build();
        string[] hashes =
        [
            TrainingDataHash.Of(table), TrainingDataHash.Of(table.WithTargets([1, 2], TargetKind.Count)),
            TrainingDataHash.Of(table.WithTargets([2, 1], TargetKind.Count)),
                TrainingDataHash.Of(table.WithTargets([1, 2], TargetKind.Ordered)),
        ];
        hashes.Distinct(StringComparer.Ordinal).Count().ShouldBe(hashes.Length);
    }
}

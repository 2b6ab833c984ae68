using Pedagogy6P.Proof.Trials;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Trials;

public sealed class TrialPlannerTests
{
    /// <summary>R 4.2, <c>power.t.test(power = .9, delta = 1)</c>: 22.02 on each side.</summary>
    [Fact]
    public void Means_take_as_many_as_in_r() =>
        TrialPlanner.ForDifference(1, 1, new TrialDesign { Power = 0.9 }).Participants.ShouldBe(45);

    /// <summary>The example of R's <c>power.prop.test(p1 = .50, p2 = .75, power = .90)</c>: 76.7 on each side.</summary>
    [Fact]
    public void Proportions_take_as_many_as_in_r() =>
        TrialPlanner.ForChange(0.5, 0.25, new TrialDesign { Power = 0.9 }).Participants.ShouldBe(154);

    /// <summary>R 4.2, <c>power.prop.test(n = 100, p1 = .3, power = .8)</c>: p2 = 0.49266.</summary>
    [Fact]
    public void The_smallest_rise_is_that_of_r() => TrialPlanner.SmallestRise(200, 0.3, new TrialDesign()).ShouldBe(0.19266, 1e-4);

    /// <summary>Eldridge, Ashby and Kerry (2006): 1 + ((1 + cv²)·m − 1)·ρ; 1 + (m − 1)·ρ where groups are alike.</summary>
    [Theory]
    [InlineData(20, 0.05, 0, 1.95)]
    [InlineData(20, 0.05, 0.65, 2.3725)]
    [InlineData(1, 0.5, 0, 1)]
    public void Groups_take_more_persons(double size, double correlation, double variation, double effect) => new TrialDesign
    {
        ClusterSize = size,
        IntraclusterCorrelation = correlation,
        ClusterSizeVariation = variation,
    }.DesignEffect.ShouldBe(effect, 1e-12);

    [Theory]
    [InlineData(0.1, 1, 0)]
    [InlineData(0.5, 20, 0.02)]
    [InlineData(1.5, 5, 0.3)]
    public void Size_and_smallest_effect_are_one_formula(double difference, double clusterSize, double correlation)
    {
        var design = new TrialDesign { ClusterSize = clusterSize, IntraclusterCorrelation = correlation, Share = 0.4 };
        TrialSize size = TrialPlanner.ForDifference(difference, 1, design);
        size.SmallestEffect.ShouldBeLessThanOrEqualTo(difference);
        TrialPlanner.SmallestDifference((size.Clusters - 1) * clusterSize, 1, design).ShouldBeGreaterThan(difference);
        size.Participants.ShouldBe((long)(size.Clusters * clusterSize));
        TrialSize inMinutes = TrialPlanner.ForDifference(difference * 60, 60, design);
        inMinutes.Clusters.ShouldBe(size.Clusters);
        inMinutes.SmallestEffect.ShouldBe(size.SmallestEffect * 60, 1e-9);
    }

    [Fact]
    public void More_persons_see_more()
    {
        var design = new TrialDesign();
        double[] rises = [.. new double[] { 40, 100, 1000, 100_000 }.Select(n => TrialPlanner.SmallestRise(n, 0.2, design))];
        rises.ShouldBe(rises.OrderDescending());
        TrialPlanner.SmallestRise(4, 0.9, design).ShouldBe(double.NaN);
    }

    [Fact]
    public void What_cannot_be_planned_is_refused()
    {
        var design = new TrialDesign();
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.ForDifference(0, 1, design));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.ForDifference(1, double.NaN, design));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.ForDifference(1e-12, 1, design));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.ForChange(0.9, 0.2, design));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.ForChange(0, 0.2, design));
        Should.Throw<ArgumentOutOfRangeException>(() => TrialPlanner.SmallestDifference(3, 1, design));
        Should.Throw<InputRefusedException>(() => TrialPlanner.ForDifference(1, 1, design with { Alpha = 0, Power = 1 })).Count.ShouldBe(2);
    }
}

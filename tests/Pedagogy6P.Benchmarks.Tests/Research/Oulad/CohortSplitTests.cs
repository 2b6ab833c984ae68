using Pedagogy6P.Benchmarks.Research.Oulad;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class CohortSplitTests
{
    [Fact]
    public void No_student_is_on_both_sides_and_training_comes_first()
    {
        var data = SmallOulad.Create();
        var table = RiskRows.At(data, 28);
        var outer = CohortSplit.Forward(data, table, "2014J");
        var inner = outer.Inner(data, table, "2014B");
        HashSet<int> Students(int[] rows) => [.. rows.Select(row => CohortSplit.EnrolmentAt(data, table, row).Student)];
        string Terms(int[] rows) =>
            string.Join(' ',
                rows.Select(row => CohortSplit.PresentationAt(data, table, row).Term).Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal));

        Students(outer.Train).Overlaps(Students(outer.Test)).ShouldBeFalse();
        Students(inner.Train).Overlaps(Students(inner.Test)).ShouldBeFalse();
        Students([.. inner.Train, .. inner.Test]).Overlaps(Students(outer.Test)).ShouldBeFalse();
        outer.Dropped.ShouldNotBeEmpty();
        Students(outer.Dropped).IsSubsetOf(Students(outer.Test)).ShouldBeTrue();
        Terms(outer.Train).ShouldBe("2013B 2013J 2014B");
        Terms(outer.Test).ShouldBe("2014J");
        Terms(inner.Train).ShouldBe("2013B 2013J");
        Terms(inner.Test).ShouldBe("2014B");
        inner.Test.ShouldNotContain(row => CohortSplit.PresentationAt(data, table, row).Module == "CCC");
    }

    [Fact]
    public void Return_weights_make_up_for_dropped_rows_and_no_more()
    {
        var data = SmallOulad.Create();
        var table = RiskRows.At(data, 28);
        var split = CohortSplit.Forward(data, table, "2014J");

        var weights = ReturnWeights.Of(data, table, split);

        weights.Length.ShouldBe(split.Train.Length);
        weights.ShouldAllBe(w => w >= 1 && w <= 2);
        weights.Sum().ShouldBeGreaterThan(split.Train.Length);
        weights.Sum().ShouldBeLessThanOrEqualTo(split.Train.Length + split.Dropped.Length + 1e-6);
    }

    [Fact]
    public void Return_weights_say_nothing_with_a_single_training_term()
    {
        var data = SmallOulad.Create();
        var table = RiskRows.At(data, 28);

        ReturnWeights.Of(data, table, CohortSplit.Forward(data, table, "2013J")).ShouldAllBe(w => w == 1);
    }
}

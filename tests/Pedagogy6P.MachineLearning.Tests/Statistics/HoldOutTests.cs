using FsCheck;
using FsCheck.Xunit;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.MachineLearning.Tests.Statistics;

public sealed class HoldOutTests
{
    [Fact]
    public void Rows_of_somebody_held_out_are_on_neither_side()
    {
        HoldOut split = HoldOut.Where(6, row => row < 4, row => row >= 4, [0, 1, 2, 1, 3, 1]);
        split.Train.ShouldBe([0, 2]);
        split.Test.ShouldBe([4, 5]);
        split.Cohorts.ShouldBeEmpty();
        HoldOut.Where(6, row => row < 4, row => row >= 4).Train.ShouldBe([0, 1, 2, 3]);
        Should.Throw<ArgumentException>(() => HoldOut.Where(6, _ => true, _ => true, [0, 1]));
    }

    /// <summary>
    /// Cohorts of 4, 3 and 3 rows: a third of the rows is nearest to one cohort, a half to two only when they come nearer than one.
    /// </summary>
    [Theory]
    [InlineData(0.01, new[] { 3 })]
    [InlineData(0.3, new[] { 3 })]
    [InlineData(0.45, new[] { 3 })]
    [InlineData(0.46, new[] { 2, 3 })]
    [InlineData(0.99, new[] { 2, 3 })]
    public void The_latest_cohorts_come_nearest_to_the_share_and_are_never_all(double share, int[] expected)
    {
        int[] order = [1, 1, 1, 1, 2, 2, 2, 3, 3, 3];
        HoldOut split = HoldOut.OfLatestCohorts(order, [], share)!;
        split.Cohorts.ShouldBe(expected);
        split.Test.ShouldBe(Enumerable.Range(0, 10).Where(row => expected.Contains(order[row])));
        split.Train.ShouldBe(Enumerable.Range(0, 10).Except(split.Test));
    }

    [Fact]
    public void One_cohort_cannot_be_split() => HoldOut.OfLatestCohorts([5, 5, 5], [], 0.3).ShouldBeNull();

    [Fact]
    public void Persons_are_drawn_whole_and_the_same_for_a_seed()
    {
        int[] persons = [.. Enumerable.Range(0, 300).Select(row => row / 3)];
        HoldOut split = HoldOut.OfPersons(persons, 0.25, 7);
        split.Test.Length.ShouldBe(75);
        split.Test.Select(row => persons[row]).Intersect(split.Train.Select(row => persons[row])).ShouldBeEmpty();
        HoldOut.OfPersons(persons, 0.25, 7).Test.ShouldBe(split.Test);
        HoldOut.OfPersons(persons, 0.25, 8).Test.ShouldNotBe(split.Test);
    }

    [Property]
    public void The_persons_with_the_lowest_draws_are_held_out(NonNull<int[]> codes, ulong seed, byte percent)
    {
        int[] persons = [.. codes.Get.Select(code => code & 0xFF)];
        double share = percent % 101 / 100.0;
        int[] drawn = [.. persons.Distinct().OrderBy(person => SeededRandom.At(seed, (ulong)person)).ThenBy(person => person)];
        HashSet<int> held = [.. drawn.Take((int)Math.Ceiling(share * drawn.Length))];
        HoldOut split = HoldOut.OfPersons(persons, share, seed);
        split.Test.ShouldBe(Enumerable.Range(0, persons.Length).Where(row => held.Contains(persons[row])));
        split.Train.ShouldBe(Enumerable.Range(0, persons.Length).Where(row => !held.Contains(persons[row])));
    }

    [Fact]
    public void Folds_keep_persons_together_and_use_every_fold()
    {
        int[] persons = [.. Enumerable.Range(0, 400).Select(row => row / 2)];
        int[] folds = [.. HoldOut.Folds(persons, 5, 1)];
        for (int row = 0; row < folds.Length; row += 2)
        {
            folds[row].ShouldBe(folds[row + 1]);
        }

        folds.Distinct().Order().ShouldBe([0, 1, 2, 3, 4]);
        HoldOut.Folds(persons, 5, 2).ToArray().ShouldNotBe(folds);
    }

    [Theory]
    [InlineData(new byte[] { 0, 1, 0, 1 }, true)]
    [InlineData(new byte[] { 0, 0, 0, 1 }, false)]
    [InlineData(new byte[] { 0, 1, 1, 1 }, false)]
    public void Both_sides_need_both_classes(byte[] labels, bool expected) =>
        new HoldOut([0, 1], [2, 3]).HasBothClasses(labels).ShouldBe(expected);
}

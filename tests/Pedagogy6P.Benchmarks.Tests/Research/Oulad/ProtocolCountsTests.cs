using Generators;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

/// <summary>Every count the protocol prints, on the real data.</summary>
[AnyCulture]
public sealed class ProtocolCountsTests(OuladFolders folders) : IClassFixture<OuladFolders>
{
    private const string TestTerm = "2014J";

    [Fact]
    public void The_raw_tables_have_their_published_sizes()
    {
        var data = folders.Data;

        data.Presentations.Length.ShouldBe(22);
        data.Enrolments.Length.ShouldBe(32593);
        data.Enrolments.Select(e => e.Student).Distinct().Count().ShouldBe(28785);
        data.ClickRows.ShouldBe(10_655_280);
        Enumerable.Range(0, 22).Sum(p => data.ClicksOfPresentation(p).ToArray().Sum(c => (long)c.Count)).ShouldBe(39_605_099);
        Enumerable.Range(0, data.Enrolments.Length).Sum(e => data.SubmissionsOf(e).Length).ShouldBe(173_912);
        Enumerable.Range(0, data.Enrolments.Length).Count(e => data.ClicksOf(e).IsEmpty).ShouldBe(3365);
        data.Enrolments.Count(e => e.RegistrationDay is null).ShouldBe(45);
    }

    [Theory]
    [InlineData(0, 29262, 7018, 19030, 17491, 3489, 8390, 339, 10232, 9771, 2901, 4848, 1000)]
    [InlineData(7, 29085, 6727, 18930, 17410, 3358, 8282, 334, 10155, 9710, 2756, 4719, 903)]
    [InlineData(14, 28061, 5673, 18730, 17318, 3207, 8154, 409, 9331, 8967, 1917, 3885, 141)]
    [InlineData(28, 27522, 5106, 18311, 16966, 2814, 7763, 312, 9211, 8862, 1780, 3755, 173)]
    [InlineData(56, 26513, 4092, 17636, 16420, 2208, 7162, 244, 8877, 8560, 1445, 3420, 183)]
    [InlineData(84, 25720, 3294, 17153, 16039, 1783, 6745, 236, 8567, 8274, 1134, 3110, 95)]
    public void Risk_sets_and_split_A(
        int landmark, int all, int allWithdrawn, int beforeDrop, int train, int trainWithdrawn, int trainNotPassed, int trainSoon,
        int test, int testStudents, int testWithdrawn, int testNotPassed, int testSoon)
    {
        var data = folders.Data;
        var table = RiskRows.At(data, landmark);
        var split = CohortSplit.Forward(data, table, TestTerm);
        int Positives(IEnumerable<int> rows, WithdrawalLabel label) =>
            rows.Count(row => RiskSet.IsPositive(CohortSplit.EnrolmentAt(data, table, row), landmark, label));

        table.Enrolments.Count.ShouldBe(all);
        Positives(Enumerable.Range(0, all), WithdrawalLabel.Withdrawn).ShouldBe(allWithdrawn);
        (split.Train.Length + split.Dropped.Length).ShouldBe(beforeDrop);
        split.Train.Length.ShouldBe(train);
        Positives(split.Train, WithdrawalLabel.Withdrawn).ShouldBe(trainWithdrawn);
        Positives(split.Train, WithdrawalLabel.NotPassed).ShouldBe(trainNotPassed);
        ReturnWeights.Of(data, table, split).Sum().ShouldBe(beforeDrop, 1e-3);
        Positives(split.Train, WithdrawalLabel.Within14Days).ShouldBe(trainSoon);
        split.Test.Length.ShouldBe(test);
        split.Test.Select(row => CohortSplit.EnrolmentAt(data, table, row).Student).Distinct().Count().ShouldBe(testStudents);
        Positives(split.Test, WithdrawalLabel.Withdrawn).ShouldBe(testWithdrawn);
        Positives(split.Test, WithdrawalLabel.NotPassed).ShouldBe(testNotPassed);
        Positives(split.Test, WithdrawalLabel.Within14Days).ShouldBe(testSoon);
    }

    [Theory]
    [InlineData(0, "348/53 1996/499 2272/859 1651/499 1115/239 2164/658 686/94")]
    [InlineData(7, "351/53 1973/453 2254/836 1603/449 1111/232 2137/629 726/104")]
    [InlineData(14, "350/51 1791/262 2079/660 1479/323 1027/147 1886/377 719/97")]
    [InlineData(28, "348/49 1786/244 2019/598 1463/307 1020/139 1858/349 717/94")]
    [InlineData(56, "342/43 1750/207 1880/459 1417/261 997/116 1793/284 698/75")]
    [InlineData(84, "335/36 1723/180 1781/360 1371/215 963/81 1721/212 673/50")]
    public void Split_B_tests_on_each_module_in_turn(int landmark, string expected)
    {
        var data = folders.Data;
        var table = RiskRows.At(data, landmark);
        var splits = data.Presentations.Select(p => p.Module).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(m => CohortSplit.LeaveModuleOut(data, table, TestTerm, m)).ToList();

        string.Join(' ',
            splits.Select(s =>
                $"{s.Test.Length}/{s.Test.Count(row => CohortSplit.EnrolmentAt(data, table, row).Result is OuladResult.Withdrawn)}"))
            .ShouldBe(expected);
        splits.ShouldAllBe(s => !s.Train.Select(row => CohortSplit.EnrolmentAt(data, table, row).Student)
            .Intersect(s.Test.Select(row => CohortSplit.EnrolmentAt(data, table, row).Student)).Any());
    }

    [Theory]
    [InlineData("2014B")]
    [InlineData("2014J")]
    public void Scrambling_the_future_of_the_real_data_changes_no_feature(string term)
    {
        LeakCheck.Run(folders.Data, term, landmark: 28);
    }
}

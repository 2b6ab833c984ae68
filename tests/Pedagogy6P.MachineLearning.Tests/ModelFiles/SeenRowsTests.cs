using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

public sealed class SeenRowsTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(500, 3);

    [Fact]
    public void Training_rows_are_known_again_after_storage_and_others_are_not()
    {
        int[] trained = [.. Enumerable.Range(0, 300)];
        RiskModelDocument document = Of(Table.Subset(trained)), read = RiskModelFile.Read(RiskModelFile.ToBytes(document));
        SeenRows seen = SeenRows.Of(read, Table).ShouldNotBeNull();
        (seen.Rows, seen.Equal, seen.IsTold).ShouldBe((500, 300, true));
        seen.Share.ShouldBe(0.6, 1e-9);
        SeenRows unseen = SeenRows.Of(read, Table.Subset([.. Enumerable.Range(300, 200)])).ShouldNotBeNull();
        (unseen.Equal, unseen.Share).ShouldBe((0, 0));
    }

    [Fact]
    public void Rows_that_are_alike_are_no_evidence()
    {
        RiskTable alike = Numbers(400, row => row % 20);
        SeenRows.Of(Of(alike), Numbers(410, row => row % 20)).ShouldNotBeNull().IsTold.ShouldBeFalse();

        // A third of the rows repeat one another: new rows do so as well.
        RiskTable some = Numbers(300, row => row % 3 == 0 ? row % 5 : row),
            others = Numbers(300, row => row % 3 == 0 ? row % 5 : row + 1000);
        SeenRows.Of(Of(some), others).ShouldNotBeNull().Share.ShouldBe(0);
        SeenRows.Of(Of(some), some).ShouldNotBeNull().Share.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void A_training_table_is_known_as_a_whole_however_alike_its_rows_are()
    {
        RiskTable alike = Numbers(400, row => row % 20);
        int[] order = [.. Enumerable.Range(0, 400).Reverse()], trained = [.. Enumerable.Range(0, 300)];
        RiskModelDocument held = new(LogisticTrainer.Train(alike), new RiskModelMetadata().DescribeTraining(alike.Subset(trained), alike));
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(held));
        foreach ((RiskTable table, int equal) in ((RiskTable, int)[])[(alike, 300), (alike.Subset(order), 300),
            (alike.Subset(trained), 300)])
        {
            SeenRows seen = SeenRows.Of(read, table).ShouldNotBeNull();
            (seen.Equal, seen.IsTold, seen.IsTrainingTable, seen.ByChance).ShouldBe((equal, true, true, 0));
            seen.Share.ShouldBe((double)equal / table.RowCount, 1e-12);
        }

        // One row more, fewer or other, or another outcome: another table.
        SeenRows.Of(read, alike.Subset([.. order, 0])).ShouldNotBeNull().IsTold.ShouldBeFalse();
        SeenRows.Of(read, alike.Subset([.. order[1..]])).ShouldNotBeNull().IsTold.ShouldBeFalse();
        SeenRows.Of(read, alike.Subset([.. order[1..], 1])).ShouldNotBeNull().IsTold.ShouldBeFalse();
        SeenRows.Of(read, alike.WithLabels([.. alike.Labels.ToArray().Select((label, row) => row == 7 ? (byte)(1 - label) : label)]))
            .ShouldNotBeNull().IsTold.ShouldBeFalse();
    }

    [Fact]
    public void Persons_tell_rows_that_are_alike()
    {
        RiskTable all = Alike(900, person => $"p{person}"), train = all.Subset([.. Enumerable.Range(0, 600)]),
            held = all.Subset([.. Enumerable.Range(600, 300)]);
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(Of(train)));
        SeenRows unseen = SeenRows.Of(read, held).ShouldNotBeNull();
        (unseen.IsTold, unseen.IsByPerson, unseen.Equal, unseen.Share).ShouldBe((true, true, 0, 0));
        SeenRows some = SeenRows.Of(read, all.Subset([.. Enumerable.Range(400, 400)])).ShouldNotBeNull();
        (some.Equal, some.IsTold).ShouldBe((200, true));
        some.Share.ShouldBe(0.5, 1e-9);
        SeenRows.Of(read, train.Subset([.. Enumerable.Range(1, 599)])).ShouldNotBeNull().Share.ShouldBe(1, 1e-9);

        // Ids that start anew every year are other people.
        SeenRows.Of(read, Alike(600, person => $"p{person}", shift: 3)).ShouldNotBeNull().Share.ShouldBe(0);
    }

    [Fact]
    public void Training_rows_under_other_ids_are_known_by_their_features()
    {
        RiskTable table = People(300, person => $"p{person}");
        SeenRows.Of(Of(table), People(299, person => $"renamed {person}")).ShouldNotBeNull().Share.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Outcomes_are_not_part_of_the_hash_and_salts_differ()
    {
        RiskTable table = Numbers(10, row => row),
            turned = table.WithLabels([.. table.Labels.ToArray().Select(label => (byte)(1 - label))]);
        SeenRows.HashesOf(table, "a").ShouldBe(SeenRows.HashesOf(turned, "a"));
        SeenRows.HashesOf(table, "a").Intersect(SeenRows.HashesOf(table, "b")).ShouldBeEmpty();
        SeenRows.HashesOf(Numbers(1, _ => -0.0), "a").ShouldBe(SeenRows.HashesOf(Numbers(1, _ => 0.0), "a"));
    }

    [Fact]
    public void A_file_that_does_not_know_its_rows_says_nothing() =>
        SeenRows.Of(new RiskModelDocument(LogisticTrainer.Train(Table), new RiskModelMetadata()), Table).ShouldBeNull();

    private static RiskTable Numbers(int rows, Func<int, double> value) =>
        new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0, rows).Select(value)])
        .SetLabels([.. Enumerable.Range(0, rows).Select(row => (byte)(row % 2))]).Build();

    private static RiskTable People(int rows, Func<int, string> id) => new RiskTableBuilder().AddNumeric("x", [.. Enumerable.Range(0,
        rows).Select(row => (double)row)])
        .SetPersons([.. Enumerable.Range(0, rows).Select(id)]).SetLabels([.. Enumerable.Range(0, rows).Select(row =>
            (byte)(row % 2))]).Build();

    // Twenty different rows.
    private static RiskTable Alike(int rows, Func<int, string> id, int shift = 0) => new RiskTableBuilder()
        .AddNumeric("x", [.. Enumerable.Range(0, rows).Select(row => (double)((row + shift) % 20))])
        .SetPersons([.. Enumerable.Range(0, rows).Select(id)]).SetLabels([.. Enumerable.Range(0, rows).Select(row =>
            (byte)(row % 2))]).Build();

    private static RiskModelDocument Of(RiskTable table) => new(LogisticTrainer.Train(table),
        new RiskModelMetadata().DescribeTraining(table));
}

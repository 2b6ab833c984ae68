using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad;

public sealed class LandmarkTableTests : IDisposable
{
    private const int Landmark = 28;

    private readonly OuladDataset _data = SmallOulad.Create();
    private readonly LandmarkTable _table;
    private readonly string _file = Path.GetTempFileName();

    public LandmarkTableTests() => _table = new FeatureBuilder(_data).Build(Landmark);

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Rows_name_the_same_features_in_the_same_order()
    {
        var table = new LandmarkTable(7, [3, 9]);
        table.StartRow();
        table.Add(0, "a", 1);
        table.Add(0, "b", 2);
        table.StartRow();
        table.Add(1, "a", 3);
        Should.Throw<InvalidOperationException>(() => table.Add(1, "c", 4)).Message.ShouldBe("Column 1 is b, not c.");
        table.Add(1, "b", 4);
        table.AddColumn("sum", [3, 7]);
        table.Names.ShouldBe(["a", "b", "sum"]);
        table.Column("b").ShouldBe([2, 4]);
        table.Column(2).ShouldBe([3, 7]);
        Should.Throw<ArgumentException>(() => table.AddColumn("a", [0, 0]));
    }

    [Fact]
    public void Rates_are_shares_of_positives_among_training_rows_of_a_module()
    {
        var split = CohortSplit.Forward(_data, _table, "2014J");
        var rates = new ModuleRates(_data, _table, split.Train, enrolment => enrolment.Result is OuladResult.Withdrawn);
        foreach (string module in (string[])["AAA", "BBB", "CCC"])
        {
            var results = split.Train.Where(row => CohortSplit.PresentationAt(_data, _table, row).Module == module)
                .Select(row => CohortSplit.EnrolmentAt(_data, _table, row).Result).ToList();
            rates[module].ShouldBe(results.Count(result => result is OuladResult.Withdrawn) / (double)results.Count, 1e-12);
        }

        rates["ZZZ"].ShouldBe(double.NaN);
    }

    [Fact]
    public void Exported_cells_are_the_features_to_the_last_bit()
    {
        var split = CohortSplit.Forward(_data, _table, "2014J");
        var rates = new ModuleRates(_data, _table, split.Train, enrolment => enrolment.Result is OuladResult.Withdrawn);

        TableExport.Write(_file, _data, _table, split.Test, rates);

        string[][] lines = [.. File.ReadAllLines(_file).Select(line => line.Split(','))];
        lines[0].ShouldBe(["id_student", "y_withdrawn", "y_notpassed", "y_14d", .. _table.Names, "module_prior"]);
        lines.Length.ShouldBe(split.Test.Length + 1);
        foreach (var (row, cells) in split.Test.Zip(lines.Skip(1)))
        {
            var enrolment = CohortSplit.EnrolmentAt(_data, _table, row);
            cells[0].ShouldBe(enrolment.Student.ToString(CultureInfo.InvariantCulture));
            cells[2].ShouldBe(enrolment.Result is OuladResult.Withdrawn or OuladResult.Fail ? "1" : "0");
            for (var column = 0; column < _table.Names.Count; column++)
                Number(cells[column + 4]).ShouldBe(_table.Column(column)[row], _table.Names[column]);
            Number(cells[^1]).ShouldBe(rates[CohortSplit.PresentationAt(_data, _table, row).Module]);
        }
    }

    [Fact]
    public void A_label_leaves_the_student_and_the_other_labels_out()
    {
        TableExport.IgnoredColumns(WithdrawalLabel.Withdrawn).ShouldBe("id_student,y_notpassed,y_14d");
        TableExport.IgnoredColumns(WithdrawalLabel.NotPassed).ShouldBe("id_student,y_withdrawn,y_14d");
        TableExport.IgnoredColumns(WithdrawalLabel.Within14Days).ShouldBe("id_student,y_withdrawn,y_notpassed");
    }

    [Fact]
    public void Predictions_are_written_to_the_last_bit()
    {
        double[] probabilities = [0.1, 1 / 3.0, 1e-300];
        TableExport.WritePredictions(_file, [0, 1, 0], probabilities);
        string[][] lines = [.. File.ReadAllLines(_file).Select(line => line.Split(','))];
        lines[0].ShouldBe(["row", "label", "probability"]);
        lines.Skip(1).Select(cells => (cells[0], cells[1])).ShouldBe([("0", "0"), ("1", "1"), ("2", "0")]);
        lines.Skip(1).Select(cells => Number(cells[2])).ShouldBe(probabilities);
    }

    [Fact]
    public void Parts_of_several_days_are_stacked_with_their_labels_persons_and_weights()
    {
        var earlier = new FeatureBuilder(_data).Build(14);
        int[] here = [4, 2, 9], there = [0, 7];
        double[] weights = [1, 2, 3, 4, 5];

        var table = new TableAssembler(_data).Assemble(
            [new TableAssembler.Part(_table, here, null), new TableAssembler.Part(earlier, there, null)],
            (enrolment, landmark) => (enrolment.Student + landmark) % 2 == 0, weights, withLandmark: true);

        int[] enrolments = [.. here.Select(row => _table.Enrolments[row]), .. there.Select(row => earlier.Enrolments[row])];
        int[] days = [28, 28, 28, 14, 14];
        table.RowCount.ShouldBe(5);
        table.Weights.ToArray().ShouldBe(weights);
        table.Labels.ToArray().ShouldBe(enrolments.Zip(days, (e, day) => (byte)((_data.Enrolments[e].Student + day) % 2 == 0 ? 1 : 0)));
        var row = new double[table.Schema.Count];
        row.Length.ShouldBe(_table.Names.Count + 1);
        for (var i = 0; i < enrolments.Length; i++)
        {
            table.CopyRow(i, row);
            row[^1].ShouldBe(days[i]);
            var (source, at) = i < 3 ? (_table, here[i]) : (earlier, there[i - 3]);
            row[..^1].ShouldBe(Enumerable.Range(0, source.Names.Count).Select(column => source.Column(column)[at]));
            Level(table, "gender", i).ShouldBe(_data.Enrolments[enrolments[i]].Gender);
            Level(table, "module", i).ShouldBe(_data.Presentations[_data.Enrolments[enrolments[i]].Presentation].Module);
        }
    }

    private static string Level(RiskTable table, string group, int row)
    {
        var column = table.Groups.Single(one => one.Name == group);
        return column.Levels[column.Codes[row]];
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}

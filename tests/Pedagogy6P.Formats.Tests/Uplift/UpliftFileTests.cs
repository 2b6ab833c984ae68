using System.Text;
using Pedagogy6P.Formats.Uplift;
using Pedagogy6P.Proof.Uplift;
using Pedagogy6P.Validation;
using static System.FormattableString;

namespace Pedagogy6P.Formats.Tests.Uplift;

public sealed class UpliftFileTests : IDisposable
{
    private const string Header = "learner,contacted,outcome,propensity,minutes,x_a,x_b";

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Contacts_are_read_with_what_was_known_before()
    {
        UpliftTrial trial = Read(Header + ",note", row => Invariant($"l{row},{row % 2},{row % 3 / 2},0.5,20,1.5,,any"));

        (trial.Learners, trial.Contacted, trial.IsOfShares).ShouldBe((200, 100, true));
        trial.FeatureNames.ShouldBe(["a", "b"]);
    }

    [Theory]
    [InlineData(";", "0,5")]
    [InlineData("\t", "0.5")]
    public void Spreadsheets_write_it_in_several_ways(string separator, string half)
    {
        UpliftTrial trial = Read("learner,contacted,outcome,propensity,x_a".Replace(",", separator, StringComparison.Ordinal),
            row => string.Join(separator, Invariant($"l{row}"), Invariant($"{row % 2}"), half, half, half));

        (trial.Learners, trial.IsOfShares).ShouldBe((200, false));
    }

    [Fact]
    public void Minutes_may_be_left_out() =>
        Hours(Read("learner,contacted,outcome,propensity,x_a", row => Invariant($"l{row},{row % 2},1,0.5,{row % 5}"))).ShouldBe(100, 1e-9);

    [Theory]
    [InlineData("l9,1,1,0.5,20,1,1", "row 202, learner: found \"l9\", expected a learner that no earlier row has")]
    [InlineData(",1,1,0.5,20,1,1", "row 202, learner: found \"\", expected an id")]
    [InlineData("m,yes,1,0.5,20,1,1", "row 202, contacted: found \"yes\", expected a whole number")]
    [InlineData("m,2,1,0.5,20,1,1", "row 202, contacted: found \"2\", expected 0 or 1")]
    [InlineData("m,1,,0.5,20,1,1", "row 202, outcome: expected a number")]
    [InlineData("m,1,NaN,0.5,20,1,1", "row 202, outcome: found \"NaN\", expected a number")]
    [InlineData("m,1,1e60,0.5,20,1,1", "row 202, outcome: found \"1E+60\", expected a number from -1e50 to 1e50")]
    [InlineData("m,1,1,,20,1,1", "row 202, propensity: expected a number")]
    [InlineData("m,1,1,0,20,1,1", "row 202, propensity: found \"0\", expected a probability of the lot from 0.0001 to 0.9999")]
    [InlineData("m,1,1,1.5,20,1,1", "row 202, propensity: found \"1.5\", expected a probability of the lot")]
    [InlineData("m,1,1,0.5,-1,1,1", "row 202, minutes: found \"-1\", expected a number above 0")]
    [InlineData("m,1,1,0.5,20,Infinity,1", "row 202, x_a: found \"Infinity\", expected a number")]
    [InlineData("m,1,1,0.5", "row 202: expected as many cells as the header, 7, not 4")]
    public void What_is_wrong_is_told_by_file_row_and_value(string last, string expected)
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            Read(Header, row => row == 200 ? last : Invariant($"l{row},{row % 2},1,0.5,20,1,1"), rows: 201));

        refused.Violations.Length.ShouldBe(1);
        refused.Message.ShouldStartWith($"{_path}, {expected}");
    }

    [Fact]
    public void A_file_without_contacts_or_features_is_no_trial()
    {
        InputRefusedException refused = Should.Throw<InputRefusedException>(() =>
            Read("learner,contacted,outcome,propensity", row => Invariant($"l{row},0,1,0.5")));

        refused.Violations.Select(violation => violation.Column).ShouldBe(["x_", "contacted"]);
        Should.Throw<InputRefusedException>(() => UpliftFile.Read(_path + ".none")).Message.ShouldContain("a file that can be read");
        Should.Throw<ArgumentException>(() => UpliftFile.Read(""));
    }

    private UpliftTrial Read(string header, Func<int, string> row, int rows = 200)
    {
        var text = new StringBuilder(header).Append('\n');
        for (int at = 0; at < rows; at++)
        {
            text.Append(row(at)).Append('\n');
        }

        File.WriteAllText(_path, text.ToString());
        return UpliftFile.Read(_path);
    }

    private static double Hours(UpliftTrial trial) => UpliftEvaluator.Evaluate(trial, new UpliftOptions { Blocks = 2 }).AllHours;
}

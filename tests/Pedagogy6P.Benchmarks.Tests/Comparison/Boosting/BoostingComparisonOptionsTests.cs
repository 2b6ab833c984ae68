using Pedagogy6P.Benchmarks.Comparison.Boosting;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Boosting;

public sealed class BoostingComparisonOptionsTests
{
    [Fact]
    public void Nothing_typed_is_what_is_published()
    {
        BoostingComparisonOptions options = BoostingComparisonOptions.Parse([]);
        options.Rows.ShouldBe([100_000, 1_000_000]);
        options.Threads.ShouldBe([1, 2]);
        options.Repetitions.ShouldBe(3);
        options.Out.ShouldBeNull();
    }

    [Fact]
    public void Every_option_is_taken_in_any_order()
    {
        BoostingComparisonOptions options = BoostingComparisonOptions.Parse(
            ["--out", "there", "--date", "2027-01-04", "--peer", "peer.py", "--python", "/bin/py", "--reps", "9", "--threads", "4",
                "--rows", "10,200"]);
        options.Rows.ShouldBe([10, 200]);
        options.Threads.ShouldBe([4]);
        options.Repetitions.ShouldBe(9);
        (options.Python, options.Peer, options.Date, options.Out).ShouldBe(("/bin/py", "peer.py", "2027-01-04", "there"));
    }

    [Theory]
    [InlineData("--rows 100,many", "--rows: found \"many\", expected a whole number above 0.")]
    [InlineData("--rows 100,", "--rows: found \"\"")]
    [InlineData("--threads 0", "--threads: found \"0\"")]
    [InlineData("--reps -1", "--reps: found \"-1\"")]
    [InlineData("--seed 4", "Unknown option '--seed'. Known: --rows")]
    [InlineData("--date 2027-01-04 --out", "Option '--out' stands without a value.")]
    public void What_cannot_be_read_is_named(string typed, string expected) =>
        Should.Throw<FormatException>(() => BoostingComparisonOptions.Parse(typed.Split(' '))).Message.ShouldStartWith(expected);

    [Fact]
    public void A_wrong_option_or_a_missing_peer_ends_with_code_2()
    {
        BoostingComparison.Run(["--rows", "none"]).ShouldBe(2);
        BoostingComparison.Run(["--python", Path.Combine(Path.GetTempPath(), "no-such-python")]).ShouldBe(2);
    }
}

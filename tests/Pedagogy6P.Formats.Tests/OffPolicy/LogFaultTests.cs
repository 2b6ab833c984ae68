using Pedagogy6P.Formats.OffPolicy;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.OffPolicy;

/// <summary>What is wrong with a log is told at once, by row.</summary>
public sealed class LogFaultTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Cells_and_ranges_are_told_in_one_pass_and_a_row_that_cannot_be_read_is_no_gap() => Faults(
        """
        decision,learner,position,action,reward,propensity,target_probability
        d1,l1,1,a0,0.5,2,0.5
        d1,l1,x,a1,0.5,0,0.5
        d1,l1,3,a2,much,0.5,-1
        d2,l1,2,a0,1,0.5,0.5
        d2,l1,3,a1,1,0.5,0.5
        d3,l1,1,a1,1,7,0.5
        """).ShouldBe(
        [
            "row 2, propensity: found \"2\", expected a probability above 0, at most 1",
            "row 3, position: found \"x\", expected a whole number of 1 or more",
            "row 3, propensity: found \"0\", expected a probability above 0, at most 1",
            "row 4, reward: found \"much\", expected a number",
            "row 4, target_probability: found \"-1\", expected a probability from 0 to 1",
            "row 5, position: found \"2\", expected a list without gaps: decision d2 has no row at position 1",
            "row 7, propensity: found \"7\", expected a probability above 0, at most 1",
        ]);

    [Fact]
    public void A_row_that_cannot_be_taken_apart_may_be_the_one_that_fills_a_gap() => Faults(
        """
        decision,position,action,reward,propensity
        d1,1,a0,0.5,0.5
        d1,2,a1,0.5
        d1,3,a2,0.5,0.5
        """).ShouldBe(["row 3: expected as many cells as the header, 5, not 4"]);

    [Fact]
    public void So_may_a_row_that_names_no_decision() => Faults(
        """
        decision,position,action,reward,propensity
        d1,1,a0,0.5,0.5
        ,2,a1,?,0.5
        d1,3,a2,0.5,0.5
        """).ShouldBe(["row 3, reward: found \"?\", expected a number", "row 3, decision: found \"\", expected an id"]);

    [Fact]
    public void A_log_of_unreadable_rows_is_not_called_empty() => Faults(
        """
        decision,position,action,reward,propensity
        d1,1,a0,?,0.5
        """).ShouldBe(["row 2, reward: found \"?\", expected a number"]);

    private string[] Faults(string log)
    {
        File.WriteAllText(_path, log + "\n");
        InputRefusedException refusal = Should.Throw<InputRefusedException>(() => OffPolicyFiles.ReadLog(_path));
        refusal.Count.ShouldBe(refusal.Violations.Length);
        return [.. refusal.Violations.Select(violation => violation.ToString().Replace($"{_path}, ", "", StringComparison.Ordinal))];
    }
}

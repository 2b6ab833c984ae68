using System.Globalization;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>How training tells which cohorts come first and last, and what it refuses to guess.</summary>
public sealed class CohortDecisionTests(RiskExample example) : IClassFixture<RiskExample>
{
    [Theory]
    [InlineData("T9,T10,T7,T8", "0.25", "the latest cohort of 4, T10")]
    [InlineData("T9,T10,T7,T8", "0.5", "the 2 latest cohorts of 4, T9, T10")]
    [InlineData("T9,T10,T7,T8", "0.6", "the 2 latest cohorts of 4, T9, T10")]
    [InlineData("01/09/2025,13/02/2026,01/09/2026,01/02/2027", "0.3", "the latest cohort of 4, 01/02/2027")]
    [InlineData("F24,S25,F25,S26", "0.25", "the latest cohort of 4, S26")]
    [InlineData("Automne 2026,Printemps 2026,Automne 2025,Printemps 2027", "0.7",
        "the 3 latest cohorts of 4, Printemps 2026, Automne 2026, Printemps 2027")]
    public void The_nearest_cohorts_are_held_out_and_named(string cohorts, string fraction, string heldOut)
    {
        string[] names = cohorts.Split(',');
        string path = example.Write("terms.csv", "x,term,y\n" + string.Concat(Enumerable.Range(0, 400).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{(i * 37) % 101},{names[i % 4]},{((i * 37) % 101 > 40 + (i % 23) ? 1 : 0)}\n"))));
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--order", "term", "--test-fraction", fraction, "--model",
            "logistic", "--out", example.File("terms.p6risk"), "--json");
        run.Json().RootElement.GetProperty("heldOut").GetString().ShouldBe(heldOut);
        run.Error.ShouldContain("terms.csv: cohorts in order, read as");
    }

    [Theory]
    [InlineData("dmy", "02/01/2027 < 01/02/2027")]
    [InlineData("jma", "02/01/2027 < 01/02/2027")]
    [InlineData("mdy", "01/02/2027 < 02/01/2027")]
    public void An_order_of_dates_that_is_given_orders_cohorts(string dates, string order)
    {
        string path = example.Write("dates.csv", "x,day,y\n" + string.Concat(Enumerable.Range(0, 200).Select(i =>
            string.Create(CultureInfo.InvariantCulture,
                $"{(i * 37) % 101},{(i % 2 == 0 ? "01/02/2027" : "02/01/2027")},{((i * 37) % 101 > 40 + (i % 23) ? 1 : 0)}\n"))));
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--order", "day", "--dates", dates, "--model", "logistic", "--out",
            example.File("dates.p6risk"), "--json");
        run.Error.ShouldContain($"{order}.");
        run.Json().RootElement.GetProperty("heldOut").GetString().ShouldBe($"the latest cohort of 2, {order.Split(" < ")[1]}");
    }

    [Theory]
    [InlineData("01/02/2027", "02/01/2027")]
    [InlineData("red", "blue")]
    public void Cohorts_without_a_certain_order_are_refused_by_column(string one, string other)
    {
        string path = example.Write("order.csv", "x,term,y\n"
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"1,{(i < 20 ? one : other)},{(i % 2 == 0 ? "0" : "1")}\n")));
        ToolRun run = ToolRun.Of("risk", "train", path, "--label", "y", "--order", "term", "--out", example.File("order.p6risk"));
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("term");
        run.Error.ShouldContain(one);
        run.Error.ShouldContain("cohorts whose order is certain");
    }
}

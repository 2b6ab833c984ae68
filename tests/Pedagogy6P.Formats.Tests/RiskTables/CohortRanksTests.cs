using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.Tests.RiskTables;

/// <summary>Cohorts are put in the order they mean, or refused.</summary>
public sealed class CohortRanksTests
{
    [Theory]
    [InlineData("numbers", "9", "10", "11.5")]
    [InlineData("numbers", "-1", "2", "1e3")]
    [InlineData("numbers", "2026.1", "2026.2", "2027.1")]
    [InlineData("names by the numbers in them", "T9", "T10", "T11")]
    [InlineData("names by the numbers in them", "cohort 2", "cohort 19", "Cohort 100")]
    [InlineData("names by the numbers in them", "A", "B", "C")]
    [InlineData("names by year", "2026-S1", "2026-S2", "2027-S1")]
    [InlineData("names by year", "S1 2026", "S2 2026", "S1 2027", "S10 2027")]
    [InlineData("names by year", "T2-2025", "T10-2025", "T1-2026")]
    [InlineData("names by year", "2013B", "2013J", "2014B", "2014J")]
    [InlineData("names by year", "2024-2025", "2025-2026", "2026-2027")]
    [InlineData("names by year", "2024/25", "2025/26", "2026/27")]
    [InlineData("names by year", "1er semestre 2026", "2e semestre 2026", "1er semestre 2027")]
    [InlineData("names by year", "09/2026", "10/2026", "01/2027")]
    [InlineData("terms of the year", "Automne 2025", "Printemps 2026", "Été 2026", "automne 2026")]
    [InlineData("terms of the year", "Spring 2026", "Fall 2026", "Spring 2027")]
    [InlineData("terms of the year", "2025/26 Autumn", "2025/26 Winter", "2025/26 Spring", "2026/27 Autumn")]
    [InlineData("terms of the year", "Winter 2025", "Winter 2026", "Winter 2027")]
    [InlineData("terms of the year", "févr. 2026", "août 2026", "sept. 2026", "Janvier 2027")]
    [InlineData("terms of the year", "1 September 2026", "15 September 2026", "2 October 2026")]
    [InlineData("terms of the year (S spring, F autumn)", "F24", "S25", "F25", "S26")]
    [InlineData("terms of the year (S spring, F autumn)", "2026S", "2026F", "2027S")]
    [InlineData("terms of the year (SP spring, SU summer, FA autumn)", "FA24", "SP25", "SU25", "FA25")]
    [InlineData("terms of the year (SP spring, S summer, F autumn)", "F-2024", "SP-2025", "S-2025", "F-2025")]
    [InlineData("terms of the year (S spring, SU summer, AU autumn)", "AU 2024", "S 2025", "SU 2025", "AU 2025")]
    [InlineData("terms of the year (F autumn)", "Spring 24", "F 24", "Spring 25")]
    [InlineData("terms of the year (P spring, E summer, A autumn)", "A24", "P25", "É25", "A25")]
    [InlineData("terms of the year (H winter, A autumn)", "A24", "H25", "A26")]
    [InlineData("terms of the year (H winter, P spring, A autumn)", "A 2024/25", "H 2024/25", "P 2024/25", "A 2025/26")]
    [InlineData("terms of the year (W winter, S spring, F autumn)", "24/25F", "24/25W", "24/25S", "25/26F")]
    [InlineData("terms of the year", "Automne 24", "Printemps 25", "Été 25", "Automne 25")]
    [InlineData("terms of the year", "Spring 99", "Autumn 99", "Spring 00", "Autumn 2000")]
    [InlineData("names by year", "98/99", "99/00", "00/01", "24/25")]
    [InlineData("dates", "2025-09-01", "2026-02-01", "2026-10-01")]
    [InlineData("dates", "2026-09-01T08:00", "2026-09-01T14:30:00", "2026-09-02 07:00")]
    [InlineData("dates", "01/09/2025", "01/02/2026", "01/09/2026", "01/02/2027")]
    [InlineData("dates, day first (13/02/2027 decides)", "05/11/2026", "03/12/2026", "13/02/2027")]
    [InlineData("dates, month first (09-25-2026 decides)", "02-03-2026", "09-25-2026", "01-04-2027")]
    [InlineData("dates, day first (15.01.2027 decides)", "01.02.2026", "15.01.2027", "01.02.2027")]
    [InlineData("dates, day first (15092025 decides)", "15092025", "01022026", "01092026")]
    [InlineData("one cohort", "whatever")]
    public void Certain_orders_are_found(string how, params string[] inOrder)
    {
        foreach (string[] given in (string[][])[inOrder, [.. inOrder.Reverse()], [.. inOrder.Order(StringComparer.Ordinal)]])
        {
            CohortRanks ranks = Of(given, null, out string? refused);
            refused.ShouldBeNull();
            ranks.Names.ShouldBe(inOrder);
            ranks.Rows.ShouldBe(given.Select(cohort => Array.IndexOf(inOrder, cohort)));
            if (given == inOrder)
            {
                ranks.How.ShouldBe(how);
            }
        }
    }

    [Theory]
    [InlineData("01/02/2027", "02/01/2027")]
    [InlineData("03/04/2026", "02/05/2026", "01/06/2026")]
    [InlineData("01/09/25", "02/03/24")]
    [InlineData("red", "blue")]
    [InlineData("Autumn 2026", "2027-S1")]
    [InlineData("Autumn", "Spring")]
    [InlineData("S1 2026", "2026 S2")]
    [InlineData("Winter 2026", "Autumn 2026")]
    [InlineData("2026H", "2026A", "2026E")]
    [InlineData("A24", "H25", "P25", "E25")]
    [InlineData("A24", "H25", "P25", "A25")]
    [InlineData("W25", "F25")]
    [InlineData("F24", "A25")]
    [InlineData("F24", "E25")]
    [InlineData("F1", "S1", "F2")]
    [InlineData("F", "S")]
    [InlineData("SP1", "SU1")]
    [InlineData("WS 24", "SS 25")]
    [InlineData("Sept 24", "Oct 23")]
    [InlineData("S1-25", "S2-25", "S1-26")]
    [InlineData("2026.9", "2026.10")]
    [InlineData("31/02/2026", "01/03/2026")]
    [InlineData("T9", "T10", "later")]
    public void Uncertain_orders_are_refused(params string[] cohorts)
    {
        Of(cohorts, null, out string? refused);
        refused.ShouldNotBeNull().ShouldContain("cohorts whose order is certain");
    }

    [Theory]
    [InlineData(nameof(DateOrder.DayMonthYear), "02/01/2027", "01/02/2027")]
    [InlineData(nameof(DateOrder.MonthDayYear), "01/02/2027", "02/01/2027")]
    [InlineData(nameof(DateOrder.DayMonthYear), "02/03/25", "01/09/25")]
    [InlineData(nameof(DateOrder.YearMonthDay), "02/03/25", "25/09/01")]
    [InlineData(nameof(DateOrder.DayMonthYear), "01/09/98", "01/02/99", "01/09/00")]
    public void A_convention_decides(string convention, params string[] inOrder)
    {
        CohortRanks ranks = Of(inOrder, Enum.Parse<DateOrder>(convention), out string? refused);
        refused.ShouldBeNull();
        ranks.Names.ShouldBe(inOrder);
    }

    [Theory]
    [InlineData("H25 is before A25; read as terms of the year (H winter, A autumn), winter at the end of its year: it is not", "A24",
        "H25", "A25", "A26")]
    [InlineData("winter at the start of its year, the latest is Autumn 2026, read as terms of the year, winter at the end of its year, the "
        + "latest is Winter 2026", "Winter 2026", "Autumn 2026")]
    public void What_two_readings_differ_in_is_said(string said, params string[] cohorts)
    {
        Of(cohorts, null, out string? refused);
        refused.ShouldNotBeNull().ShouldContain(said);
    }

    [Fact]
    public void A_convention_that_a_value_contradicts_is_refused()
    {
        Of(["13/02/2027", "01/03/2027"], DateOrder.MonthDayYear, out string? refused);
        refused.ShouldNotBeNull();
    }

    [Fact]
    public void One_cohort_written_two_ways_is_one()
    {
        Of(["1", "1.0", "2"], null, out _).Rows.ShouldBe([0, 0, 1]);
        Of(["t9", "T9", "T10"], null, out _).Rows.ShouldBe([0, 0, 1]);
    }

    private static CohortRanks Of(string[] cohorts, DateOrder? dates, out string? refused)
    {
        string? expected = null;
        var ranks = CohortRanks.Of(new CodedTexts(cohorts, [.. Enumerable.Range(0, cohorts.Length)]), dates, (_, why) => expected = why);
        refused = expected;
        return ranks;
    }
}

using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.House;

namespace Pedagogy6P.Benchmarks.Tests.House;

public sealed class HouseReportTests
{
    [Fact]
    public void The_page_is_exactly_this() => new HouseReport(
        new Machine("zen9", "a processor of tests"),
        new DateOnly(2027, 1, 4),
        Clock.Wall,
        ["One note.", "Another note."],
        [
            new HouseFigure("`WithSeats`", "µs", "below 20", [3, 1.234, 2]),
            new HouseFigure("first call", "times", "", [4, 1, 3, 2]),
            new HouseFigure("once", "µs", "at most 2", [1234.567]),
        ]).ToMarkdown().ShouldBe("""
        # What changes often costs little

        2027-01-04, a processor of tests; wall time.
        Made by `house --out docs/benchmarks`.

        - One note.
        - Another note.

        | what | goal | median | least to most | times |
        | --- | --- | --- | --- | --- |
        | `WithSeats` | below 20 | 2 µs | 1.23 to 3 | 3 |
        | first call |  | 2.5 times | 1 to 4 | 4 |
        | once | at most 2 | 1234.57 µs | 1234.57 to 1234.57 | 1 |

        """.ReplaceLineEndings("\n"));
}

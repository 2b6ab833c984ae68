using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Benchmarks.Paths;

namespace Pedagogy6P.Benchmarks.Tests.Paths;

public sealed class PathsReportTests
{
    private const string Solvers = "OR-Tools, one thread each, at most 30 s for a path; learners spread evenly over those above. "
        + "\"Same\" counts paths that both prove. CBC leaves out the last objective, ids.";

    [Fact]
    public void The_page_is_exactly_this() => new PathsReport(
        new Machine("zen9", "a processor of tests"),
        new DateOnly(2027, 1, 4),
        Clock.Process,
        30,
        [
            new PathCase("one", "a", 0.001, 0.01, 0.002, true, new SolverCase(1, true, true), new SolverCase(2, true, false), []),
            new PathCase("one", "b", 0.003, 0.03, null, false, new SolverCase(6, true, false), new SolverCase(30, false, false), []),
            new PathCase("two", "c", 0.002, 0.02, null, true, new SolverCase(30, false, false), new SolverCase(4, true, true),
                ["over budget"]),
            new PathCase("two", "d", 0.004, 0.04, null, false, null, null, []),
            new PathCase("two", "e", 0.004, 0.04, null, false, new SolverCase(9, true, false), null, []),
        ]).ToMarkdown().ShouldBe("""
        # Learning paths beside CP-SAT and CBC

        2027-01-04, a processor of tests; processor time of all threads, one learner at a time.
        Made by `paths --out docs/benchmarks`. Milliseconds: median / 99th percentile over learners.

        ## By the own search

        | programme | learners | one path | five to choose from | repair after a missed session | proven | with CP-SAT |
        | --- | --- | --- | --- | --- | --- | --- |
        | one | 2 | 1 / 3 | 10 / 30 | 2 / 2 | 50.0 % | 100.0 % |
        | two | 3 | 4 / 4 | 40 / 40 | – | 33.3 % | 66.7 % |
        | all | 5 | 3 / 4 | 30 / 40 | 2 / 2 | 40.0 % | 80.0 % |

        CP-SAT was not asked for 1 of those that were left open.

        ## By other solvers

        {Solvers}

        | programme | learners | CP-SAT proven | CP-SAT | same | CP-SAT ÷ own, median | CBC proven | CBC | same |
        | --- | --- | --- | --- | --- | --- | --- | --- | --- |
        | one | 2 | 100.0 % | 1000 / 6000 | 1 of 1 | 1000 | 50.0 % | 2000 / 30000 | 0 of 1 |
        | two | 1 | 0.0 % | 30000 / 30000 | 0 of 0 | 15000 | 100.0 % | 4000 / 4000 | 1 of 1 |
        | all | 3 | 66.7 % | 6000 / 30000 | 1 of 1 | 2000 | 66.7 % | 4000 / 30000 | 1 of 2 |

        Every path was checked against the definitions by code that shares nothing with the planner.
        - **two, c**: over budget
        - **one, a**: another optimum by CBC

        """.Replace("{Solvers}", Solvers, StringComparison.Ordinal).ReplaceLineEndings("\n"));
}

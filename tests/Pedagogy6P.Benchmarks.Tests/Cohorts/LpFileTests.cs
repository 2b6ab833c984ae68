using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Planning.Cohorts.Problems;

namespace Pedagogy6P.Benchmarks.Tests.Cohorts;

public sealed class LpFileTests
{
    [Fact]
    public void The_file_is_exactly_this()
    {
        CohortProblem problem = TinyCohort.Of(most: 1, seats: [1, 2], [[(0, 0.5), (1, 0.25)], [(0, 1e-05)], [(1, 1)]]);
        problem.Offerings.Conflicts.Add(0, 1);
        problem.Offerings.IsCandidate[1] = true;
        problem.Offerings.Least[1] = 2;
        var model = new OpeningModel([new OpeningCandidate("s1", 0, [90], [0, 1])],
            [new OpeningTrainer("a", [60]), new OpeningTrainer("b", [])], []);
        var program = new CohortProgram(problem, new CohortSupply(model, [1]));
        using var text = new StringWriter();
        LpFile.Write(text, program, program.Scores.Index(), [ProgramRow.Of([3], 0)]);
        text.ToString().ReplaceLineEndings("\n").ShouldBe("""
            Minimize
            obj: - 0.5 x0 - 0.25 x1 - 1E-05 x2 - 1 x3
            Subject To
            c0: + 1 x0 + 1 x1 <= 1
            c1: + 1 x0 + 1 x1 <= 1
            c2: + 1 x0 + 1 x2 <= 1
            c3: + 1 x1 + 1 x3 - 2 x4 - 2 x5 <= 0
            c4: - 1 x1 - 1 x3 + 2 x4 + 2 x5 <= 0
            c5: + 1 x4 + 1 x5 <= 1
            c6: + 90 x4 <= 60
            c7: + 1 x3 <= 0
            Binaries
            x0 x1 x2 x3 x4 x5 
            End

            """.ReplaceLineEndings("\n"));
    }
}

using Google.OrTools.Sat;
using Pedagogy6P.Benchmarks.Cohorts.Programs;
using Pedagogy6P.Benchmarks.Comparison;

namespace Pedagogy6P.Benchmarks.Cohorts.Peers;

/// <summary>
/// CP-SAT of OR-Tools on the whole integer program: first as many mandatory places as can be, then the highest score beside them. One
/// worker. Scores are whole millionths.
/// </summary>
/// <param name="program">The cohort as an integer program.</param>
/// <param name="seconds">Seconds that it may take.</param>
/// <param name="clock">How it is timed.</param>
internal sealed class CpSatCohort(CohortProgram program, double seconds, Clock clock)
{
    /// <summary>Name in results.</summary>
    public const string Name = "CP-SAT";

    private const double Units = 1e6;

    /// <summary>Its plan; null when it found none in time.</summary>
    public CohortAnswer? Solve()
    {
        CohortAnswer? answer = null;
        double time = 0;
        long peak = PeakMemory.Of(() => time = clock.Time(() => answer = Answer()));
        return answer is null ? null : answer with { Seconds = time, Peak = peak };
    }

    private CohortAnswer? Answer()
    {
        var model = new CpModel();
        BoolVar[] columns = [.. Enumerable.Range(0, program.Columns).Select(_ => model.NewBoolVar(""))];
        foreach (ProgramRow row in program.Rows)
        {
            BoolVar[] own = [.. row.Columns.Select(column => columns[column])];
            if (row.Most == 1 && Array.TrueForAll(row.Coefficients, coefficient => coefficient == 1))
            {
                model.AddAtMostOne(own);
            }
            else
            {
                model.Add(LinearExpr.WeightedSum(own, row.Coefficients) <= row.Most);
            }
        }

        using var solver = new CpSolver();
        int[] mandatory = program.Duties;
        if (mandatory.Length > 0)
        {
            LinearExpr places = LinearExpr.Sum(mandatory.Select(option => columns[option]));
            model.Maximize(places);
            CpSolverStatus status = Solve(solver, model, seconds);
            if (status != CpSolverStatus.Optimal)
            {
                return status == CpSolverStatus.Feasible ? Read(solver, columns, bound: null) : null;
            }

            model.Add(places >= (long)Math.Round(solver.ObjectiveValue));
        }

        double left = seconds - (mandatory.Length > 0 ? solver.WallTime() : 0);
        model.Maximize(LinearExpr.WeightedSum(columns[..program.Scores.Count],
            [.. program.Scores.Select(score => (long)Math.Round(Units * score))]));
        // What was rounded is within half a millionth a seat.
        return Solve(solver, model, left) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? Read(solver, columns, solver.BestObjectiveBound / Units) : null;
    }

    private static CpSolverStatus Solve(CpSolver solver, CpModel model, double seconds)
    {
        solver.StringParameters = FormattableString.Invariant($"num_workers:1,random_seed:0,max_time_in_seconds:{Math.Max(0.01, seconds)}");
        return solver.Solve(model);
    }

    private CohortAnswer Read(CpSolver solver, BoolVar[] columns, double? bound)
    {
        (int[] options, int[] trainerOf) = program.Read(column => solver.BooleanValue(columns[column]));
        return new CohortAnswer(Name, options, trainerOf, bound, 0, null);
    }
}

using System.Collections.Immutable;
using Google.OrTools.Sat;
using Pedagogy6P.Planning.Cohorts.Openings;
using Pedagogy6P.Solvers.Paths;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Solvers.Cohorts;

/// <summary>
/// Chooses which candidate sessions a cohort plan opens, and who runs them, with the solver CP-SAT of OR-Tools: a variable for each
/// candidate and trainer who can run it, at most one trainer a candidate, no two at the same time and no week above the hours of a trainer.
/// Worths are integers, right to a millionth of the largest. Brings native code. Thread-safe, and keeps nothing between calls; the same
/// model gives the same answer, unless a limit of seconds or several workers are asked for.
/// </summary>
public sealed class CpSatCohortOpener : ICohortOpener
{
    private const double Units = 1e6;

    private readonly CpSatOptions _options;

    /// <summary>An opener within limits.</summary>
    /// <param name="options">The limits, of one opening; null takes a work of 5 and the other defaults.</param>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// OR-Tools has no native code for this system (<see cref="CpSatPathProver.IsSupported"/>).
    /// </exception>
    public CpSatCohortOpener(CpSatOptions? options = null)
    {
        if (!CpSatPathProver.IsSupported)
        {
            throw new PlatformNotSupportedException("OR-Tools has no native code for this system.");
        }

        _options = options ?? new CpSatOptions { Work = 5 };
        _options.ThrowIfInvalid();
    }

    /// <summary><c>cp-sat</c>.</summary>
    public string Name => "cp-sat";

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Opening Open(OpeningModel model, ReadOnlyMemory<double> worths, Opening start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(start);
        double most = Largest(worths.Span);
        if (most <= 0 || cancellationToken.IsCancellationRequested)
        {
            return start;
        }

        var solved = new CpModel();
        var runs = new Dictionary<(int Candidate, int Trainer), BoolVar>();
        LinearExprBuilder sum = LinearExpr.NewBuilder();
        for (int candidate = 0; candidate < model.Candidates.Length; candidate++)
        {
            long worth = (long)Math.Ceiling(Units * worths.Span[candidate] / most);
            foreach (int trainer in worth > 0 ? model.Candidates[candidate].Trainers : [])
            {
                BoolVar run = solved.NewBoolVar(FormattableString.Invariant($"{candidate} {trainer}"));
                runs.Add((candidate, trainer), run);
                sum.AddTerm(run, worth);
                solved.AddHint(run, start.TrainerOf[candidate] == trainer);
            }
        }

        AddRules(solved, model, runs);
        solved.Maximize(sum);
        using var solver = new CpSolver();
        using CancellationTokenRegistration stop = cancellationToken.Register(solver.StopSearch);
        solver.StringParameters = FormattableString.Invariant(
            $"num_workers:{_options.Workers},random_seed:0,max_deterministic_time:{_options.Work}")
            + (_options.Seconds is double seconds ? FormattableString.Invariant($",max_time_in_seconds:{seconds}") : "");
        return solver.Solve(solved) is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? Better(start, Found(model, runs, solver), worths.Span, solver.BestObjectiveBound * most / Units) : start;
    }

    private static double Largest(ReadOnlySpan<double> worths)
    {
        double most = 0;
        foreach (double worth in worths)
        {
            most = Math.Max(most, worth);
        }

        return most;
    }

    private static void AddRules(CpModel solved, OpeningModel model, Dictionary<(int Candidate, int Trainer), BoolVar> runs)
    {
        foreach (IGrouping<int, BoolVar> candidate in runs.GroupBy(run => run.Key.Candidate, run => run.Value))
        {
            solved.AddAtMostOne(candidate);
        }

        foreach ((int one, int other) in model.Clashes)
        {
            foreach (int trainer in model.Candidates[one].Trainers)
            {
                if (runs.TryGetValue((one, trainer), out BoolVar? first) && runs.TryGetValue((other, trainer), out BoolVar? second))
                {
                    solved.AddAtMostOne([first, second]);
                }
            }
        }

        for (int trainer = 0; trainer < model.Trainers.Length; trainer++)
        {
            AddWeeks(solved, model, trainer, [.. runs.Where(run => run.Key.Trainer == trainer)
                .Select(run => (run.Key.Candidate, run.Value))]);
        }
    }

    private static void AddWeeks(CpModel solved, OpeningModel model, int trainer, (int Candidate, BoolVar Run)[] runs)
    {
        ImmutableArray<int> left = model.Trainers[trainer].Left;
        for (int week = 0; week < left.Length; week++)
        {
            LinearExprBuilder minutes = LinearExpr.NewBuilder();
            long all = 0;
            foreach ((int candidate, BoolVar run) in runs)
            {
                int place = week - model.Candidates[candidate].FirstWeek;
                if (place >= 0 && place < model.Candidates[candidate].Minutes.Length)
                {
                    minutes.AddTerm(run, model.Candidates[candidate].Minutes[place]);
                    all += model.Candidates[candidate].Minutes[place];
                }
            }

            if (all > left[week])
            {
                solved.Add(minutes <= left[week]);
            }
        }
    }

    private static ImmutableArray<int> Found(OpeningModel model, Dictionary<(int Candidate, int Trainer), BoolVar> runs, CpSolver solver)
    {
        int[] trainerOf = new int[model.Candidates.Length];
        Array.Fill(trainerOf, -1);
        foreach (((int candidate, int trainer), BoolVar run) in runs)
        {
            trainerOf[candidate] = solver.BooleanValue(run) ? trainer : trainerOf[candidate];
        }

        return [.. trainerOf];
    }

    // Worths were rounded: what is told is the better of both by the worths as they are.
    private static Opening Better(Opening start, ImmutableArray<int> found, ReadOnlySpan<double> worths, double bound)
    {
        double Worth(ImmutableArray<int> trainerOf, ReadOnlySpan<double> all)
        {
            double sum = 0;
            for (int candidate = 0; candidate < trainerOf.Length; candidate++)
            {
                sum += trainerOf[candidate] < 0 ? 0 : all[candidate];
            }

            return sum;
        }

        double ofStart = Worth(start.TrainerOf, worths), ofFound = Worth(found, worths);
        return new Opening(ofFound > ofStart ? found : start.TrainerOf, Math.Min(start.Bound, Math.Max(bound, Math.Max(ofStart, ofFound))));
    }
}

using Google.OrTools.LinearSolver;
using Google.OrTools.Sat;

namespace Pedagogy6P.Benchmarks.Teams;

/// <summary>
/// The best division of a few learners into teams, as set packing over every lawful team. The linear relaxation over all of them is solved
/// by column generation (Gilmore and Gomory 1961) with GLOP. Its prices bound every division from above, and rule teams out that no
/// division better than a known one can have (reduced-cost fixing); CP-SAT chooses among the rest. So what it proves holds of all teams.
/// One worker.
/// </summary>
/// <param name="teams">Every lawful team.</param>
/// <param name="learners">How many learners there are.</param>
/// <param name="seconds">Seconds that CP-SAT has.</param>
internal sealed class TeamProgram(LawfulTeams teams, int learners, double seconds)
{
    /// <summary>Which part of its seconds the first choice has.</summary>
    public const int ShareOfFirst = 4;

    private const int NewColumns = 2000, MostColumns = 150_000;
    private const double Tolerance = 1e-7, Units = 1e7;

    private readonly List<int> _columns = [];

    /// <summary>The best division that CP-SAT or the known one is, with what bounds all.</summary>
    /// <param name="known">Worth of a division that is known.</param>
    public TeamOptimum Solve(double known)
    {
        double[] prices = Prices();
        double relaxed = prices.Sum();
        // First among what the relaxation looked at, which finds a division near the best; then among all that could better it.
        TeamOptimum first = Choose([.. _columns], seconds / ShareOfFirst);
        double least = Math.Max(known, first.Worth);
        int[] left = [.. Enumerable.Range(0, teams.Count).Where(team => Reduced(team, prices) >= least - relaxed - Tolerance)];
        TeamOptimum best = left.Length > MostColumns ? first with { Bound = relaxed } : Choose(left, seconds);
        double bound = Math.Min(relaxed, Math.Max(best.Bound, least));
        return (best.Worth > first.Worth ? best : first) with { Bound = bound, Left = left.Length };
    }

    private double Reduced(int team, double[] prices) => teams.Worth(team) - teams.Cost(team, prices);

    private double[] Prices()
    {
        using Solver solver = Solver.CreateSolver("GLOP");
        solver.Objective().SetMaximization();
        Google.OrTools.LinearSolver.Constraint[] rows =
            [.. Enumerable.Range(0, learners).Select(_ => solver.MakeConstraint(double.NegativeInfinity, 1))];
        double[] prices = [.. Enumerable.Repeat(teams.PlaceWorth / 2, learners)];
        while (true)
        {
            int[] better = [.. Enumerable.Range(0, teams.Count).Select(team => (Team: team, Gain: Reduced(team, prices)))
                .Where(priced => priced.Gain > Tolerance).OrderByDescending(priced => priced.Gain).Take(NewColumns)
                .Select(priced => priced.Team)];
            if (better.Length == 0)
            {
                return prices;
            }

            foreach (int team in better)
            {
                Variable column = solver.MakeNumVar(0, double.PositiveInfinity, "");
                solver.Objective().SetCoefficient(column, teams.Worth(team));
                foreach (int member in teams.Members(team))
                {
                    rows[member].SetCoefficient(column, 1);
                }
            }

            _columns.AddRange(better);
            if (solver.Solve() != Solver.ResultStatus.OPTIMAL)
            {
                throw new InvalidOperationException("GLOP did not solve the relaxation.");
            }

            prices = [.. rows.Select(row => Math.Max(0, row.DualValue()))];
        }
    }

    private TeamOptimum Choose(int[] among, double limit)
    {
        var model = new CpModel();
        BoolVar[] columns = [.. among.Select(_ => model.NewBoolVar(""))];
        var own = new List<BoolVar>[learners];
        for (int at = 0; at < among.Length; at++)
        {
            foreach (int member in teams.Members(among[at]))
            {
                (own[member] ??= []).Add(columns[at]);
            }
        }

        foreach (List<BoolVar> one in own.OfType<List<BoolVar>>())
        {
            model.AddAtMostOne(one);
        }

        model.Maximize(Google.OrTools.Sat.LinearExpr.WeightedSum(columns,
            [.. among.Select(team => (long)Math.Round(Units * teams.Worth(team)))]));
        using var solver = new CpSolver();
        solver.StringParameters = FormattableString.Invariant($"num_workers:1,random_seed:0,max_time_in_seconds:{limit}");
        CpSolverStatus status = solver.Solve(model);
        int[] chosen = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? [.. Enumerable.Range(0, among.Length).Where(at => solver.BooleanValue(columns[at])).Select(at => among[at])] : [];
        // Without any answer nothing is known; what was rounded is within half a unit a team.
        double bound = status is CpSolverStatus.Optimal or CpSolverStatus.Feasible
            ? (solver.BestObjectiveBound + (learners / 2.0)) / Units : double.PositiveInfinity;
        return new TeamOptimum([.. chosen.Select(teams.Members)], chosen.Sum(teams.Worth), bound, among.Length);
    }
}

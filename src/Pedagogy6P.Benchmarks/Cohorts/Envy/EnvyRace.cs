using Pedagogy6P.Benchmarks.Cohorts.Instances;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Fairness;

namespace Pedagogy6P.Benchmarks.Cohorts.Envy;

/// <summary>Gives the seats of cohorts like the tight one in every way, and counts who envies. Not thread-safe.</summary>
internal sealed class EnvyRace(CohortRace race, Clock clock)
{
    private static readonly ulong[] Seeds = [CohortGenerator.UsualSeed, 1, 2, 3, 4];

    private static readonly (string Name, CohortRequest Request)[] Ways =
    [
        ("optimised, nothing given up", new CohortRequest { MostLoss = 0 }),
        ("optimised (0.15 %, the default)", new CohortRequest()),
        ("optimised, up to 2.5 %", new CohortRequest { MostLoss = 0.025 }),
        ("fair, nothing exchanged", new CohortRequest { Mechanism = CohortMechanism.Fair, MostLoss = 0 }),
        ("fair (7 %, the default)", new CohortRequest { Mechanism = CohortMechanism.Fair }),
        ("draft", new CohortRequest { Mechanism = CohortMechanism.Draft }),
        ("dictatorship", new CohortRequest { Mechanism = CohortMechanism.Dictatorship }),
    ];

    /// <summary>All cohorts in all ways.</summary>
    public IReadOnlyList<EnvyRow> Run(CancellationToken cancellationToken) =>
        [.. Seeds.SelectMany(seed => Run(seed, cancellationToken))];

    private IEnumerable<EnvyRow> Run(ulong seed, CancellationToken cancellationToken)
    {
        CohortCase made = new CohortGenerator(CohortShape.Tight, seed).Make();
        CohortSolution best = race.Solve(made, cancellationToken);
        foreach ((string name, CohortRequest request) in Ways)
        {
            cancellationToken.ThrowIfCancellationRequested();
            CohortSolution solution = best;
            double seconds = clock.Time(() => solution = new MechanismSeating(made.Problem, request, race.EffortOf(made, cancellationToken))
                .Of(best));
            int envious = new EnvyFinder(made.Problem, solution.Options).Find().Count(strength => strength > 0);
            double score = solution.Options.Where(option => option >= 0).Sum(option => made.Problem.Score[option]);
            yield return new EnvyRow(seed, name, (double)envious / made.Problem.Learners, 1 - (score / best.Score), seconds);
        }
    }
}

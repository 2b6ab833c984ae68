using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Cohorts.Instances;

/// <summary>
/// Makes a cohort of a programme: learners are generated from its population model, as <c>generate</c> does, and what each could take and
/// what that is worth to them comes from the ranking.
/// </summary>
/// <param name="Name">Name in results.</param>
/// <param name="Learners">How many learners.</param>
/// <param name="Refused">Seats are scaled until this share of first choices finds none.</param>
/// <param name="Work">Bundles that the planner may look for.</param>
internal sealed record ProgrammeCohort(string Name, int Learners, double Refused, long Work)
{
    private const ulong Seed = 20261130;

    /// <summary>All that are measured.</summary>
    public static IReadOnlyList<ProgrammeCohort> All { get; } =
    [
        new("esnbyum-500", 500, 0.49, 200_000), new("esnbyum-20000", 20_000, 0.38, 3_000_000),
    ];

    /// <summary>The cohort.</summary>
    /// <param name="repository">The repository, which has the programme.</param>
    public CohortCase Make(string repository)
    {
        (PedagogyEngine engine, IReadOnlyList<Learner> learners, DateOnly asOf) = Read(repository);
        (CohortProblem problem, CohortSupply? supply, int[] seats, double refused) = Scaled(engine, learners, asOf);
        return new CohortCase(Name, problem with { Offerings = problem.Offerings with { Seats = seats } }, supply, refused, Work);
    }

    /// <summary>The engine of its programme with the seats scaled, its learners, and the day that they are planned as of.</summary>
    /// <param name="repository">The repository, which has the programme.</param>
    public (PedagogyEngine Engine, IReadOnlyList<Learner> Learners, DateOnly AsOf) Open(string repository)
    {
        (PedagogyEngine engine, IReadOnlyList<Learner> learners, DateOnly asOf) = Read(repository);
        (CohortProblem problem, _, int[] seats, _) = Scaled(engine, learners, asOf);
        return (engine.WithSeats(problem.Offerings.SessionId.Zip(seats)
            .Where(session => session.First is not null && session.Second != Offerings.Unlimited)
            .Select(session => new SeatUpdate(session.First!, session.Second))), learners, asOf);
    }

    private (PedagogyEngine Engine, IReadOnlyList<Learner> Learners, DateOnly AsOf) Read(string repository)
    {
        string path = Path.Combine(repository, "datasets", "esnbyum");
        ProgrammeFolder folder = ProgrammeFolder.Read(path);
        SyntheticPopulation population = SyntheticProgramme.Generate(folder.Programme, PopulationModel.Read(path), Learners, Seed);
        return (new PedagogyEngine(folder.Programme), [.. population.Roster.Learners], folder.Programme.Tables.ReferenceDate!.Value);
    }

    private (CohortProblem Problem, CohortSupply? Supply, int[] Seats, double Refused) Scaled(PedagogyEngine engine,
        IReadOnlyList<Learner> learners, DateOnly asOf)
    {
        (CohortProblem problem, CohortSupply? supply, _) = engine.Cohorts.Problem(learners, asOf, new CohortRequest(),
            CancellationToken.None);
        var choices = new FirstChoices(problem);
        int[] seats = choices.Scale(problem.Offerings.Seats, Refused);
        return (problem, supply, seats, choices.Refused(seats));
    }
}

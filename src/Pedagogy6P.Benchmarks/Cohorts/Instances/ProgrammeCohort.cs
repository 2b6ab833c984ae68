using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Planning.Cohorts.Problems;

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
        string path = Path.Combine(repository, "datasets", "esnbyum");
        ProgrammeFolder folder = ProgrammeFolder.Read(path);
        SyntheticPopulation population = SyntheticProgramme.Generate(folder.Programme, PopulationModel.Read(path), Learners, Seed);
        (CohortProblem problem, CohortSupply? supply, _) = new PedagogyEngine(folder.Programme).Cohorts.Problem(
            [.. population.Roster.Learners], folder.Programme.Tables.ReferenceDate!.Value, new CohortRequest(), CancellationToken.None);
        var choices = new FirstChoices(problem);
        int[] seats = choices.Scale(problem.Offerings.Seats, Refused);
        return new CohortCase(Name, problem with { Offerings = problem.Offerings with { Seats = seats } }, supply, choices.Refused(seats),
            Work);
    }
}

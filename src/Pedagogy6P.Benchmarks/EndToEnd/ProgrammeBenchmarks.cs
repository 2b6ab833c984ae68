using BenchmarkDotNet.Attributes;
using Pedagogy6P.Benchmarks.Comparison;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.EndToEnd;

/// <summary>What <c>recommend --all</c> does for 20,000 synthetic learners of the ESNbyUM programme, without printing.</summary>
[MemoryDiagnoser]
public class ProgrammeBenchmarks
{
    private const int Learners = 20_000;
    private const int K = 10;
    private const ulong Seed = 1;

    private PedagogyEngine? _engine;
    private IReadOnlyList<Learner> _learners = [];
    private DateOnly _asOf;

    /// <summary>Threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    internal static string? Folder
    {
        get
        {
            string folder = Path.Combine(RepositoryFolder.Find() ?? string.Empty, "datasets", "esnbyum");
            return File.Exists(Path.Combine(folder, PopulationModel.FileName)) ? folder : null;
        }
    }

    /// <summary>Reads the programme and generates its learners.</summary>
    [GlobalSetup]
    public void Read()
    {
        string folder = Folder ?? throw new InvalidOperationException("data not present");
        ProgrammeFolder read = ProgrammeFolder.Read(folder);
        PopulationModel model = PopulationModel.Read(folder);
        _learners = SyntheticProgramme.Generate(read.Programme, model, Learners, Seed).Roster.Learners;
        _engine = new PedagogyEngine(read.Programme);
        _asOf = read.Programme.Tables.ReferenceDate!.Value;
    }

    /// <summary>Recommendations with facts for every learner.</summary>
    [Benchmark(OperationsPerInvoke = Learners)]
    public int RecommendAll() => _engine!.RecommendAll(_learners, new RecommendationQuery(_asOf, K) { WithFacts = true }, Threads).Count();
}

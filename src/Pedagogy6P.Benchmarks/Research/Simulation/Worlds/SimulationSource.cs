using Pedagogy6P.Formats.Population;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>
/// Where people come from: made up by the folder's population model, or, without one, drawn from the folder's own learners. Immutable.
/// </summary>
internal sealed class SimulationSource
{
    private readonly PopulationModel? _model;
    private readonly LearnerRoster _roster;

    private SimulationSource(Programme programme, LearnerRoster roster, PopulationModel? model) =>
        (Programme, _roster, _model) = (programme, roster, model);

    public Programme Programme { get; }

    /// <summary>Reads a programme folder.</summary>
    /// <exception cref="InputRefusedException">It is no programme folder, has no reference date, or nobody in it.</exception>
    public static SimulationSource Read(string folder, CancellationToken cancellationToken = default)
    {
        ProgrammeFolder read = ProgrammeFolder.Read(folder, cancellationToken: cancellationToken);
        PopulationModel? model = File.Exists(Path.Combine(folder, PopulationModel.FileName)) ? PopulationModel.Read(folder) : null;
        if (read.Programme.Tables.ReferenceDate is null)
        {
            throw InputRefusedException.Because("programme", "reference_date", "", "the first day of the simulation");
        }

        if (model is null && read.Learners.Learners.IsEmpty)
        {
            throw InputRefusedException.Because("learners", "id", "nobody",
                $"a {PopulationModel.FileName} to make learners up from, or learners");
        }

        return new SimulationSource(read.Programme, read.Learners, model);
    }

    /// <summary>So many learners of a seed.</summary>
    public Learner[] Learners(int count, ulong seed)
    {
        if (_model is not null)
        {
            return [.. SyntheticProgramme.Generate(Programme, _model, count, seed).Roster.Learners];
        }

        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ => _roster.Learners[random.Next(_roster.Learners.Length)])];
    }
}

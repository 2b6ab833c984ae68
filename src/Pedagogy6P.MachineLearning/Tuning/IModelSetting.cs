using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>
/// A kind of model with its settings, perhaps of another library, that the default training tries beside its own
/// (<see cref="AutoOptions.FurtherSettings"/>). Implementations are immutable and thread-safe, and fit the same model from the same table.
/// </summary>
public interface IModelSetting
{
    /// <summary>Kind and settings in words, as in <see cref="TuningCandidate.Name"/>.</summary>
    string Name { get; }

    /// <summary>Fits a model.</summary>
    /// <param name="table">Training rows with labels of both classes.</param>
    /// <param name="cancellationToken">Ends the training, if the library behind it can.</param>
    /// <exception cref="Pedagogy6P.Validation.InputRefusedException">It cannot be fitted on such rows; others are tried all the
    /// same.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    IRiskModel Train(RiskTable table, CancellationToken cancellationToken = default);
}

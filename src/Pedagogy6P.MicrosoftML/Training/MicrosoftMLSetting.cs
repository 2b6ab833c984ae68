using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>A trainer of ML.NET with its settings, for <see cref="AutoOptions.FurtherSettings"/>. Immutable and thread-safe.</summary>
public sealed class MicrosoftMLSetting : IModelSetting
{
    /// <summary>Wraps settings.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="InputRefusedException">An option is invalid.</exception>
    public MicrosoftMLSetting(MicrosoftMLTrainerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfInvalid();
        Options = options;
    }

    /// <summary>The settings.</summary>
    public MicrosoftMLTrainerOptions Options { get; }

    /// <inheritdoc/>
    public string Name => Options.Describe();

    /// <inheritdoc/>
    /// <remarks>ML.NET cannot be stopped while it fits: cancelling waits for the end of the fit.</remarks>
    public IRiskModel Train(RiskTable table, CancellationToken cancellationToken = default) =>
        MicrosoftMLTrainer.Train(table, Options, cancellationToken);
}

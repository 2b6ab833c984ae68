using System.Collections.Immutable;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.Cli.Full;

/// <summary>The trainers of ML.NET. Immutable and thread-safe.</summary>
internal sealed class ModelSource : IModelSource
{
    // Bins are bytes up to here; ML.NET keeps one for missing values.
    private const int MostBins = 255;

    public ImmutableArray<IModelSetting> SettingsOf(ModelKind kind, TrainingSettings settings)
    {
        MicrosoftMLTrainerKind trainer = Enum.Parse<MicrosoftMLTrainerKind>(kind.ToString());
        int seed = unchecked((int)settings.Seed), bins = Math.Min(settings.Bins, MostBins);
        return trainer is MicrosoftMLTrainerKind.FastTree or MicrosoftMLTrainerKind.LightGbm && settings.Trees is int trees
            ? [new MicrosoftMLSetting(new MicrosoftMLTrainerOptions { Trainer = trainer, Trees = trees, Bins = bins, Seed = seed })]
            : [.. MicrosoftMLGrid.Of(trainer, seed).Cast<MicrosoftMLSetting>().Select(setting =>
                new MicrosoftMLSetting(setting.Options with { Bins = bins }))];
    }
}

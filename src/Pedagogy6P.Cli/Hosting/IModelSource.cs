using System.Collections.Immutable;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Fits kinds of model that the light tool does not have.</summary>
internal interface IModelSource : IToolExtension
{
    /// <summary>What to try of a kind.</summary>
    /// <param name="kind">A kind of ML.NET.</param>
    /// <param name="settings">What the command line says of trees, bins and the seed.</param>
    ImmutableArray<IModelSetting> SettingsOf(ModelKind kind, TrainingSettings settings);
}

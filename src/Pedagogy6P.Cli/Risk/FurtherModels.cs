using System.Collections.Immutable;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.MachineLearning.Tuning;

namespace Pedagogy6P.Cli.Risk;

/// <summary>The settings of ML.NET's trainers that a training asks for.</summary>
internal static class FurtherModels
{
    private static readonly ImmutableArray<ModelKind> Kinds =
        [ModelKind.FastTree, ModelKind.LightGbm, ModelKind.Sdca, ModelKind.Lbfgs];

    /// <summary>Whether a kind is of ML.NET.</summary>
    public static bool Have(ModelKind kind) => Kinds.Contains(kind);

    /// <summary>What to try; nothing where this tool's own kinds are asked for alone.</summary>
    /// <param name="settings">What is asked for.</param>
    /// <param name="host">Knows who fits such models.</param>
    /// <exception cref="ToolException">This tool does not fit them.</exception>
    public static ImmutableArray<IModelSetting> Of(TrainingSettings settings, ToolHost host)
    {
        if (!settings.WithMicrosoftML && !Have(settings.Kind))
        {
            return [];
        }

        IModelSource source = host.Extensions.OfType<IModelSource>().FirstOrDefault() ?? throw LargerTool(settings);
        return settings.WithMicrosoftML
            ? [.. Kinds.SelectMany(kind => source.SettingsOf(kind, settings))] : source.SettingsOf(settings.Kind, settings);
    }

    private static ToolException LargerTool(TrainingSettings settings)
    {
        string found = settings.WithMicrosoftML ? "--with-microsoft-ml" : "--model " + settings.Kind.ToString().ToLowerInvariant();
        return ToolException.WrongUsage(
            $"{found}: only the package Pedagogy6P.Cli.Full has the trainers of ML.NET.",
            "Install Pedagogy6P.Cli.Full, which has the same commands, in place of Pedagogy6P.Cli, or choose auto, logistic, gbdt or "
                + "hazard.");
    }
}

using System.CommandLine;
using Pedagogy6P.Cli.Risk;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--model</c>: what to fit.</summary>
internal static class ModelKindOption
{
    private const string Words = "auto|logistic|gbdt|hazard|fasttree|lightgbm|sdca|lbfgs";

    public static Option<ModelKind> Create()
    {
        Option<ModelKind> option = ParsedOption.Create(
            "--model",
            Words,
            "What to fit: logistic regression, boosted trees, hazards, what validation prefers of the first two (auto, the default), or a "
                + "trainer of ML.NET, which the package Pedagogy6P.Cli.Full has.",
            "one of " + Words.Replace("|", ", ", StringComparison.Ordinal),
            (string text, out ModelKind kind) => Enum.TryParse(text, ignoreCase: true, out kind) && Enum.IsDefined(kind)
                && Words.Split('|').Contains(text, StringComparer.Ordinal));
        option.DefaultValueFactory = _ => ModelKind.Auto;
        return option;
    }
}

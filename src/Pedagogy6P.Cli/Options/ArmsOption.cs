using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Proof.Trials;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--arms</c>: the sides of a trial, that without the module first.</summary>
internal static class ArmsOption
{
    private const int MostWeight = 100;

    private static readonly ImmutableArray<TrialArm> Halves = [new("control", 1), new("module", 1)];

    public static Option<ImmutableArray<TrialArm>> Create(bool onlyTwo)
    {
        Option<ImmutableArray<TrialArm>> option = ParsedOption.Create(
            "--arms",
            "NAME:N,…",
            "The sides of the trial with their weights, the one without the module first; control:1,module:1 by default.",
            onlyTwo ? "two different names with whole numbers from 1 to 100, such as control:1,module:1"
                : "two or more different names with whole numbers from 1 to 100, such as control:1,module:1",
            (string text, out ImmutableArray<TrialArm> arms) =>
            {
                TrialArm?[] read = [.. text.Split(',').Select(Arm)];
                arms = [.. read.OfType<TrialArm>()];
                return arms.Length == read.Length && (arms.Length == 2 || (!onlyTwo && arms.Length > 2))
                    && arms.Select(arm => arm.Name).Distinct(StringComparer.Ordinal).Count() == arms.Length;
            });
        option.DefaultValueFactory = _ => Halves;
        return option;
    }

    private static TrialArm? Arm(string text)
    {
        int colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int weight)
            && weight is >= 1 and <= MostWeight && !string.IsNullOrWhiteSpace(text[..colon])
            ? new TrialArm(text[..colon].Trim(), weight) : null;
    }
}

using System.CommandLine;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Practice.Mastery.Training;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary>What the commands about mastery models share.</summary>
internal static class MasteryOptionSet
{
    private const string Strict = "strict";

    public static InputArgument Train() => new("TRAIN")
    {
        Description = "Answers to learn from: a table with the columns student, item, skill, correct and time, or three lines a student.",
    };

    public static InputArgument TrainOrFolder() => new("TRAIN")
    {
        Description = "Answers to learn from: a table with the columns student, item, skill, correct and time, or three lines a student; "
            + "or a programme folder, for its assessments.",
    };

    public static Option<int> Seed()
    {
        Option<int> seed = WholeNumberOption.Create("--seed", "Seed of the lot that holds students back; 0 by default.", 0, int.MaxValue);
        seed.DefaultValueFactory = _ => 0;
        return seed;
    }

    public static Option<string> Protocol() => WordOption.Create("--protocol",
        "Whether answers that repeat the one before, one problem filed under two skills, are left out (strict) or not (published).",
        [(Strict, Strict), ("published", "published")]);

    public static MasteryOptions Of(ParseResult parsed, Option<int> seed, Option<string> protocol) =>
        new()
        {
            Seed = parsed.GetValue(seed),
            LeavesOutRepeats = string.Equals(parsed.GetValue(protocol), Strict, StringComparison.Ordinal),
        };
}

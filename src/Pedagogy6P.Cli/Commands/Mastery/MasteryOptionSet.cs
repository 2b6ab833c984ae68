using System.CommandLine;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Training;
using Pedagogy6P.Validation;

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

    /// <summary>Trains; what is refused of the answers is told of the file that they came from.</summary>
    public static MasteryTraining Train(AnswerLog log, string source, MasteryOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return MasteryTrainer.Train(log, options, cancellationToken);
        }
        catch (InputRefusedException refusal)
        {
            throw new InputRefusedException([.. refusal.Violations.Select(violation => violation with { Table = source })], refusal.Count);
        }
    }

    public static MasteryOptions Of(ParseResult parsed, Option<int> seed, Option<string> protocol) =>
        new()
        {
            Seed = parsed.GetValue(seed),
            Threads = Environment.ProcessorCount,
            LeavesOutRepeats = string.Equals(parsed.GetValue(protocol), Strict, StringComparison.Ordinal),
        };
}

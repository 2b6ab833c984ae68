using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--set name=value …</c>: cells of the learner's row in <c>learners.csv</c> that a what-if changes.</summary>
internal static class SetOption
{
    private const string Name = "--set";

    public static Option<Dictionary<string, string>> Create() => new(Name)
    {
        Description = "Columns of learners.csv and their other values, written as in the table; an empty value is an empty cell.",
        HelpName = "NAME=VALUE…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        Required = true,
        CustomParser = Parse,
    };

    private static Dictionary<string, string> Parse(ArgumentResult result)
    {
        var cells = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Token token in result.Tokens)
        {
            string[] sides = token.Value.Split('=', 2);
            if (sides.Length != 2 || sides[0].Length == 0)
            {
                ParsedOption.Refuse(result, Name, token.Value, "a column and its value such as hours_per_week=6");
            }
            else if (!cells.TryAdd(sides[0], sides[1]))
            {
                ParsedOption.Refuse(result, Name, token.Value, $"each column once, lists separated by ';' such as topics=ia;ethique");
            }
        }

        return cells;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;

namespace Pedagogy6P.Cli.Options;

/// <summary>Makes options whose refusals all read alike: what was found and what was expected.</summary>
internal static class ParsedOption
{
    /// <summary>Reads one value; false when it is not what is expected.</summary>
    public delegate bool Reader<T>(string text, out T value);

    public static Option<T> Create<T>(string name, string helpName, string description, string expected, Reader<T> reader) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result => Parse(result, name, expected, reader),
    };

    public static void Refuse(ArgumentResult result, string name, string found, string expected) =>
        result.AddError($"{name}: found \"{found}\", expected {expected}.");

    private static T? Parse<T>(ArgumentResult result, string name, string expected, Reader<T> reader)
    {
        string text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
        if (reader(text, out T value))
        {
            return value;
        }

        Refuse(result, name, text, expected);
        return default;
    }
}

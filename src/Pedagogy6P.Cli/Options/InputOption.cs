using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>An option that names a file to read.</summary>
internal sealed class InputOption : Option<string?>, IPathSymbol
{
    public InputOption(string name, string helpName, string description)
        : base(name)
    {
        Description = description;
        HelpName = helpName;
        Arity = ArgumentArity.ExactlyOne;
        Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length == 0))
            {
                result.AddError($"{name}: found \"\", expected the path of a file.");
            }
        });
    }

    public IEnumerable<string> PathsIn(ParseResult parsed) => parsed.GetResult(this)?.Tokens.Select(token => token.Value) ?? [];
}

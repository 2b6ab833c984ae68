using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>The files, folders and archives that a command reads together.</summary>
internal sealed class SourcesArgument : Argument<string[]>, IPathSymbol
{
    public SourcesArgument()
        : base("SOURCE")
    {
        Description = "Files, folders and .zip archives to read together.";
        Arity = ArgumentArity.OneOrMore;
    }

    public IEnumerable<string> PathsIn(ParseResult parsed) => parsed.GetResult(this)?.Tokens.Select(token => token.Value) ?? [];
}

using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>An argument that names a file or programme folder to read.</summary>
internal sealed class InputArgument(string name) : Argument<string>(name), IPathSymbol
{
    public IEnumerable<string> PathsIn(ParseResult parsed) => parsed.GetResult(this)?.Tokens.Select(token => token.Value) ?? [];
}

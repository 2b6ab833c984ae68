using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// An option or argument whose value is the path of something that is read or written. Every such symbol is one of these, so that
/// <see cref="OutputCheck"/> knows what a command line would overwrite.
/// </summary>
internal interface IPathSymbol
{
    /// <summary>Its name as it stands in the help.</summary>
    string Name { get; }

    /// <summary>The paths that a command line gives it; empty when it gives none.</summary>
    IEnumerable<string> PathsIn(ParseResult parsed);
}

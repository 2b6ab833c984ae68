using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>An option that names a file to write.</summary>
internal sealed class OutputOption : Option<string?>, IPathSymbol
{
    public OutputOption(string name, string helpName, string description)
        : base(name)
    {
        Description = description;
        HelpName = helpName;
        Arity = ArgumentArity.ExactlyOne;
    }

    /// <summary>
    /// The files that a value makes the command write; the file of that name unless set. The value is null when the command line gives
    /// none.
    /// </summary>
    public Func<ParseResult, string?, IEnumerable<string>> Files { get; init; } = (_, value) => value is null ? [] : [value];

    /// <summary>The one file of a programme folder, relative to it, that the command is there to replace; null for none.</summary>
    public string? Replaces { get; init; }

    public IEnumerable<string> PathsIn(ParseResult parsed) => Files(parsed, parsed.GetValue(this));
}

using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--out</c>: a file instead of the standard output.</summary>
internal static class OutOption
{
    public static Option<string?> Create() => new("--out")
    {
        Description = "Write to this file, whole or not at all, instead of standard output.",
        HelpName = "FILE",
        Arity = ArgumentArity.ExactlyOne,
    };
}

using System.CommandLine;

namespace Pedagogy6P.Cli.Options;

/// <summary>The programme folder every command works on.</summary>
internal static class FolderArgument
{
    public static Argument<string> Create() => new InputArgument("FOLDER") { Description = "The programme folder." };
}

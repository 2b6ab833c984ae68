namespace Pedagogy6P.Cli.Options;

/// <summary><c>--out</c>: a file instead of the standard output.</summary>
internal static class OutOption
{
    public static OutputOption Create() => new("--out", "FILE", "Write to this file, whole or not at all, instead of standard output.");
}

using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Options;

/// <summary>Refuses files that cannot be written before long work begins rather than after it.</summary>
internal static class TargetFile
{
    public static void Require(string option, string? path)
    {
        if (path is not null && (path.Length == 0 || Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))))
        {
            throw ToolException.WrongUsage($"{option}: found \"{path}\", expected the path of a file in a folder that exists.", "Make the folder or give another path.");
        }
    }
}

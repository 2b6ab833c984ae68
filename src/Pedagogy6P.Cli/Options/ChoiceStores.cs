using System.CommandLine;
using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Options;

/// <summary><c>--store</c>: choices of a store in place of those of a folder.</summary>
internal static class ChoiceStores
{
    /// <summary>The option that names a store.</summary>
    public static Option<string?> Option() => new InputOption("--store", "STORE.db",
        "A choice store (a SQLite file), whose choices are taken in place of those of choices.csv.");

    /// <summary>What opens stores.</summary>
    /// <exception cref="ToolException">This tool cannot.</exception>
    public static IChoiceStoreSource Source(ToolHost host) => LargerTool.Find<IChoiceStoreSource>(host, "choice stores");

    /// <summary>Refuses a store that is to be written within the folder that is read.</summary>
    /// <exception cref="ToolException">It is.</exception>
    public static void RefuseWithin(string folder, string store)
    {
        string inside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        if (Path.GetFullPath(store).StartsWith(inside, StringComparison.Ordinal))
        {
            throw ToolException.WrongUsage(
                $"--store: found \"{store}\", expected a file outside the programme folder: no command writes into what it reads.");
        }
    }
}

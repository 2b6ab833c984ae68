using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Cli.Options;

/// <summary>
/// Refuses, before anything is read, outputs that cannot be written, that would overwrite what the same command reads or lie among the
/// tables of a folder that it reads, and that would overwrite each other.
/// </summary>
internal static class OutputCheck
{
    /// <summary>Looks at every path of a command line.</summary>
    /// <exception cref="ToolException">Some output must not be written; nothing was.</exception>
    public static void Run(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        IPathSymbol[] symbols = [.. command.Arguments.OfType<IPathSymbol>(), .. command.Options.OfType<IPathSymbol>()];
        List<(string Name,
            string Path)> inputs = [.. symbols.Where(symbol => symbol is not OutputOption).SelectMany(symbol => symbol.PathsIn(parsed),
                (symbol, path) => (symbol.Name, path))];
        var outputs = new List<(string Name, string Path)>();
        foreach (OutputOption option in symbols.OfType<OutputOption>())
        {
            foreach (string path in option.PathsIn(parsed))
            {
                RefuseUnwritable(option, path, given: parsed.GetValue(option) is not null);
                if (DeviceOutput.IsDevice(FilePlace.Of(path)))
                {
                    // Nothing is lost there: /dev/null takes any number of outputs, a terminal is read and written.
                    continue;
                }

                RefuseInput(option, path, inputs);
                RefuseOutput(option, path, outputs);
                RefuseFolder(option, path, inputs);
                outputs.Add((option.Name, path));
            }
        }
    }

    private static void RefuseUnwritable(OutputOption option, string path, bool given)
    {
        if (path.Length == 0 || Directory.Exists(path) || (given && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))))
        {
            throw ToolException.WrongUsage($"{option.Name}: found \"{path}\", expected the path of a file in a folder that exists.",
                "Make the folder or give another path.");
        }

        if (new FileInfo(FilePlace.Of(path)) is { Exists: true, IsReadOnly: true })
        {
            throw ToolException.WrongUsage(
                $"{option.Name}: found \"{path}\", expected a file that may be written to; this one is read-only.",
                "Give another path, or allow writing to the file.");
        }
    }

    private static void RefuseInput(OutputOption option, string path, IEnumerable<(string Name, string Path)> inputs)
    {
        foreach ((string name, string input) in inputs)
        {
            if (FilePlace.AreOne(path, input) || ProgrammeFolder.FileNames.Any(file =>
                !string.Equals(file, option.Replaces, StringComparison.Ordinal)
                    && FilePlace.AreOne(path, Path.Combine([input, .. file.Split('/')]))))
            {
                throw ToolException.WrongUsage(
                    $"{option.Name}: found \"{path}\", expected another file than those this command reads ({name}: {input}).",
                    "Give another path: nothing was read or written.");
            }
        }
    }

    // A programme folder holds its tables only: a file put among them would be taken for one of them, or for a table misspelt.
    private static void RefuseFolder(OutputOption option, string path, IEnumerable<(string Name, string Path)> inputs)
    {
        string place = Path.GetDirectoryName(FilePlace.Of(path))!;
        foreach ((string name, string input) in inputs.Where(input => Directory.Exists(input.Path)))
        {
            if (FilePlace.AreOne(place, Path.TrimEndingDirectorySeparator(input)))
            {
                throw ToolException.WrongUsage(
                    $"{option.Name}: found \"{path}\", expected a file outside the programme folder that this command reads ({name}: "
                        + $"{input}).", "Give another path: nothing was read or written.");
            }
        }
    }

    private static void RefuseOutput(OutputOption option, string path, IEnumerable<(string Name, string Path)> outputs)
    {
        foreach ((string name, string output) in outputs)
        {
            if (FilePlace.AreOne(path, output))
            {
                string other = string.Equals(name, option.Name, StringComparison.Ordinal)
                    ? "each output in a file of its own" : $"another file than that of {name}";
                throw ToolException.WrongUsage($"{option.Name}: found \"{path}\", expected {other} ({output}).",
                    "Give another path: nothing was read or written.");
            }
        }
    }
}

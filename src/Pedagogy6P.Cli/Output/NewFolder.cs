using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>A folder that appears whole or not at all: filled beside its place and renamed.</summary>
internal sealed class NewFolder
{
    private readonly string _beside;

    /// <summary>Takes a path that is free.</summary>
    /// <exception cref="ToolException">Something is there already.</exception>
    public NewFolder(string path)
    {
        if (path.Length == 0 || File.Exists(path) || (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()))
        {
            throw ToolException.WrongUsage(
                $"--out: found \"{path}\", expected the path of a new or empty folder: nothing is overwritten.",
                "Give another path or remove what is there.");
        }

        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        _beside = $"{Path}.{Environment.ProcessId}.part";
    }

    /// <summary>Where it appears.</summary>
    public string Path { get; }

    /// <summary>Fills it and puts it in its place.</summary>
    /// <param name="fill">Makes a folder of the path that it is told, and fills it.</param>
    public void Write(Action<string> fill)
    {
        try
        {
            fill(_beside);
            if (Directory.Exists(Path))
            {
                Directory.Delete(Path);
            }

            Directory.Move(_beside, Path);
        }
        finally
        {
            if (Directory.Exists(_beside))
            {
                Directory.Delete(_beside, recursive: true);
            }
        }
    }

    /// <summary>Writes a new file to the disk.</summary>
    public static void WriteFile(string path, Action<FileStream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        write(stream);
        stream.Flush(flushToDisk: true);
    }
}

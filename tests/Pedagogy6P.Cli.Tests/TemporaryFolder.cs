namespace Pedagogy6P.Cli.Tests;

/// <summary>A folder of its own for a test, removed afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Path = Directory.CreateTempSubdirectory("pedagogy6p-cli-").FullName;

    public string Path { get; }

    /// <summary>Copies a programme folder, to be changed.</summary>
    public static TemporaryFolder CopyOf(string programme)
    {
        var copy = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(programme))
        {
            System.IO.File.Copy(file, copy.File(System.IO.Path.GetFileName(file)));
        }

        return copy;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

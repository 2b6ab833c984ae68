namespace Pedagogy6P.Formats.Tests.Imports;

/// <summary>A new folder for the files of one test, removed after it.</summary>
internal sealed class ImportPlace : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("pedagogy6p-import-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

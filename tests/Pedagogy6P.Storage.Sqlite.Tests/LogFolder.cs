namespace Pedagogy6P.Storage.Sqlite.Tests;

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class LogFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("decisions-");

    /// <summary>The path of a log.</summary>
    public string Log => Path.Combine(_folder.FullName, "decisions.db");

    /// <summary>All bytes of the log and its journal.</summary>
    public IEnumerable<byte[]> Contents() => _folder.GetFiles().Select(file =>
    {
        using FileStream stream = file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    public void Dispose() => _folder.Delete(recursive: true);
}

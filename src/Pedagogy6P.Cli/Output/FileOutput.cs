using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>A file that appears whole or not at all: written beside its place, flushed to disk and renamed.</summary>
internal sealed class FileOutput : ToolOutput
{
    private const int BufferBytes = 1 << 16;

    private readonly string _path;
    private readonly string _beside;
    private readonly FileStream _stream;
    private bool _complete;

    public FileOutput(string path)
    {
        _path = Target(path);
        _beside = $"{_path}.{Environment.ProcessId}.part";
        try
        {
            _stream = new FileStream(_beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.WrongUsage(
                $"--out: found \"{path}\", expected the path of a file in a folder that exists and can be written to ({exception.GetType().Name}).",
                "Make the folder or give another path.");
        }
    }

    public override bool IsTerminal => false;

    public override void Write(ReadOnlySpan<byte> utf8) => _stream.Write(utf8);

    public override void Complete()
    {
        _stream.Flush(flushToDisk: true);
        _stream.Dispose();
        File.Move(_beside, _path, overwrite: true);
        _complete = true;
    }

    protected override void Dispose(bool disposing)
    {
        _stream.Dispose();
        if (!_complete)
        {
            File.Delete(_beside);
        }

        base.Dispose(disposing);
    }

    // A link keeps pointing where it did: its target is what is replaced.
    private static string Target(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw ToolException.WrongUsage($"--out: found \"{path}\", expected the path of a file, not of a folder.", "Give the name of a file in it.");
        }

        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;
    }
}

using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: written beside its place, flushed to disk and renamed. A file that is replaced leaves its
/// permissions; a link keeps pointing where it did, for its target is what is replaced.
/// </summary>
internal sealed class FileOutput : ToolOutput
{
    private const int BufferBytes = 1 << 16;

    private readonly string _path;
    private readonly string _beside;
    private readonly string _replaced;
    private readonly FileStream _stream;
    private bool _complete;
    private bool _keepsReplaced;

    public FileOutput(string path)
    {
        RefuseFolder(path);
        _path = FilePlace.Of(path);
        _beside = $"{_path}.{Environment.ProcessId}.part";
        _replaced = $"{_path}.{Environment.ProcessId}.old";
        try
        {
            _stream = OpenBeside();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ToolException.WrongUsage(
                $"Found \"{path}\", expected the path of a file in a folder that exists and can be written to "
                    + $"({FileFaults.Of(exception, path)}).",
                "Make the folder or give another path.");
        }
    }

    public override bool IsTerminal => false;

    public override void Write(ReadOnlySpan<byte> utf8)
    {
        try
        {
            _stream.Write(utf8);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw TooLarge(exception);
        }
    }

    public override void Prepare()
    {
        Flush();
        _keepsReplaced = true;
    }

    public override void Complete()
    {
        Flush();
        if ((_keepsReplaced || OperatingSystem.IsWindows()) && File.Exists(_path))
        {
            File.Replace(_beside, _path, _keepsReplaced ? _replaced : null);
        }
        else
        {
            File.Move(_beside, _path, overwrite: true);
        }

        _complete = true;
    }

    public override void Undo()
    {
        if (File.Exists(_replaced))
        {
            File.Move(_replaced, _path, overwrite: true);
        }
        else
        {
            File.Delete(_path);
        }
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            _stream.Dispose();
        }
        catch (Exception exception) when (!_complete && exception is IOException or ArgumentOutOfRangeException)
        {
            // What is still buffered does not fit on the disk; the file is given up anyhow, and why was told.
        }
        finally
        {
            if (!_complete)
            {
                File.Delete(_beside);
            }

            File.Delete(_replaced);
        }

        base.Dispose(disposing);
    }

    private void Flush()
    {
        if (!_stream.CanWrite)
        {
            return;
        }

        try
        {
            _stream.Flush(flushToDisk: true);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            throw TooLarge(exception);
        }

        _stream.Dispose();
    }

    private static void RefuseFolder(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw ToolException.WrongUsage($"Found \"{path}\", expected the path of a file, not of a folder.",
                "Give the name of a file in it.");
        }
    }

    // How the runtime reports a file that outgrows what its file system takes (4 GiB on many memory sticks).
    private IOException TooLarge(ArgumentOutOfRangeException exception) =>
        new($"{_path} would be larger than its file system allows.", exception);

    private FileStream OpenBeside()
    {
        FileStream stream = new(_beside, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
        if (!OperatingSystem.IsWindows() && File.Exists(_path))
        {
            // Before anything is in it: what was private stays so.
            File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(_path));
        }

        return stream;
    }
}

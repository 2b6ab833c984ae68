using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>Where a command's data go. Not thread-safe.</summary>
internal abstract class ToolOutput : IDisposable
{
    /// <summary>Whether a person watches, so that colours and the terminal's width make sense.</summary>
    public abstract bool IsTerminal { get; }

    /// <summary>Opens a file, or the standard output when <paramref name="path"/> is null.</summary>
    /// <exception cref="ToolException">The file cannot be made.</exception>
    public static ToolOutput Open(ToolHost host, string? path) => path switch
    {
        null => new StandardOutput(host),
        _ when DeviceOutput.IsDevice(path) => new DeviceOutput(path),
        _ => new FileOutput(path),
    };

    /// <summary>Adds bytes of UTF-8.</summary>
    public abstract void Write(ReadOnlySpan<byte> utf8);

    /// <summary>Makes what was written final; without it a file never appears.</summary>
    public abstract void Complete();

    /// <summary>Does everything of <see cref="Complete"/> that is likely to fail, and keeps what <see cref="Undo"/> needs.</summary>
    public virtual void Prepare()
    {
    }

    /// <summary>
    /// Puts back what was there before <see cref="Prepare"/>; devices and the standard output cannot take back what they were given.
    /// </summary>
    public virtual void Undo()
    {
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

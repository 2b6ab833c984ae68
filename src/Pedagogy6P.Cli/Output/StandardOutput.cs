using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>The standard output, which stays open.</summary>
internal sealed class StandardOutput(ToolHost host) : ToolOutput
{
    // EPIPE, ERROR_BROKEN_PIPE and ERROR_NO_DATA as the runtime reports them.
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsClosingPipe = unchecked((int)0x800700E8);

    public override bool IsTerminal => host.OutputIsTerminal;

    public override void Write(ReadOnlySpan<byte> utf8)
    {
        try
        {
            host.Output.Write(utf8);
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            throw new OutputClosedException(exception);
        }
    }

    public override void Complete()
    {
        try
        {
            host.Output.Flush();
        }
        catch (IOException exception) when (IsClosedPipe(exception))
        {
            throw new OutputClosedException(exception);
        }
    }

    // Any other fault, such as a full disk, leaves an answer that is not whole.
    private static bool IsClosedPipe(IOException exception) => exception.HResult is BrokenPipe or WindowsBrokenPipe or WindowsClosingPipe;
}

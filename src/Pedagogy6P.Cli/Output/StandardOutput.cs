using Pedagogy6P.Cli.Hosting;

namespace Pedagogy6P.Cli.Output;

/// <summary>The standard output, which stays open.</summary>
internal sealed class StandardOutput(ToolHost host) : ToolOutput
{
    public override bool IsTerminal => host.OutputIsTerminal;

    public override void Write(ReadOnlySpan<byte> utf8)
    {
        try
        {
            host.Output.Write(utf8);
        }
        catch (IOException exception)
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
        catch (IOException exception)
        {
            throw new OutputClosedException(exception);
        }
    }
}

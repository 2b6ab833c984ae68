namespace Pedagogy6P.Cli.Output;

/// <summary>For commands whose data go elsewhere than to one stream.</summary>
internal sealed class NoOutput : ToolOutput
{
    public override bool IsTerminal => false;

    public override void Write(ReadOnlySpan<byte> utf8) => throw new NotSupportedException("This command has no data of its own to show.");

    public override void Complete()
    {
    }
}

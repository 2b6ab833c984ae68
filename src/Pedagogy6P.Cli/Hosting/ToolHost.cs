using System.Collections.Immutable;
using Pedagogy6P.Cli.Texts;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>
/// Everything outside the tool that a command touches besides files, so that tests can stand in for a process. Not thread-safe.
/// </summary>
internal sealed class ToolHost : IDisposable
{
    /// <summary>Standard output: data only.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: messages only.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether a person watches the standard output.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person watches the standard error.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether terminals may be given colours (https://no-color.org).</summary>
    public bool ColourAllowed { get; init; }

    /// <summary>Width of the terminal in characters.</summary>
    public int TerminalWidth { get; init; } = 80;

    /// <summary>Tells the present instant when a programme has no reference date.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The translations of messages; none by default.</summary>
    public MessageCatalogue Messages { get; init; } = MessageCatalogue.In("en");

    /// <summary>What a larger tool adds; nothing by default.</summary>
    public ImmutableArray<IToolExtension> Extensions { get; init; } = [];

    /// <summary>The same host whose messages are in another language.</summary>
    public ToolHost In(MessageCatalogue messages) => Copy(new TranslatingWriter(Error, messages), messages, Extensions);

    /// <summary>The same host with what a larger tool adds.</summary>
    public ToolHost With(ImmutableArray<IToolExtension> extensions) => Copy(Error, Messages, extensions);

    public void Dispose()
    {
        Output.Dispose();
        try
        {
            Error.Dispose();
        }
        catch (IOException)
        {
            // A message that could not be written is still buffered, and nobody is left to be told so.
        }
    }

    private ToolHost Copy(TextWriter error, MessageCatalogue messages, ImmutableArray<IToolExtension> extensions) => new()
    {
        Output = Output,
        Error = error,
        OutputIsTerminal = OutputIsTerminal,
        ErrorIsTerminal = ErrorIsTerminal,
        ColourAllowed = ColourAllowed,
        TerminalWidth = TerminalWidth,
        Clock = Clock,
        Messages = messages,
        Extensions = extensions,
    };
}

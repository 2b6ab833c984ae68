using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>The host that the running process gives.</summary>
internal static class ProcessHost
{
    private const int StandardOutputHandle = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static ToolHost Create()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected)
        {
            Console.OutputEncoding = Utf8;
        }

        return new ToolHost
        {
            Output = OpenOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true, NewLine = "\n" },
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            ColourAllowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal),
            TerminalWidth = Width(),
        };
    }

    // The console's own stream swallows a broken pipe, so that a tool goes on working for nobody; a file stream reports it. On files that
    // can be positioned a file stream would not move the offset that the shell shares with the next command, so those keep the console's
    // stream.
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var pipe = new FileStream(new SafeFileHandle(StandardOutputHandle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!pipe.CanSeek)
                {
                    return pipe;
                }

                pipe.Dispose();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // A closed standard output: the console's stream copes.
            }
        }

        return Console.OpenStandardOutput();
    }

    private static int Width()
    {
        const int Narrowest = 60;
        const int Usual = 80;
        try
        {
            return Console.IsOutputRedirected ? Usual : Math.Max(Narrowest, Console.WindowWidth);
        }
        catch (IOException)
        {
            return Usual;
        }
    }
}

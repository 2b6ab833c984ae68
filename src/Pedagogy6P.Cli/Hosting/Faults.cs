using System.Globalization;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Hosting;

/// <summary>Turns whatever ends a command early into a message on standard error and an exit code; never a stack trace.</summary>
internal static class Faults
{
    private const int MostViolationsShown = 50;

    public static int Report(Exception exception, ToolHost host)
    {
        try
        {
            return Tell(exception, host);
        }
        catch (IOException)
        {
            // The standard error is gone too (a closed terminal, a full disk): the exit code is all that is left to tell.
            return exception is OperationCanceledException ? ExitCode.Cancelled : ExitCode.Failed;
        }
    }

    private static int Tell(Exception exception, ToolHost host)
    {
        switch (exception)
        {
            case OutputClosedException:
                return ExitCode.Done;
            case OperationCanceledException:
                host.Error.WriteLine("Cancelled. Nothing was written to files; run the command again to start over.");
                return ExitCode.Cancelled;
            case ToolException fault:
                Write(host, fault.Message, fault.Advice);
                return fault.ExitCode;
            case InputRefusedException refusal
                when refusal.Violations.All(violation => string.Equals(violation.Table, "options", StringComparison.Ordinal)):
                Write(host, string.Join(Environment.NewLine, refusal.Violations), "Mend the options and run the command again.");
                return ExitCode.WrongUsage;
            case InputRefusedException refusal:
                ReportRefusal(refusal, host);
                return ExitCode.DataRefused;
            case TimeoutException:
                Write(host, Plain(exception.Message), "Run the command again when whoever uses the file has ended.");
                return ExitCode.Failed;
            case IOException or UnauthorizedAccessException:
                Write(host, Plain(exception.Message),
                    "Expected files that can be read and written, with room on the disk; check the path and its permissions.");
                return ExitCode.Failed;
            default:
                Write(host, $"Unexpected {exception.GetType().Name}: {Plain(exception.Message)}",
                    "This is a defect of pedagogy6p: please report it with the command line and the programme folder.");
                return ExitCode.Failed;
        }
    }

    private static void ReportRefusal(InputRefusedException refusal, ToolHost host)
    {
        string things = $"{ViolationLines.Count(refusal.Count, "thing")} {Plural.Word(refusal.Count, "is", "are")}";
        host.Error.WriteLine($"The data were refused: {things} not as expected.");
        string[] lines = [.. ViolationLines.Of(refusal.Violations)];
        foreach (string line in lines.Take(MostViolationsShown))
        {
            host.Error.WriteLine($"  {line}");
        }

        if (lines.Length > MostViolationsShown)
        {
            host.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  and {lines.Length - MostViolationsShown} more"));
        }

        host.Error.WriteLine(
            $"Mend {(refusal.Count == 1 ? "it" : "them")} and run the command again; for a programme folder 'pedagogy6p check FOLDER' "
                + $"lists everything.");
    }

    private static void Write(ToolHost host, string message, string? advice)
    {
        host.Error.WriteLine(message);
        if (advice is not null)
        {
            host.Error.WriteLine(advice);
        }
    }

    private static string Plain(string message) => message.ReplaceLineEndings(" ");
}

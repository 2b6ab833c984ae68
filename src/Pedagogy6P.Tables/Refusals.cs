using System.Text.RegularExpressions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tables;

/// <summary>Turns what native readers throw into refusals of the file.</summary>
internal static partial class Refusals
{
    private const int LongestReason = 400;

    // Milliseconds. Reasons are short: only a machine that stands still could take as long.
    private const int Patience = 60_000;

    /// <exception cref="InputRefusedException">There is no such file.</exception>
    public static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw Of(path, "a file that exists");
        }
    }

    /// <summary>Does something with a file.</summary>
    /// <exception cref="InputRefusedException">The reader could not.</exception>
    public static T Guard<T>(string path, string expected, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (InputRefusedException or OperationCanceledException or OutOfMemoryException))
        {
            throw Of(path, $"{expected} ({Reason(exception)})");
        }
    }

    public static InputRefusedException Of(string path, string expected, string? column = null) =>
        new(new Violation(path, null, column, null, expected));

    // Native readers show the place in their sources or in the query on further lines.
    private static string Reason(Exception exception)
    {
        string reason = exception.Message.ReplaceLineEndings("\n").Split('\n')[0].Trim();
        reason = NativeMessage().Match(reason) is { Success: true } native ? native.Groups["message"].Value : reason;
        reason = reason.Length <= LongestReason ? reason : reason[..LongestReason] + "…";
        return reason.TrimEnd('.');
    }

    [GeneratedRegex(@"^\w+ \(message: '(?<message>.*)'\)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex NativeMessage();
}

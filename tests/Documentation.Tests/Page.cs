using System.Text;
using System.Text.RegularExpressions;

namespace Documentation.Tests;

/// <summary>
/// A page of the documentation, written again with what its code really is and prints: a <c>csharp</c> fence below <c>&lt;!-- example: Name
/// --&gt;</c> shows the compiled example, a <c>text</c> fence below <c>&lt;!-- output: Name --&gt;</c> what it prints, a <c>console</c>
/// fence what each <c>$ command</c> prints. A page with a test of its own names it, <c>&lt;!-- tested-by: ClassName --&gt;</c>.
/// </summary>
internal static partial class Page
{
    private static readonly string[] KnownCommands =
        ["dotnet build", "dotnet test", "dotnet run -c Release --project src/Pedagogy6P.Cli -- ", "dotnet tool install ",
            "dotnet add package ", "pedagogy6p ", "eng/", ".ci/run"];

    public static string WrittenAgain(string text, string folder)
    {
        var page = new StringBuilder();
        string[] lines = text.Split('\n');
        for (int at = 0; at < lines.Length; at++)
        {
            page.Append(lines[at]).Append('\n');
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.FindIndex(lines, at + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            string marker = at == 0 ? "" : lines[at - 1];
            page.Append(Block(lines[at][3..], marker, lines[(at + 1)..end], folder)).Append('\n').Append(lines[end]).Append('\n');
            at = end;
        }

        return page.ToString()[..^1];
    }

    private static string Block(string language, string marker, string[] body, string folder)
    {
        string asIs = string.Join('\n', body);
        return (language, Marker().Match(marker) is { Success: true } match
            ? (match.Groups["kind"].Value, match.Groups["name"].Value) : ("", "")) switch
        {
            ("csharp", ("example", string name)) => ExampleCode.Text(name),
            ("csharp", ("tested-by", _)) => asIs,
            ("csharp", _) =>
                throw new InvalidOperationException("Expected <!-- example: Name --> above a csharp fence, so that its code is compiled: "
                    + body[0]),
            ("text", ("output", string name)) => ExampleCode.Output(name, folder).TrimEnd(),
            ("console", _) => Session(body, folder),
            ("sh", _) => Known(asIs, body),
            _ => asIs,
        };
    }

    private static string Session(string[] body, string folder)
    {
        if (body.Length == 0 || !body[0].StartsWith("$ ", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("Expected \"$ command\" first in a console fence.");
        }

        IEnumerable<string> commands = body.Where(line => line.StartsWith("$ ", StringComparison.Ordinal));
        return string.Join('\n', commands.Select(line => $"{line}\n{CommandLineRun.Output(line[2..], folder)}"));
    }

    // Commands that only build, test, pack or install are not run from a test; they are what .ci/run does.
    private static string Known(string asIs, string[] body) =>
        body.FirstOrDefault(line => line.Length > 0
            && !KnownCommands.Any(known => line.StartsWith(known, StringComparison.Ordinal))) is string unknown
            ? throw new InvalidOperationException("Expected a command that .ci/run runs too, or a console fence: " + unknown)
            : asIs;

    [GeneratedRegex("^<!-- (?<kind>example|output|tested-by): (?<name>[A-Za-z]+) -->$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();
}

using System.Text.RegularExpressions;

namespace Pedagogy6P.Cli.Tests;

/// <summary>
/// Runs every command line that the documentation shows with its answer: in fenced <c>console</c> blocks, lines that begin with <c>$ </c>, the answer
/// below. A line with nothing but … stands for any lines.
/// </summary>
public sealed partial class DocumentedCommandsTests
{
    private static readonly string[] Prefixes = ["pedagogy6p ", "dotnet run --project src/Pedagogy6P.Cli -- "];

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            string[] files = [Path.Combine(Repository.Root, "README.md"), .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)];
            foreach (string file in files.Order(StringComparer.Ordinal))
            {
                foreach (Match match in Example().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
                {
                    string command = match.Groups["command"].Value;
                    if (Prefixes.Any(prefix => command.StartsWith(prefix, StringComparison.Ordinal)))
                    {
                        examples.Add(Path.GetRelativePath(Repository.Root, file), command, match.Groups["answer"].Value);
                    }
                }
            }

            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_answers_as_documented(string file, string command, string answer)
    {
        string prefix = Prefixes.First(prefix => command.StartsWith(prefix, StringComparison.Ordinal));
        string[] arguments = [.. command[prefix.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FromRoot)];
        Assert.SkipUnless(!arguments[1].Contains("datasets", StringComparison.Ordinal) || File.Exists(Path.Combine(arguments[1], "learners.csv")), "data not present");
        ToolRun run = ToolRun.Of(arguments);
        string pattern = string.Join("\n", answer.Split('\n').Select(line => line.Trim() == "…" ? "(.*\n)*?.*" : Regex.Escape(line)));
        Regex.IsMatch(run.Output + run.Error, $"\\A{pattern}\\z", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10))
            .ShouldBeTrue($"{file}: {command}\n{run.Output}{run.Error}");
    }

    private static string FromRoot(string word) =>
        word.StartsWith("tests/", StringComparison.Ordinal) || word.StartsWith("datasets/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, word) : word.Trim('\'');

    [GeneratedRegex("^```console\n\\$ (?<command>.*)\n(?<answer>(?:(?!```).*\n)*)```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}

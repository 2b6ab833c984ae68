using System.Text.Json;

namespace Pedagogy6P.Cli.Tests.Commands;

/// <summary>What the tool says today against files in git; <c>eng/update-golden.sh</c> writes them anew, these tests never do.</summary>
public sealed class GoldenFileTests
{
    // Sines differ in the last digits between processors; nothing else may.
    private const double Tolerance = 1e-9;

    private static readonly string Golden = Path.Combine(Repository.Fixtures, "golden");

    public static TheoryData<string, string, string, string> Commands
    {
        get
        {
            var rows = new TheoryData<string, string, string, string>();
            foreach (string[] cells in File.ReadAllLines(Path.Combine(Golden, "commands.tsv")).Skip(1).Select(line => line.Split('\t')))
            {
                rows.Add(cells[0], cells[1], cells[2], cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Output_is_that_of_the_golden_file(string file, string command, string folder, string options)
    {
        string path = Path.Combine(Repository.Root, folder);
        Assert.SkipUnless(File.Exists(Path.Combine(path, "learners.csv")), "data not present");
        string expected = File.ReadAllText(Path.Combine(Golden, file));
        string actual = ToolRun.Done([.. command.Split(' '), path, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output;
        if (Path.GetExtension(file) is ".jsonl" or ".json")
        {
            JsonElement[] left = Documents(expected, file);
            JsonElement[] right = Documents(actual, file);
            right.Length.ShouldBe(left.Length);
            for (int line = 0; line < left.Length; line++)
            {
                ShouldAgree(left[line], right[line], $"{file}:{line + 1}");
            }
        }
        else
        {
            string[] left = expected.Split('\n');
            string[] right = actual.Split('\n');
            for (int line = 0; line < Math.Min(left.Length, right.Length); line++)
            {
                right[line].ShouldBe(left[line], $"{file}:{line + 1}");
            }

            right.Length.ShouldBe(left.Length, file);
        }
    }

    private static JsonElement[] Documents(string text, string file) => Path.GetExtension(file) == ".json"
        ? [JsonDocument.Parse(text).RootElement]
        : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static void ShouldAgree(JsonElement expected, JsonElement actual, string where)
    {
        actual.ValueKind.ShouldBe(expected.ValueKind, where);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] properties = [.. expected.EnumerateObject()];
                actual.EnumerateObject().Select(property => property.Name).ShouldBe(properties.Select(property => property.Name), where);
                foreach (JsonProperty property in properties)
                {
                    ShouldAgree(property.Value, actual.GetProperty(property.Name), $"{where}.{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                actual.GetArrayLength().ShouldBe(expected.GetArrayLength(), where);
                foreach ((JsonElement item, int at) in expected.EnumerateArray().Select((item, at) => (item, at)))
                {
                    ShouldAgree(item, actual[at], $"{where}[{at}]");
                }

                break;
            case JsonValueKind.Number:
                actual.GetDouble().ShouldBe(expected.GetDouble(), Tolerance, where);
                break;
            default:
                actual.ToString().ShouldBe(expected.ToString(), where);
                break;
        }
    }
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Planning.Paths;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Reads the steps of a path that <c>plan --format json</c> has written.</summary>
internal static class PathFile
{
    private const long MostBytes = 16 << 20;
    private const string Expected = "what plan --learner ID --format json writes, with the learner's paths";

    /// <summary>The steps of the first path of a learner, and the sessions that were missed before.</summary>
    /// <exception cref="InputRefusedException">The file cannot be read, is no such JSON, or has no path of the learner.</exception>
    public static (ImmutableArray<PathStep> Steps, ImmutableArray<string> Missed) Read(string path, string learner)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                throw Refused(path, null, "a file of 16 MiB at most");
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = document.RootElement;
            foreach (JsonElement one in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToArray() : [root])
            {
                if (string.Equals(one.GetProperty("learner").GetString(), learner, StringComparison.Ordinal))
                {
                    return ([.. one.GetProperty("paths")[0].GetProperty("steps").EnumerateArray().Select(StepOf)],
                        one.TryGetProperty("missed", out JsonElement missed)
                            ? [.. missed.EnumerateArray().Select(session => session.GetString() ?? "")] : []);
                }
            }

            throw Refused(path, learner, "the paths of this learner");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw Refused(path, null, Expected);
        }
    }

    private static InputRefusedException Refused(string path, string? value, string expected) =>
        new(new Violation(Path.GetFileName(path), Row: null, Column: null, value, expected));

    private static PathStep StepOf(JsonElement step) =>
        new(step.GetProperty("module").GetString() ?? "", step.GetProperty("session").GetString(),
        Day(step, "from"), Day(step, "to"), [.. step.GetProperty("hoursPerWeek").EnumerateArray().Select(hours => hours.GetDouble())])
        {
            Gains = [],
            OpensWay = [],
            AdvisedBefore = [],
            Pinned = false,
            Mandatory = false,
        };

    private static DateOnly Day(JsonElement step, string name) =>
        DateOnly.ParseExact(step.GetProperty(name).GetString() ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

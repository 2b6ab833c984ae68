using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Planning.Cohorts;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Answers;

/// <summary>Reads a plan that <c>cohort</c> has written.</summary>
internal static class CohortFile
{
    private const string FileName = "plan.json";
    private const long MostBytes = 512 << 20;
    private const string Expected = "what cohort --out or --format json writes";

    /// <summary>The plan of a file, or of the folder that it is in.</summary>
    /// <exception cref="InputRefusedException">It cannot be read, or is no such JSON.</exception>
    public static CohortPlan Read(string path)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, FileName) : path;
        try
        {
            if (new FileInfo(file).Length > MostBytes)
            {
                throw Refused(file, "a file of 512 MiB at most");
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            JsonElement root = document.RootElement;
            return PlanOf(root.TryGetProperty("plan", out JsonElement repaired) ? repaired : root);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException
            or InvalidOperationException or FormatException)
        {
            throw Refused(file, Expected);
        }
    }

    private static CohortPlan PlanOf(JsonElement plan)
    {
        JsonElement mandatory = plan.GetProperty("mandatory");
        HashSet<string> opened = [.. plan.GetProperty("open").EnumerateArray().Select(group => Text(group, "session"))];
        return new CohortPlan
        {
            AsOf = DateOnly.ParseExact(Text(plan, "asOf"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Mechanism = Word<CohortMechanism>(plan, "mechanism"),
            Objective = plan.GetProperty("objective").GetDouble(),
            Bound = plan.GetProperty("bound") is { ValueKind: JsonValueKind.Number } bound ? bound.GetDouble() : double.PositiveInfinity,
            MandatorySeated = mandatory.GetProperty("seated").GetInt32(),
            MandatoryWanted = mandatory.GetProperty("wanted").GetInt32(),
            IsStopped = plan.GetProperty("stopped").GetBoolean(),
            Seats = Each(plan, "seats", seat => new CohortSeat(Text(seat, "learner"), Text(seat, "module"),
                seat.GetProperty("session").GetString(), seat.GetProperty("score").GetDouble(),
                seat.GetProperty("mandatory").GetBoolean())),
            Waiting = Each(plan, "waiting", wait => new CohortWait(Text(wait, "learner"), Text(wait, "module"),
                Word<CohortWaitReason>(wait, "reason"), wait.GetProperty("mandatory").GetBoolean())),
            Groups = Each(plan, "groups", group => new CohortGroup(Text(group, "session"), group.GetProperty("trainer").GetString(),
                group.GetProperty("seated").GetInt32(), opened.Contains(Text(group, "session")),
                group.GetProperty("seatPrice").GetDouble())),
            Cancelled = Each(plan, "cancel", one => new CohortCancellation(Text(one, "session"),
                Word<CohortCancellationReason>(one, "reason"))),
            Marginals = [],
        };
    }

    private static ImmutableArray<T> Each<T>(JsonElement plan, string name, Func<JsonElement, T> read) =>
        [.. plan.GetProperty(name).EnumerateArray().Select(read)];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException();

    private static T Word<T>(JsonElement element, string name)
        where T : struct, Enum
    {
        T[] values = Enum.GetValues<T>();
        int at = Array.FindIndex(values, value =>
            string.Equals(JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), Text(element, name), StringComparison.Ordinal));
        return at >= 0 ? values[at] : throw new FormatException();
    }

    private static InputRefusedException Refused(string file, string expected) =>
        new(new Violation(Path.GetFileName(file), Row: null, Column: null, Value: null, expected));
}

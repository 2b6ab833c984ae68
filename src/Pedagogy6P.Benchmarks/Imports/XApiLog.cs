using System.Globalization;

namespace Pedagogy6P.Benchmarks.Imports;

/// <summary>Writes xAPI statements of made-up learners about videos of a few courses, as a record store exports them.</summary>
internal static class XApiLog
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "statements.jsonl";

    private const int Learners = 1500;
    private const int Courses = 20;

    private static readonly string[] Verbs = ["played", "paused", "interacted", "seeked", "initialized", "completed", "terminated"];

    /// <summary>Writes the file.</summary>
    /// <returns>Its statements.</returns>
    public static int Write(string folder, long bytes)
    {
        using StreamWriter statements = File.CreateText(Path.Combine(folder, FileName));
        int number = 0;
        for (; statements.BaseStream.Position < bytes; number++)
        {
            statements.Write(LineOf(number));
        }

        return number;
    }

    private static string LineOf(int number)
    {
        string verb = Verbs[number % Verbs.Length];
        int course = number % Courses, video = number % 300, learner = number * 7 % Learners;
        DateTimeOffset time = DateTimeOffset.UnixEpoch.AddSeconds(1_772_000_000L + number);
        return string.Create(CultureInfo.InvariantCulture,
            $"{{\"verb\": {{\"id\": \"https://w3id.org/xapi/video/verbs/{verb}\", \"display\": "
            + $"{{\"en-US\": \"{verb}\"}}}}, \"context\": {{\"extensions\": {{\"https://w3id.org/xapi/video/extensions/session-id\": "
            + $"\"{learner:x32}\"}}, \"contextActivities\": {{\"category\": [{{\"id\": \"https://w3id.org/xapi/video\"}}], \"parent\": "
            + $"[{{\"id\": \"https://lms.example/course/{course}\", \"objectType\": \"Activity\", \"definition\": {{\"type\": "
            + $"\"http://adlnet.gov/expapi/activities/course\"}}}}]}}}}, \"result\": {{\"extensions\": "
            + $"{{\"https://w3id.org/xapi/video/extensions/time-from\": {number % 977}.692, "
            + $"\"https://w3id.org/xapi/video/extensions/progress\": 0.472}}}}, \"id\": "
            + $"\"{new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)}\", "
            + $"\"actor\": {{\"objectType\": \"Agent\", \"account\": {{\"name\": \"learner-{learner}\", \"homePage\": "
            + $"\"https://lms.example\"}}}}, \"object\": {{\"definition\": {{\"type\": "
            + $"\"https://w3id.org/xapi/video/activity-type/video\", "
            + $"\"name\": {{\"en-US\": \"Video {video}\"}}}}, "
            + $"\"id\": \"https://lms.example/video/{video}\", \"objectType\": \"Activity\"}}, "
            + $"\"timestamp\": \"{time:O}\"}}\n");
    }
}

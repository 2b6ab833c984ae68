using System.Text.Json;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>Reads answers of Moodle's web services, one JSON document each.</summary>
internal static class WebServiceReader
{
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64, CommentHandling = JsonCommentHandling.Disallow };

    /// <summary>Where an answer stands in the order of reading; 0 for other exports.</summary>
    public static int Rank(MoodleFile file, ImportLimits limits)
    {
        if (file.Kind != MoodleKind.WebService)
        {
            return 0;
        }

        using JsonDocument? document = Parse(file, limits);
        return document is null ? 0 : (int)Answer.KindOf(document.RootElement);
    }

    public static void Read(MoodleFile file, MoodleWork work)
    {
        using JsonDocument? document = Parse(file, work.Import.Options.Limits);
        if (document is null)
        {
            file.Log.Refuse("It is no JSON document that can be read, or it is larger than "
                + $"{work.Import.Options.Limits.LargestDocument >> 20} MiB.");
            return;
        }

        file.Log.Encoding = file.Text!.Encoding;
        JsonElement root = document.RootElement;
        switch (Answer.KindOf(root))
        {
            case AnswerKind.Courses:
                CourseAnswers.ReadCourses(root, file, work);
                break;
            case AnswerKind.EnrolledUsers:
                EnrolledUsersAnswer.Read(root, file, work);
                break;
            case AnswerKind.Contents:
                CourseAnswers.ReadContents(root, file, work);
                break;
            case AnswerKind.Frameworks or AnswerKind.Competencies or AnswerKind.CourseCompetencies or AnswerKind.UserCompetency:
                CompetencyAnswers.Read(root, file, work);
                break;
            case AnswerKind.CourseCompletion:
                CompletionAnswers.ReadCourse(root, file, work);
                break;
            case AnswerKind.ActivityCompletion:
                CompletionAnswers.ReadActivities(root, file, work);
                break;
            case AnswerKind.Grades:
                GradesAnswer.Read(root, file, work);
                break;
            case AnswerKind.WithoutTable:
                LeaveOut(root, file);
                break;
            case AnswerKind.Error:
                file.Log.Refuse($"The web service answered with the error {Answer.Text(root, "errorcode")}: ask it again.");
                break;
            case AnswerKind.ProgressJson:
                file.Log.Refuse("Activity completion as JSON loses the names of people and columns: download it as comma separated "
                    + "values.");
                break;
            default:
                file.Log.Refuse("It is no answer of a web service that is known: docs/imports.md lists those that are.");
                break;
        }
    }

    private static JsonDocument? Parse(MoodleFile file, ImportLimits limits)
    {
        try
        {
            using Stream stream = file.Text!.Open();
            return JsonTexts.Parse(BoundedBytes.Read(stream, limits.LargestDocument, file.File.Name), Json);
        }
        catch (Exception fault) when (fault is JsonException or InputRefusedException)
        {
            return null;
        }
    }

    // Groups, cohorts, learning plans and badges.
    private static void LeaveOut(JsonElement root, MoodleFile file)
    {
        file.Log.Kind = Answer.Has(root, "badges") || Answer.Has(root, "@context") ? "badges" : "groups, cohorts or learning plans";
        int number = 0;
        IEnumerable<JsonElement> entries = Answer.Has(root, "badges") ? Answer.List(root, "badges")
            : root.ValueKind == JsonValueKind.Array ? Answer.List(root) : [root];
        foreach (JsonElement _ in entries)
        {
            file.Log.Read();
            file.Log.LeaveOut(++number, "an entry of which the programme folder has no table");
        }
    }
}

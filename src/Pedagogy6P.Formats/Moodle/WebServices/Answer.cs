using System.Text.Json;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>Tells what an answer is by the names of its fields, and reads fields that may lack or be of another kind. Stateless.</summary>
internal static class Answer
{
    public static AnswerKind KindOf(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            return KindOfEntries(root);
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return AnswerKind.Unknown;
        }

        return Has(root, "exception") && Has(root, "errorcode") ? AnswerKind.Error
            : Has(root, "statuses") ? AnswerKind.ActivityCompletion
            : Has(root, "completionstatus") ? AnswerKind.CourseCompletion
            : Has(root, "usergrades") ? AnswerKind.Grades
            : Has(root, "usercompetencysummary") ? AnswerKind.UserCompetency
            : Has(root, "badges") || (Has(root, "@context") && Has(root, "type")) ? AnswerKind.WithoutTable
            : AnswerKind.Unknown;
    }

    public static bool Has(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _);

    public static string? Text(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.String ? field.GetString() : null;

    public static long? Number(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.Number
            && field.TryGetInt64(out long number)
        ? number : null;

    public static double? Real(JsonElement value, string name) => value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.Number
            && field.TryGetDouble(out double number)
        && double.IsFinite(number) ? number : null;

    /// <summary>The entries of a list, none where there is no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement value, string? name = null)
    {
        JsonElement list = value;
        if (name is not null && (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out list)))
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
    }

    /// <summary>A field that is an object; an undefined element where it is not.</summary>
    public static JsonElement Part(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out JsonElement part) ? part : default;

    private static AnswerKind KindOfEntries(JsonElement root)
    {
        JsonElement first = root.EnumerateArray().FirstOrDefault();
        return first.ValueKind == JsonValueKind.Array ? AnswerKind.ProgressJson
            : Has(first, "modules") && Has(first, "section") ? AnswerKind.Contents
            : Has(first, "coursecompetency") ? AnswerKind.CourseCompetencies
            : Has(first, "competencyframeworkid") ? AnswerKind.Competencies
            : Has(first, "taxonomies") ? AnswerKind.Frameworks
            : Has(first, "fullname") && Has(first, "shortname") ? AnswerKind.Courses
            : Has(first, "fullname") && (Has(first, "roles") || Has(first, "enrolledcourses")) ? AnswerKind.EnrolledUsers
            : Has(first, "id") && Has(first, "name") ? AnswerKind.WithoutTable
            : AnswerKind.Unknown;
    }
}

using System.Globalization;
using System.Text.Json;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>Competencies, which courses have which, and what learners were found proficient in.</summary>
internal static class CompetencyAnswers
{
    // Proficient is a yes of the trainer, no measure: it stands for this mastery.
    private const string ProficientMastery = "0.8";

    public static void Read(JsonElement root, MoodleFile file, MoodleWork work)
    {
        switch (Answer.KindOf(root))
        {
            case AnswerKind.Frameworks:
                file.Log.Kind = "competency frameworks";
                ReadEach(root, file, framework => Answer.Text(framework, "shortname") is null ? "a framework without name" : null);
                break;
            case AnswerKind.Competencies:
                file.Log.Kind = "competencies";
                ReadCompetencies(root, file, work);
                break;
            case AnswerKind.CourseCompetencies:
                file.Log.Kind = "competencies of a course";
                ReadEach(root, file, link => Link(link, work));
                break;
            default:
                file.Log.Kind = "competency of a user in a course";
                file.Log.Read();
                ReadUser(Answer.Part(root, "usercompetencysummary"), root, file, work);
                break;
        }
    }

    private static void ReadEach(JsonElement root, MoodleFile file, Func<JsonElement, string?> read)
    {
        int row = 0;
        foreach (JsonElement entry in Answer.List(root))
        {
            file.Log.Read();
            row++;
            if (read(entry) is string reason)
            {
                file.Log.LeaveOut(row, reason);
            }
            else
            {
                file.Log.Take();
            }
        }
    }

    private static void ReadCompetencies(JsonElement root, MoodleFile file, MoodleWork work)
    {
        ReadEach(root, file, competency => Add(competency, work) is null ? "a competency without id number" : null);
        ILookup<long?, string?> ids = Answer.List(root).ToLookup(entry => Answer.Number(entry, "id"), entry => IdOf(entry, work));
        foreach (JsonElement entry in Answer.List(root))
        {
            if (IdOf(entry, work) is string id && Answer.Number(entry, "parentid") is > 0 and long parent
                && ids[parent].FirstOrDefault() is string wider)
            {
                FactTable competencies = work.Import.Facts.Competencies;
                CompetencyParents.Place(competencies.Row(id), wider, competencies, file.Log);
            }
        }
    }

    private static string? Link(JsonElement link, MoodleWork work)
    {
        if (Add(Answer.Part(link, "competency"), work) is not string competency
            || Answer.Number(Answer.Part(link, "coursecompetency"), "courseid") is not long number)
        {
            return "a link without competency or course";
        }

        // Finer modules than courses have links of their own, which the answer does not tell.
        Course course = work.Courses.Of(number);
        if (work.Grain == Imports.ModuleGrain.Course)
        {
            work.Import.Facts.ModuleCompetencies.Row(course.Id, competency);
            return null;
        }

        return "a competency of a course, whose parts are the modules";
    }

    private static void ReadUser(JsonElement summary, JsonElement root, MoodleFile file, MoodleWork work)
    {
        JsonElement rating = Answer.Part(Answer.Part(root, "usercompetencysummary"), "usercompetencycourse");
        JsonElement competency = Answer.Part(Answer.Part(summary, "competency"), "competency");
        bool isProficient = Answer.Part(rating, "proficiency") is { ValueKind: JsonValueKind.True }
            || Answer.Number(rating, "proficiency") is 1;
        if (!isProficient || Add(competency, work) is not string id || Answer.Number(rating, "userid") is not long number
            || work.People.Of(number, null, null) is not Person person || work.KeyOf(person) is not string learner)
        {
            file.Log.LeaveOut(1, "nobody was found proficient");
            return;
        }

        if (Answer.Number(rating, "courseid") is long course)
        {
            work.Book.Of(person, work.Courses.Of(course));
        }

        work.Import.Facts.Mastery.Row(learner, id).With("mastery", ProficientMastery);
        file.Log.Note(string.Create(CultureInfo.InvariantCulture, $"Proficient was taken for a mastery of {ProficientMastery}."));
        work.Await(file.Log, 1, person);
    }

    private static string? Add(JsonElement competency, MoodleWork work)
    {
        if (IdOf(competency, work) is not string id)
        {
            return null;
        }

        work.Import.Facts.Competencies.Row(id).Default("title", Answer.Text(competency, "shortname")?.Trim());
        return id;
    }

    private static string? IdOf(JsonElement competency, MoodleWork work) => work.Competencies.Of(Answer.Text(competency, "idnumber"));
}

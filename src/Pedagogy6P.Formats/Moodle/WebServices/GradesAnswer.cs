using System.Text.Json;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Records;

namespace Pedagogy6P.Formats.Moodle.WebServices;

/// <summary>Grades of users with their maxima.</summary>
internal static class GradesAnswer
{
    public static void Read(JsonElement root, MoodleFile file, MoodleWork work)
    {
        file.Log.Kind = "grades";
        int row = 0;
        foreach (JsonElement grades in Answer.List(root, "usergrades"))
        {
            Course? course = Answer.Number(grades, "courseid") is long number ? work.Courses.Of(number) : null;
            Person? person = Answer.Number(grades, "userid") is long id
                ? work.People.Of(id, null, Answer.Text(grades, "userfullname")) : null;
            foreach (JsonElement item in Answer.List(grades, "gradeitems"))
            {
                file.Log.Read();
                row++;
                if (course is null || person is null || ShareOf(item) is not double share)
                {
                    file.Log.LeaveOut(row, "no grade");
                    continue;
                }

                Standing standing = work.Book.Of(person, course);
                if (Answer.Text(item, "itemtype") is "course")
                {
                    standing.Score = share;
                }
                else if (Answer.Number(item, "cmid") is long module && course.Find(module) is CourseActivity activity)
                {
                    standing.Of(activity.Id).Grade(share, CompletionBook.BookGrade);
                }
                else
                {
                    file.Log.LeaveOut(row, "a grade of no activity whose name is known");
                    continue;
                }

                work.Await(file.Log, row, person);
            }
        }
    }

    private static double? ShareOf(JsonElement item) => Answer.Real(item, "graderaw") is double raw
        && Answer.Real(item, "grademax") is double most && most - (Answer.Real(item, "grademin") ?? 0) > 0
        ? (raw - (Answer.Real(item, "grademin") ?? 0)) / (most - (Answer.Real(item, "grademin") ?? 0)) : null;
}

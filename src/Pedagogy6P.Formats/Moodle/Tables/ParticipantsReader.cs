using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.Courses;
using Pedagogy6P.Formats.Moodle.People;
using Pedagogy6P.Formats.Moodle.Recognition;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// Participants of a course. They are told apart neither from trainers nor from those whose enrolment is suspended or over, so where
/// another report names the course's learners, this one adds none.
/// </summary>
internal static class ParticipantsReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null || work.CourseOf(file.File) is not Course course)
        {
            file.LeaveOut(table);
            return;
        }

        bool adds = !work.Book.IsReported(course);
        if (adds)
        {
            file.Log.Note("No report of completion names the learners of the course: all participants were taken for learners.");
        }

        int email = file.Sample!.Find(CellShapes.IsEmail);
        while (table.Read())
        {
            if (work.People.Of(null, table.Text(email), $"{table.Text(0)} {table.Text(1)}") is not Person person)
            {
                file.Log.LeaveOut(table.Row, MoodleWork.Nobody);
            }
            else if (!adds && work.Book.FindActive(person, course) is null)
            {
                file.Log.LeaveOut(table.Row, "a trainer, or an enrolment that is suspended, over or not begun");
            }
            else
            {
                work.Book.Of(person, course);
                work.Await(file.Log, table.Row, person);
            }
        }
    }
}

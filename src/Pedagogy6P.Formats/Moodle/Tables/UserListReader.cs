using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>The list of users: a name behind its initials, the e-mail and how long ago somebody was there. It tells nothing new.</summary>
internal static class UserListReader
{
    private const int Email = 1;

    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        while (table?.Read() == true)
        {
            if (work.People.Of(null, table.Text(Email), null) is Person person)
            {
                work.Await(file.Log, table.Row, person);
            }
            else
            {
                file.Log.LeaveOut(table.Row, MoodleWork.Nobody);
            }
        }
    }
}

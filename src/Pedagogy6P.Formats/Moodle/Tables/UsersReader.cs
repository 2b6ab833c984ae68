using System.Globalization;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.Moodle.People;

namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>
/// The bulk download of users: whose number goes with which e-mail. Its columns are named like the fields of the database.
/// </summary>
internal static class UsersReader
{
    public static void Read(MoodleFile file, MoodleWork work)
    {
        using ImportTable? table = file.Open(work.Import.Options.Limits);
        if (table is null)
        {
            return;
        }

        int id = table.Header.IndexOf("id"), email = table.Header.IndexOf("email"), first = table.Header.IndexOf("firstname"),
            last = table.Header.IndexOf("lastname"), suspended = table.Header.IndexOf("suspended");
        while (table.Read())
        {
            if (!long.TryParse(table[id], NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                || work.People.Of(number, Cell(table, email), $"{Cell(table, first)} {Cell(table, last)}") is not Person person)
            {
                file.Log.LeaveOut(table.Row, "a user without number");
                continue;
            }

            person.IsSuspended |= Cell(table, suspended) is "1";
            work.Await(file.Log, table.Row, person);
        }
    }

    private static string? Cell(ImportTable table, int column) => column < 0 ? null : table.Text(column);
}

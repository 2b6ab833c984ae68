using System.Globalization;

namespace Pedagogy6P.Benchmarks.Imports;

/// <summary>
/// Writes a standard log of Moodle with made-up learners, as the table that databases export or as the report that Moodle shows, and the
/// report that names the learners.
/// </summary>
internal static class MoodleLog
{
    /// <summary>Name of the table.</summary>
    public const string TableName = "logstore.csv";

    /// <summary>Name of the report.</summary>
    public const string ReportName = "logs_7_20261120-0900.csv";

    private const string TableHeader = "id,eventname,component,action,target,objecttable,objectid,crud,edulevel,contextid,contextlevel,"
        + "contextinstanceid,userid,courseid,relateduserid,anonymous,other,timecreated,origin,ip,realuserid\n";

    private const string ReportHeader = "Time,\"User full name\",\"Affected user\",\"Event context\",Component,\"Event name\",Description,"
        + "Origin,\"IP address\"\n";

    private const int Learners = 200;
    private const int FirstLearner = 1000;
    private const int Days = 120;
    private const int RowsOfDay = 5000;
    private const long Start = 1_772_000_000;
    private const int SecondsPerDay = 86_400;

    private static readonly string[] Actions = ["viewed", "submitted", "started", "created", "updated"];

    /// <summary>Writes the table and the report of learners.</summary>
    /// <returns>The rows of the table.</returns>
    public static int WriteTable(string folder, long bytes) => Write(folder, TableName, bytes, TableHeader, RowOf);

    /// <summary>Writes the report, dated in figures, and the report of learners.</summary>
    /// <returns>The rows of the report.</returns>
    public static int WriteReport(string folder, long bytes) => Write(folder, ReportName, bytes, ReportHeader, ReportRowOf);

    private static int Write(string folder, string name, long bytes, string header, Func<int, string> rowOf)
    {
        using (StreamWriter report = File.CreateText(Path.Combine(folder, "completion-7-20261120_0900-comma_separated.csv")))
        {
            report.Write("ID,Name,\"Email address\",Read,\"Read - Completion date\",\"Course complete\"\n");
            for (int learner = 0; learner < Learners; learner++)
            {
                report.Write(string.Create(CultureInfo.InvariantCulture,
                    $"{FirstLearner + learner},L{learner},l{learner}@example.org,Completed,\"2026-03-01 10:00:00\",\n"));
            }
        }

        using StreamWriter log = File.CreateText(Path.Combine(folder, name));
        log.Write(header);
        int row = 0;
        for (; log.BaseStream.Position < bytes; row++)
        {
            log.Write(rowOf(row));
        }

        return row;
    }

    private static long TimeOf(int row) => Start + (row / RowsOfDay % Days * SecondsPerDay) + (row % RowsOfDay * 17);

    private static string RowOf(int row)
    {
        string action = Actions[row % Actions.Length];
        return string.Create(CultureInfo.InvariantCulture,
            $"{row},\\mod_page\\event\\course_module_{action},mod_page,{action},course_module,"
            + $"page,{row % 40},r,2,{row % 300},70,{row % 60},{FirstLearner + (row * 7 % Learners)},7,,0,"
            + $"\"{{\"\"attempt\"\":{row % 9}}}\",{TimeOf(row)},web,192.0.2.{row % 250},\n");
    }

    private static string ReportRowOf(int row)
    {
        DateTimeOffset time = DateTimeOffset.FromUnixTimeSeconds(TimeOf(row));
        return string.Create(CultureInfo.InvariantCulture,
            $"\"{time:d'/'MM'/'yy, HH:mm:ss}\",\"Learner {row * 7 % Learners}\",-,\"Page: Read {row % 40}\",Page,\"Course module "
            + $"viewed\",\"The user with id '{FirstLearner + (row * 7 % Learners)}' viewed the 'page' activity with course module id "
            + $"'{row % 60}'.\",web,192.0.2.{row % 250}\n");
    }
}

using System.Globalization;

namespace Pedagogy6P.Benchmarks.Imports;

/// <summary>
/// Writes a standard log of Moodle with made-up learners, the table as databases export it, and the report that names them.
/// </summary>
internal static class MoodleLog
{
    /// <summary>Name of the log.</summary>
    public const string FileName = "logstore.csv";

    private const int Learners = 200;
    private const int FirstLearner = 1000;
    private const int Days = 120;
    private const long Start = 1_772_000_000;
    private const int SecondsPerDay = 86_400;

    private static readonly string[] Actions = ["viewed", "submitted", "started", "created", "updated"];

    /// <summary>Writes both files.</summary>
    /// <returns>The rows of the log.</returns>
    public static int Write(string folder, long bytes)
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

        using StreamWriter log = File.CreateText(Path.Combine(folder, FileName));
        log.Write("id,eventname,component,action,target,objecttable,objectid,crud,edulevel,contextid,contextlevel,contextinstanceid,userid,"
            + "courseid,relateduserid,anonymous,other,timecreated,origin,ip,realuserid\n");
        int row = 0;
        for (; log.BaseStream.Position < bytes; row++)
        {
            log.Write(RowOf(row));
        }

        return row;
    }

    private static string RowOf(int row)
    {
        string action = Actions[row % Actions.Length];
        long day = row / 5000 % Days, time = Start + (day * SecondsPerDay) + (row % 5000 * 17);
        return string.Create(CultureInfo.InvariantCulture,
            $"{row},\\mod_page\\event\\course_module_{action},mod_page,{action},course_module,"
            + $"page,{row % 40},r,2,{row % 300},70,{row % 60},{FirstLearner + (row * 7 % Learners)},7,,0,"
            + $"\"{{\"\"attempt\"\":{row % 9}}}\",{time},web,192.0.2.{row % 250},\n");
    }
}

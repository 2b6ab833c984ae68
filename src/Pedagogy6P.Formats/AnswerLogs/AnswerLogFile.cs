using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.AnswerLogs;

/// <summary>
/// Reads logs of answers: CSV with the columns <c>student</c>, <c>item</c> (may be left out), <c>skill</c>, <c>correct</c> (1 or 0) and
/// <c>time</c> (may be left out: seconds, or a day or time by ISO 8601), a student's rows in order of time; or three lines a student:
/// the number of answers, the skills, the answers, separated by commas. Which of the two it is, the first line says. Rows stream: only
/// the answers are kept. Stateless and thread-safe.
/// </summary>
public static class AnswerLogFile
{
    /// <summary>Reads a log.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told how many bytes were read; null for nobody.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is null or empty.</exception>
    /// <exception cref="InputRefusedException">The file cannot be read, lacks a column, or a cell is not as expected; all of it is told
    /// by row.</exception>
    public static AnswerLog Read(string path, IProgress<WorkProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        using Stream text = SingleTable.OpenLong(path);
        return IsByLines(text) ? AnswerLines.Read(text, path, progress) : ReadTable(text, path, progress);
    }

    private static AnswerLog ReadTable(Stream text, string path, IProgress<WorkProgress>? progress)
    {
        var builder = new AnswerLogBuilder();
        var log = new ReadingLog();
        var times = new Dictionary<string, string?>(StringComparer.Ordinal);
        SingleTable.Read(text, _ => new AnswerTable(path), (answer, row, isSound) =>
        {
            if (!isSound)
            {
                return;
            }

            if (answer.Day < builder.LastDayOf(answer.Student))
            {
                log.Violations.Add(path, row.RecordNumber, "time", answer.Time,
                    $"a time not before {ShownText.Of(times[answer.Student]!)}, that of the answer before of "
                        + ShownText.Of(answer.Student));
                return;
            }

            times[answer.Student] = answer.Time ?? times.GetValueOrDefault(answer.Student);

            builder.Add(answer.Student, answer.Skill, answer.IsRight, answer.Item, answer.Day);
        }, log, progress);
        log.Violations.ThrowIfAny();
        return builder.Build();
    }

    // The three lines begin with a number alone, a table with the names of its columns.
    private static bool IsByLines(Stream text)
    {
        byte[] start = new byte[64];
        int length = text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        text.Position = 0;
        string first = Encoding.UTF8.GetString(start, 0, length).TrimStart().Split('\n')[0].Trim().TrimEnd(',');
        return first.Length > 0 && first.All(char.IsAsciiDigit);
    }
}

using System.Globalization;
using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.AnswerLogs;

/// <summary>
/// Three lines a student: how many answers, their skills, the answers. Students are numbered from 1 in the order of the file.
/// </summary>
internal static class AnswerLines
{
    public static AnswerLog Read(Stream text, string path, IProgress<WorkProgress>? progress)
    {
        var builder = new AnswerLogBuilder();
        var problems = new ViolationCollector();
        using var reader = new StreamReader(text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        int line = 0, student = 0;
        while (Next(reader, ref line) is string first)
        {
            student++;
            int countLine = line;
            string? skillText = Next(reader, ref line);
            int skillLine = line;
            string? answerText = Next(reader, ref line);
            if (skillText is null || answerText is null)
            {
                problems.Add(path, countLine, "count", ShownText.Of(first.Trim()), "three lines a student: the number of answers, the "
                    + "skills, the answers; the file ends before");
                break;
            }

            Add(builder, problems, path, student, (countLine, first), (skillLine, skillText), (line, answerText));
            progress?.Report(new WorkProgress(text.Position, text.Length, WorkUnit.Bytes));
        }

        problems.ThrowIfAny();
        return builder.Build(hasOwnIds: false);
    }

    private static void Add(AnswerLogBuilder builder, ViolationCollector problems, string path, int student,
        (int Row, string Text) count, (int Row, string Text) skills, (int Row, string Text) answers)
    {
        string counted = count.Text.Trim().TrimEnd(',');
        if (!int.TryParse(counted, NumberStyles.None, CultureInfo.InvariantCulture, out int expected))
        {
            problems.Add(path, count.Row, "count", ShownText.Of(counted), "the number of answers of a student");
            return;
        }

        string[] ids = Cells(skills.Text), outcomes = Cells(answers.Text);
        if (ids.Length != expected || outcomes.Length != expected)
        {
            bool isIds = ids.Length != expected;
            problems.Add(path, isIds ? skills.Row : answers.Row, isIds ? "skills" : "answers",
                (isIds ? ids : outcomes).Length.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{expected} values, as line {count.Row} says"));
            return;
        }

        int before = problems.Count;
        for (int at = 0; at < expected; at++)
        {
            if (ids[at].Length == 0)
            {
                problems.Add(path, skills.Row, "skills", "", "the id of a skill for each answer");
            }

            if (outcomes[at] is not ("0" or "1" or "0.0" or "1.0"))
            {
                problems.Add(path, answers.Row, "answers", ShownText.Of(outcomes[at]), "1 for a right answer or 0 for a wrong one");
            }
        }

        string id = student.ToString(CultureInfo.InvariantCulture);
        for (int at = 0; problems.Count == before && at < expected; at++)
        {
            builder.Add(id, ids[at], outcomes[at][0] == '1');
        }
    }

    private static string? Next(StreamReader reader, ref int line)
    {
        while (reader.ReadLine() is string read)
        {
            line++;
            if (!string.IsNullOrWhiteSpace(read))
            {
                return read;
            }
        }

        return null;
    }

    private static string[] Cells(string text)
    {
        // Some writers end each line with a comma.
        string trimmed = text.Trim();
        trimmed = trimmed.EndsWith(',') ? trimmed[..^1] : trimmed;
        return trimmed.Length == 0 ? [] : trimmed.Split(',', StringSplitOptions.TrimEntries);
    }
}

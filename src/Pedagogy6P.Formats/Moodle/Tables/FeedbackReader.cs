namespace Pedagogy6P.Formats.Moodle.Tables;

/// <summary>Answers to a feedback: that and when somebody answered; what was answered stays where it is.</summary>
internal static class FeedbackReader
{
    public static void Read(MoodleFile file, MoodleWork work) =>
        new DatedRows(file, work, "feedback", "no date of an answer").Read(days => days[0], _ => null);
}

using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Cli.Commands.Mastery;

/// <summary>What two logs of answers should share, skills, and should not, students.</summary>
internal static class AnswerOverlap
{
    private const int FewestAlike = 10;

    /// <summary>Warns where figures of one log would say little of a model learnt from the other.</summary>
    public static void Tell(AnswerLog train, AnswerLog test, TextWriter error)
    {
        if (test.Count > 0 && !test.SkillIds.Intersect(train.SkillIds, StringComparer.Ordinal).Any())
        {
            error.WriteLine("TEST has none of the skills of TRAIN: what is common to all skills predicts each of them.");
        }

        int same = train.HasOwnIds && test.HasOwnIds ? test.LearnerIds.Intersect(train.LearnerIds, StringComparer.Ordinal).Count()
            : Alike(train, test);
        if (same > 0)
        {
            error.WriteLine($"Students of TEST that are in TRAIN too: {NumberText.Whole(same)}. The figures do not tell how well answers "
                + "of students never seen are predicted.");
        }
    }

    // Students without ids of their own are known by long histories that are the same, answer by answer.
    private static int Alike(AnswerLog train, AnswerLog test)
    {
        HashSet<string> known = [.. Histories(train)];
        return Histories(test).Count(known.Contains);
    }

    private static IEnumerable<string> Histories(AnswerLog log)
    {
        for (int learner = 0; learner < log.LearnerIds.Length; learner++)
        {
            if (log.Of(learner).Length >= FewestAlike)
            {
                yield return HistoryOf(log, learner);
            }
        }
    }

    private static string HistoryOf(AnswerLog log, int learner)
    {
        var history = new StringBuilder();
        foreach (ref readonly Answer answer in log.Of(learner))
        {
            history.Append(CultureInfo.InvariantCulture, $"{log.SkillIds[answer.Skill]}\0{answer.IsRight}\0");
        }

        return history.ToString();
    }
}

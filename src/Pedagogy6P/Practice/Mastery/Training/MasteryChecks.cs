using System.Globalization;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Practice.Mastery.Training;

/// <summary>What a training refuses.</summary>
internal static class MasteryChecks
{
    private const int FewestLearners = 10;

    public static void ThrowIfInvalid(MasteryOptions options)
    {
        const string Table = "mastery options";
        var problems = new ViolationCollector();
        OptionRules.Check(options, Table, problems);
        if (options.Penalties.IsDefaultOrEmpty || options.Penalties.Any(penalty => !(penalty > 0) || double.IsInfinity(penalty)))
        {
            problems.Add(Table, null, nameof(options.Penalties), null, "one or more finite penalties above 0");
        }

        problems.ThrowIfAny();
    }

    public static void ThrowIfTooFew(AnswerLog log)
    {
        const string Table = "answers";
        if (log.LearnerIds.Length < FewestLearners)
        {
            throw InputRefusedException.Because(Table, "student", log.LearnerIds.Length.ToString(CultureInfo.InvariantCulture),
                "answers of 10 students or more");
        }

        bool hasRight = false, hasWrong = false;
        foreach (ref readonly Answer answer in log.Answers)
        {
            hasRight |= answer.IsRight;
            hasWrong |= !answer.IsRight;
        }

        if (!hasRight || !hasWrong)
        {
            throw InputRefusedException.Because(Table, "correct", hasRight ? "1" : "0", "right answers and wrong ones");
        }
    }
}

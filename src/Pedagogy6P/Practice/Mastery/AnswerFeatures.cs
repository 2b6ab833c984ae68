using System.Numerics;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// What the next answer is predicted from: log-odds of the chain and of the ability filter, counts (Gervet et al. 2020), windows, the last
/// answers as patterns, and crosses of them, all from the state before the answer.
/// </summary>
internal sealed class AnswerFeatures(AnswerLayout layout, SkillPairs pairs)
{
    private const double NoGap = -1, BinWidth = 0.25;

    public AnswerLayout Layout => layout;

    /// <summary>Fills a row.</summary>
    /// <param name="row">The row, empty.</param>
    /// <param name="learner">The learner before the answer.</param>
    /// <param name="slot">Slot of the skill.</param>
    /// <param name="item">Number of the item; -1 for none.</param>
    /// <param name="day">Day of the answer; NaN for none.</param>
    /// <param name="rightKnown">What the chain says: probability of a right answer.</param>
    /// <param name="rightAble">What the ability filter says.</param>
    /// <param name="belief">The belief about the skill.</param>
    public void Fill(ref AnswerRow row, LearnerMastery learner, int slot, int item, double day, double rightKnown, double rightAble,
        in GaussianBelief belief)
    {
        ref readonly SkillTrace trace = ref learner.Traces[slot];
        double known = LogOdds(rightKnown), able = LogOdds(rightAble);
        double right = LogCounts.Of(trace.Right), wrong = LogCounts.Of(trace.Wrong);
        int count = trace.Count, column = 0;
        row.Add(column++);
        row.Add(column++, known);
        row.Add(column++, able);
        row.Add(column++, known * able * 0.5);
        row.Add(column++, able * able * 0.5);
        row.Add(column++, known * known * 0.5);
        row.Add(column++, right);
        row.Add(column++, wrong);
        row.Add(column++, LogCounts.Of(learner.Right));
        row.Add(column++, LogCounts.Of(learner.Count - learner.Right));
        row.Add(column++, able * (right + wrong));
        row.Add(column++, known * (right + wrong));
        row.Add(column++, learner.Ability);
        row.Add(column++, Math.Sqrt(belief.Variance));
        row.Add(column++, count == 0 ? 0 : LogCounts.Of(learner.Count - trace.Row));
        row.Add(column++, count == 0 ? 1 : 0);
        row.Add(column++, Run(trace.Last, count));
        row.Add(column++, Run(learner.Last, learner.Count));
        row.Add(column++, LogCounts.Of(learner.SameSkill));
        row.Add(column++, Gap(day - trace.Day));
        row.Add(column++, Gap(day - learner.LastDay));
        Windows(ref row, ref column, trace.Last, count);
        Windows(ref row, ref column, learner.Last, learner.Count);
        int pattern = trace.Pattern(AnswerLayout.Short), any = SkillTrace.PatternOf(learner.Last, learner.Count, AnswerLayout.Short);
        int ableBin = Bin(able), knownBin = Bin(known), step = LogCounts.Step(count);
        bool isSame = learner.LastSlot == slot;
        row.Add(layout.Skill + slot);
        row.Add(layout.SkillRight + slot, right);
        row.Add(layout.SkillWrong + slot, wrong);
        row.Add(layout.SkillAbility + slot, able);
        row.Add(layout.SkillKnown + slot, known);
        row.Add(layout.SkillPattern + (slot * AnswerLayout.ShortPatterns) + pattern);
        row.Add(layout.Pattern + trace.Pattern(AnswerLayout.Long));
        row.Add(layout.AnyPattern + SkillTrace.PatternOf(learner.Last, learner.Count, AnswerLayout.Long));
        row.Add(layout.BothPatterns + (((pattern * AnswerLayout.ShortPatterns) + any) * 2) + (isSame ? 1 : 0));
        row.Add(layout.AbilityBin + ableBin);
        row.Add(layout.KnownBin + knownBin);
        row.Add(layout.AbilityKnown + (ableBin / 2 * (AnswerLayout.Bins / 2)) + (knownBin / 2));
        row.Add(layout.AbilityCount + (ableBin * AnswerLayout.Counts) + step);
        row.Add(layout.CountGrid + (LogCounts.Step(trace.Right) * AnswerLayout.Counts) + LogCounts.Step(trace.Wrong));
        row.Add(layout.SameSkillPattern + (LogCounts.Step(learner.SameSkill) * AnswerLayout.ShortPatterns) + (isSame ? pattern : 0));
        row.Add(layout.TotalShare + (LogCounts.Step(learner.Count / 4) * AnswerLayout.Bins) + Bin(learner.Ability));
        if (item >= 0)
        {
            row.Add(layout.Item + item);
        }

        if (learner.LastSlot >= 0 && pairs.NumberOf(learner.LastSlot, slot) is var pair and >= 0)
        {
            row.Add(layout.Triple + (2 * pair) + (learner.LastIsRight ? 1 : 0));
        }
    }

    private static void Windows(ref AnswerRow row, ref int column, uint last, int count)
    {
        Window(ref row, ref column, last, count, 1);
        Window(ref row, ref column, last, count, 5);
        Window(ref row, ref column, last, count, 10);
        Window(ref row, ref column, last, count, SkillTrace.Longest);
    }

    private static void Window(ref AnswerRow row, ref int column, uint last, int count, int window)
    {
        int seen = Math.Min(count, window), right = BitOperations.PopCount(last & SkillTrace.Mask(window));
        row.Add(column++, (double)right / window);
        row.Add(column++, (double)(seen - right) / window);
    }

    // Right answers in a row count up, wrong ones down.
    private static double Run(uint last, int count)
    {
        if (count == 0)
        {
            return 0;
        }

        bool isRight = (last & 1) == 1;
        int run = Math.Min(Math.Min(count, SkillTrace.Longest), BitOperations.TrailingZeroCount(isRight ? ~last : last));
        return isRight ? LogCounts.Of(run) : -LogCounts.Of(run);
    }

    private static double Gap(double days) => double.IsNaN(days) ? NoGap : Math.Log(1 + (24 * Math.Max(0, days))) * 0.25;

    private static int Bin(double logOdds) =>
        Math.Clamp((int)((logOdds + (AnswerLayout.Bins * BinWidth / 2)) / BinWidth), 0, AnswerLayout.Bins - 1);

    private static double LogOdds(double p)
    {
        p = Math.Clamp(p, 0.002, 0.998);
        return Math.Log(p / (1 - p));
    }
}

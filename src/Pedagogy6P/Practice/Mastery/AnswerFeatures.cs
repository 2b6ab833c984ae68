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
    /// <param name="into">The row, empty.</param>
    /// <param name="learner">The learner before the answer.</param>
    /// <param name="slot">Slot of the skill.</param>
    /// <param name="item">Number of the item; -1 for none.</param>
    /// <param name="day">Day of the answer; NaN for none.</param>
    /// <param name="rightKnown">What the chain says: probability of a right answer.</param>
    /// <param name="rightAble">What the ability filter says.</param>
    /// <param name="belief">The belief about the skill.</param>
    public void Fill(ref AnswerRow into, LearnerMastery learner, int slot, int item, double day, double rightKnown, double rightAble,
        in GaussianBelief belief)
    {
        ref readonly SkillTrace trace = ref learner.Traces[slot];
        double known = LogOdds(rightKnown), able = LogOdds(rightAble);
        double right = LogCounts.Of(trace.Right), wrong = LogCounts.Of(trace.Wrong);
        int count = trace.Count;
        Span<float> plain = into.Plain;
        plain[0] = 1;
        plain[1] = (float)known;
        plain[2] = (float)able;
        plain[3] = (float)(known * able * 0.5);
        plain[4] = (float)(able * able * 0.5);
        plain[5] = (float)(known * known * 0.5);
        plain[6] = (float)right;
        plain[7] = (float)wrong;
        plain[8] = (float)LogCounts.Of(learner.Right);
        plain[9] = (float)LogCounts.Of(learner.Count - learner.Right);
        plain[10] = (float)(able * (right + wrong));
        plain[11] = (float)(known * (right + wrong));
        plain[12] = (float)learner.Ability;
        plain[13] = (float)Math.Sqrt(belief.Variance);
        plain[14] = count == 0 ? 0 : (float)LogCounts.Of(learner.Count - trace.Row);
        plain[15] = count == 0 ? 1 : 0;
        plain[16] = (float)Run(trace.Last, count);
        plain[17] = (float)Run(learner.Last, learner.Count);
        plain[18] = (float)LogCounts.Of(learner.SameSkill);
        plain[19] = (float)Gap(day - trace.Day);
        plain[20] = (float)Gap(day - learner.LastDay);
        Windows(plain.Slice(21, 8), trace.Last, count);
        Windows(plain.Slice(29, 8), learner.Last, learner.Count);

        // A copy of its own stays in registers.
        AnswerRow row = into;
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

        into = row;
    }

    private static void Windows(Span<float> columns, uint last, int count)
    {
        Window(columns, last, count, 1);
        Window(columns[2..], last, count, 5);
        Window(columns[4..], last, count, 10);
        Window(columns[6..], last, count, SkillTrace.Longest);
    }

    private static void Window(Span<float> columns, uint last, int count, int window)
    {
        int seen = Math.Min(count, window), right = BitOperations.PopCount(last & SkillTrace.Mask(window));
        columns[1] = (float)((double)(seen - right) / window);
        columns[0] = (float)((double)right / window);
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

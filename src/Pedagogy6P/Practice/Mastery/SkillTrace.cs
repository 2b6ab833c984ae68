using System.Numerics;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>All that is kept of one learner's answers on one skill.</summary>
internal struct SkillTrace
{
    /// <summary>Most answers whose outcome is kept one by one.</summary>
    public const int Longest = 20;

    /// <summary>Mean of the skill's own part of the log-odds where the learner's ability is 0.</summary>
    public double Offset;

    /// <summary>How much of the learner's ability counts here.</summary>
    public double Slope;

    /// <summary>Variance of the skill's own part, given the ability.</summary>
    public double Variance;

    /// <summary>Log-odds that practice has added, as of <see cref="Day"/>.</summary>
    public double Learnt;

    /// <summary>Day of the last answer; NaN without a time.</summary>
    public double Day;

    /// <summary>Probability that the chain is in its known state before the next answer.</summary>
    public double Known;

    /// <summary>Right answers.</summary>
    public int Right;

    /// <summary>Wrong answers.</summary>
    public int Wrong;

    /// <summary>The last answers, the latest in the lowest bit, 1 for right.</summary>
    public uint Last;

    /// <summary>The learner's answer count at the last answer on this skill.</summary>
    public int Row;

    public readonly int Count => Right + Wrong;

    /// <summary>Right answers among the last so many.</summary>
    public readonly int RightInLast(int window) => BitOperations.PopCount(Last & Mask(window));

    /// <summary>The last answers as one number: each sequence of up to so many has its own.</summary>
    public readonly int Pattern(int length) => PatternOf(Last, Count, length);

    public static int PatternOf(uint last, int count, int length)
    {
        int kept = Math.Min(count, length);
        return (1 << kept) - 1 + (int)(last & Mask(kept));
    }

    public static uint Mask(int window) => (1u << window) - 1;
}

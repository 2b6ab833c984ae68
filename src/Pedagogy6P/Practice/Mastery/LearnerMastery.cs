namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// What the tracker keeps of one learner: an ability, and for each skill what its answers said. It has the same size whatever the number
/// of answers. Made by <see cref="MasteryModel.NewLearner"/>; not thread-safe.
/// </summary>
public sealed class LearnerMastery
{
    internal LearnerMastery(int slots) => Traces = new SkillTrace[slots];

    /// <summary>Number of answers seen.</summary>
    public int Count { get; internal set; }

    /// <summary>Right answers seen.</summary>
    public int Right { get; internal set; }

    /// <summary>Mean of the learner's ability in log-odds; 0 is average.</summary>
    public double Ability { get; internal set; }

    /// <summary>Variance of the learner's ability.</summary>
    public double AbilityVariance { get; internal set; }

    internal SkillTrace[] Traces { get; private init; }

    /// <summary>A learner who is where this one is and moves alone, to ask what would be.</summary>
    public LearnerMastery Copy() => new(0)
    {
        Count = Count, Right = Right, Ability = Ability, AbilityVariance = AbilityVariance, Traces = [.. Traces], Last = Last,
        SameSkill = SameSkill, LastSlot = LastSlot, LastIsRight = LastIsRight, LastDay = LastDay,
    };

    /// <summary>The last answers on any skill, the latest in the lowest bit.</summary>
    internal uint Last { get; set; }

    /// <summary>Answers since the skill changed.</summary>
    internal int SameSkill { get; set; }

    /// <summary>Slot of the skill answered last; -1 at the start.</summary>
    internal int LastSlot { get; set; } = -1;

    internal bool LastIsRight { get; set; }

    /// <summary>Day of the last answer; NaN without a time.</summary>
    internal double LastDay { get; set; } = double.NaN;
}

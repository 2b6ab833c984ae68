namespace Pedagogy6P.Practice.Mastery.Tracking;

/// <summary>Where a learner's mastery of a competency is known from.</summary>
public enum MasterySource
{
    /// <summary>Assessments, observed practice or modules completed on it.</summary>
    Observed,

    /// <summary>What was observed on other competencies alone.</summary>
    Inferred,

    /// <summary>The learner's record: a row of mastery; nothing was observed.</summary>
    Recorded,
}

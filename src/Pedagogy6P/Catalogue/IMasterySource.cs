namespace Pedagogy6P.Catalogue;

/// <summary>Takes what a learner's mastery comes from, one source after the other.</summary>
internal interface IMasterySource
{
    /// <summary>A mastery attained on a day, or of which no day is known.</summary>
    /// <param name="competency">Number of the competency.</param>
    /// <param name="mastery">The mastery.</param>
    /// <param name="day">The day; null when it is not known.</param>
    /// <param name="wins">Whether it stands instead of all others of the competency: it was assessed.</param>
    void Take(int competency, double mastery, DateOnly? day, bool wins);
}

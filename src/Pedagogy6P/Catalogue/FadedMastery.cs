using Pedagogy6P.Learners;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What is left on a day of the mastery that was once attained: the most of what its sources leave. What has no day, or a later one, has
/// not faded. Allocates nothing.
/// </summary>
internal static class FadedMastery
{
    /// <summary>Fills what is left per competency; the state has been compiled from the learner and breaks no rule.</summary>
    public static void Fill(Learner learner, NumberedState state, DateOnly asOf, IMasteryFading fading, double[] now)
    {
        foreach (int competency in state.TouchedCompetencies)
        {
            now[competency] = 0;
        }

        var left = new Left(state.Programme, asOf, fading, now);
        MasterySources.Visit(learner, state, ref left);
    }

    /// <summary>What is left of a mastery after days.</summary>
    public static double Of(IMasteryFading fading, string competency, double mastery, int days)
    {
        if (days <= 0)
        {
            return mastery;
        }

        double left = fading.Faded(competency, mastery, days);
        return double.IsNaN(left) ? mastery : Math.Clamp(left, 0, mastery);
    }

    private readonly struct Left(NumberedProgramme programme, DateOnly asOf, IMasteryFading fading, double[] now) : IMasterySource
    {
        public void Take(int competency, double mastery, DateOnly? day, bool wins)
        {
            double left = day is DateOnly date
                ? Of(fading, programme.Competencies.Words[competency], mastery, asOf.DayNumber - date.DayNumber) : mastery;
            now[competency] = wins ? left : Math.Max(now[competency], left);
        }
    }
}

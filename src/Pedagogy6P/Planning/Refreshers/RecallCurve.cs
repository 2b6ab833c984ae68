using Pedagogy6P.Catalogue;

namespace Pedagogy6P.Planning.Refreshers;

/// <summary>
/// What is predicted to be remembered of one competency: on a day the most that is left of anything practised until then. Not thread-safe.
/// </summary>
internal sealed class RecallCurve(string competencyId, IMasteryFading fading)
{
    private const int Always = int.MinValue;

    private readonly List<(int Day, double Mastery)> _practised = [];

    public string CompetencyId => competencyId;

    /// <summary>Adds a mastery that was attained on a day, or of which no day is known and so nothing fades.</summary>
    public void Attain(double mastery, int? day) => _practised.Add((day ?? Always, mastery));

    /// <summary>Forgets all that was added.</summary>
    public void Forget() => _practised.Clear();

    /// <summary>Adds a refresher: all that was attained by its day is fresh again.</summary>
    public void Refresh(int day) => _practised.Add((day, AttainedBy(day)));

    /// <summary>Takes a refresher back.</summary>
    public void Undo(int day) => _practised.RemoveAt(_practised.FindLastIndex(practice => practice.Day == day));

    /// <summary>The most that was ever attained by a day.</summary>
    public double AttainedBy(int day)
    {
        double most = 0;
        foreach ((int practised, double mastery) in _practised)
        {
            most = practised <= day ? Math.Max(most, mastery) : most;
        }

        return most;
    }

    /// <summary>What is left on a day.</summary>
    public double At(int day)
    {
        double most = 0;
        foreach ((int practised, double mastery) in _practised)
        {
            if (practised <= day && mastery > most)
            {
                most = Math.Max(most, practised == Always ? mastery : Left(mastery, day - practised));
            }
        }

        return most;
    }

    /// <summary>Whether a refresher on one day leaves enough on another one.</summary>
    public bool Lasts(int refreshed, int day, double level) =>
        MasteryRules.Reaches(Left(AttainedBy(refreshed), day - refreshed), level);

    private double Left(double mastery, int days) => FadedMastery.Of(fading, competencyId, mastery, days);
}

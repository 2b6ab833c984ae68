using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Ranking.Rules.Worths;

/// <summary>What a unit of need is worth at most to modules that chains may begin with. Not thread-safe.</summary>
internal abstract class StartFits
{
    /// <summary>The fit of a module without a session.</summary>
    public const double NoSession = -1;

    /// <summary>Forgets the learner before.</summary>
    public abstract void Clear();

    /// <summary>What a unit of need is worth at most to a module; <see cref="NoSession"/> where no session is left.</summary>
    public abstract double Fit(LearnerQuery query, int module);
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Participative;

/// <summary>Gives how much a learner likes a module. Implementations are thread-safe and deterministic.</summary>
public interface IPreferenceModel
{
    /// <summary>U of a learner, 0 to 1, for whatever they are offered. Asked at most once per learner and answer.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    IPairValues For(Learner learner, DateOnly asOf);
}

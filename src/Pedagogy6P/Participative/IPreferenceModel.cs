using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative;

/// <summary>Gives how much a learner likes a module. Implementations are thread-safe and deterministic.</summary>
public interface IPreferenceModel
{
    /// <summary>U, 0 to 1.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="module">The module.</param>
    double Preference(Learner learner, Module module);
}

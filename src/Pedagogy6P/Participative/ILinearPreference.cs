using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative;

/// <summary>
/// A preference model whose U is bounded by what is linear: for every learner and whatever session of a module is offered, U ≤ σ(max(z,
/// part·z)) with z = taste · features, the features being the module's, the taste and the part the learner's
/// (see <see cref="ILinearValues"/>). So modules are left
/// out one by one before the model is asked.
/// </summary>
internal interface ILinearPreference
{
    /// <summary>Most features of a bound.</summary>
    const int MaxDimensions = 96;

    /// <summary>How many features a bound has; at most <see cref="MaxDimensions"/>.</summary>
    int Dimensions { get; }

    /// <summary>Fills the features of a module's bound.</summary>
    /// <param name="module">The module.</param>
    /// <param name="sessions">Its sessions; without any it is offered by itself.</param>
    /// <param name="features">Receives the features, as many as there are.</param>
    /// <returns>Whether the model knows the module and its sessions; nothing is bounded otherwise.</returns>
    bool TryFill(Module module, ReadOnlySpan<Session> sessions, Span<float> features);
}

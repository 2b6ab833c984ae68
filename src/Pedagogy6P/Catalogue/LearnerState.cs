using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What a learner has mastered, done and chosen as of a date, by the rules of scoring. Made by an engine; a snapshot that never changes:
/// <see cref="After"/> gives the next one. Keeps numbers, not the learner's record. Immutable and thread-safe.
/// </summary>
public sealed class LearnerState
{
    private readonly NumberedState _state;

    internal LearnerState(NumberedState state, DateOnly asOf)
    {
        _state = state;
        AsOf = asOf;
    }

    /// <summary>The date of the state.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The programme that the state is one of.</summary>
    public Programme Programme => _state.Programme.Programme;

    /// <summary>The learner's mastery of a competency, 0 to 1; 0 when nothing is known.</summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <exception cref="ArgumentException">The programme has no such competency.</exception>
    public double MasteryOf(string competencyId) => _state.Mastery[Competency(competencyId)];

    /// <summary>The evidence behind a mastery; 0 when nothing is known.</summary>
    /// <param name="competencyId">Id of the competency.</param>
    /// <exception cref="ArgumentException">The programme has no such competency.</exception>
    public double EvidenceOf(string competencyId) => _state.Evidence[Competency(competencyId)];

    /// <summary>Whether the learner has completed a module.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsCompleted(string moduleId) => _state.Is(Module(moduleId), ModuleState.Completed);

    /// <summary>Whether the learner is taking a module.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsActive(string moduleId) => _state.Is(Module(moduleId), ModuleState.InProgress);

    /// <summary>Whether the learner does not want a module.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsVetoed(string moduleId) => _state.Is(Module(moduleId), ModuleState.Vetoed);

    /// <summary>Whether the learner declined a module so shortly before the date of the state that it is not shown.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsDeclined(string moduleId) => _state.Is(Module(moduleId), ModuleState.Declined);

    /// <summary>Whether the learner wants a module first.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsPinned(string moduleId) => _state.Is(Module(moduleId), ModuleState.Pinned);

    /// <summary>Whether a module is mandatory for one of the learner's target roles.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool IsMandatory(string moduleId) => _state.Is(Module(moduleId), ModuleState.Mandatory);

    /// <summary>
    /// Whether a module counts as done where others ask it: completed, or recognised from mastery of all it teaches that is proven.
    /// </summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool Satisfies(string moduleId) => _state.Satisfies(Module(moduleId));

    /// <summary>Whether the hard prerequisites of a module are met: of each group one module counts as done.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool MeetsPrerequisites(string moduleId)
    {
        int module = Module(moduleId);
        return _state.MeetsAll(_state.Programme.Hard, _state.Programme.Records[module].Hard);
    }

    /// <summary>Whether the entry levels of a module are reached.</summary>
    /// <param name="moduleId">Id of the module.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public bool ReachesEntry(string moduleId) => _state.ReachesEntry(Module(moduleId));

    /// <summary>
    /// The state that completing a module leaves, found in microseconds: the module is done and no longer taken, and mastery of what it
    /// teaches is at least its attainment, with evidence of 1 or more. The same as that of the learner's record so changed.
    /// </summary>
    /// <param name="moduleId">Id of the module; completing it need not be feasible.</param>
    /// <exception cref="ArgumentException">The programme has no such module.</exception>
    public LearnerState After(string moduleId)
    {
        var next = new NumberedState(_state.Programme);
        _state.After(Module(moduleId), next);
        return new LearnerState(next, AsOf);
    }

    private int Module(string id) => Known(_state.Programme.ModuleIds, id, "module");

    private int Competency(string id) => Known(_state.Programme.Competencies, id, "competency");

    private static int Known(Vocabulary ids, string id, string what)
    {
        ArgumentNullException.ThrowIfNull(id);
        int number = ids.Find(id);
        return number >= 0
            ? number
            : throw new ArgumentException($"Unknown {what} \"{id}\": expected the id of a {what} of this programme.", $"{what}Id");
    }
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Quality;

/// <summary>
/// Which modules somebody of an audience could complete at all, sessions and time aside, and what mastery that leads to: the least fixed
/// point of “open to the audience, every hard group has an alternative that counts as done, every entry reached”, starting from
/// backgrounds, assessments and modules completed. Immutable and thread-safe.
/// </summary>
internal sealed class CatalogueReach
{
    // Stands for every audience that no module names: they are all alike.
    private const string Others = "";

    // Beyond this many, audiences are not told apart: the report stays quick and only warns less.
    private const int MostAudiences = 200;

    private readonly ILookup<string, ModuleCompetency> _competencies;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly bool _tellsAudiencesApart;
    private readonly Programme _programme;

    public CatalogueReach(Programme programme, LearnerRoster learners)
    {
        _programme = programme;
        _competencies = programme.Tables.ModuleCompetencies.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        var audiences = programme.Modules.SelectMany(module => module.Audiences).ToHashSet(StringComparer.Ordinal);
        _tellsAudiencesApart = audiences.Count <= MostAudiences;
        if (!_tellsAudiencesApart)
        {
            audiences.Clear();
        }

        audiences.Add(Others);
        foreach (string audience in audiences)
        {
            _states.Add(audience, Start());
        }

        foreach (Learner learner in learners.Learners)
        {
            Take(learner, _states.GetValueOrDefault(learner.Audience) ?? _states[Others]);
        }

        foreach ((string audience, State state) in _states)
        {
            Close(audience, state);
        }
    }

    /// <summary>Whether somebody of an audience open to the module could ever meet its hard prerequisites.</summary>
    public bool CanMeetPrerequisites(Module module) =>
        _states.Any(entry => IsOpenTo(module, entry.Key) && _programme.Graph.IsOpen(module.Id, entry.Value.Done.Contains));

    /// <summary>
    /// The highest mastery of a competency that modules lead to for the audiences given (empty: all); 0 when none teaches it.
    /// </summary>
    public double Attainment(string competency, IReadOnlyCollection<string> audiences) =>
        _states.Where(entry => audiences.Count == 0 || !_tellsAudiencesApart || audiences.Contains(entry.Key, StringComparer.Ordinal)
            || IsOthers(entry.Key, audiences))
            .Max(entry => entry.Value.Taught.GetValueOrDefault(competency));

    private bool IsOthers(string audience, IReadOnlyCollection<string> audiences) =>
        audience.Length == 0 && audiences.Any(named => !_states.ContainsKey(named));

    private bool IsOpenTo(Module module, string audience) =>
        !_tellsAudiencesApart || module.Audiences.IsEmpty || module.Audiences.Contains(audience, StringComparer.Ordinal);

    private State Start()
    {
        var state = new State();
        foreach (BackgroundMastery background in _programme.Tables.Backgrounds)
        {
            Know(state, background.CompetencyId, background.Mastery, background.Evidence);
        }

        return state;
    }

    private static void Take(Learner learner, State state)
    {
        state.Done.UnionWith(learner.Completed);
        state.Done.UnionWith(learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed)
            .Select(outcome => outcome.ModuleId));
        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            Know(state, estimate.CompetencyId, estimate.Mastery, estimate.Evidence);
        }
    }

    private void Close(string audience, State state)
    {
        var open = _programme.Modules.ToList();
        int before;
        do
        {
            before = open.Count;
            open.RemoveAll(module => TryComplete(module, audience, state));
        }
        while (open.Count < before);
    }

    private bool TryComplete(Module module, string audience, State state)
    {
        bool recognised = IsRecognised(module.Id, state);
        bool completed = IsOpenTo(module, audience)
            && _programme.Graph.IsOpen(module.Id, state.Done.Contains)
            && _competencies[module.Id].All(row => MasteryRules.Reaches(state.Mastery.GetValueOrDefault(row.CompetencyId), row.Entry));
        if (completed)
        {
            foreach (ModuleCompetency taught in _competencies[module.Id].Where(row => row.Teaches))
            {
                Know(state, taught.CompetencyId, taught.Attainment, MasteryRules.ProvenEvidence);
                Raise(state.Taught, taught.CompetencyId, taught.Attainment);
            }
        }

        if (recognised || completed)
        {
            state.Done.Add(module.Id);
        }

        return completed;
    }

    private bool IsRecognised(string module, State state)
    {
        var taught = _competencies[module].Where(row => row.Teaches).ToList();
        return taught.Count > 0
            && taught.TrueForAll(row => MasteryRules.Reaches(state.Proven.GetValueOrDefault(row.CompetencyId), row.Attainment));
    }

    private static void Know(State state, string competency, double mastery, double evidence)
    {
        Raise(state.Mastery, competency, mastery);
        if (MasteryRules.IsProven(evidence))
        {
            Raise(state.Proven, competency, mastery);
        }
    }

    private static void Raise(Dictionary<string, double> levels, string competency, double level) =>
        levels[competency] = Math.Max(level, levels.GetValueOrDefault(competency));

    private sealed class State
    {
        public Dictionary<string, double> Mastery { get; } = new(StringComparer.Ordinal);

        // What stands for a module: learners who only may have a mastery have it to enter a module, not to be spared one.
        public Dictionary<string, double> Proven { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, double> Taught { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Done { get; } = new(StringComparer.Ordinal);
    }
}

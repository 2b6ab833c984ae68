using System.Runtime.InteropServices;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// What a learner has mastered, done and chosen, in the numbers of a programme. Reusable: compiling or copying into it overwrites all of it
/// and allocates nothing once warm, nor keeps the learner. Not thread-safe; each use takes its own.
/// </summary>
internal sealed class NumberedState(NumberedProgramme programme)
{
    private readonly ModuleState[] _modules = new ModuleState[programme.Count];
    private readonly double[] _mastery = new double[programme.Competencies.Count];
    private readonly double[] _evidence = new double[programme.Competencies.Count];
    private readonly bool[] _assessed = new bool[programme.Competencies.Count];
    private readonly double[] _now = new double[programme.Competencies.Count];
    private bool _fades;

    // What the last learner touched, so that the next one clears that and no more.
    private readonly List<int> _touchedModules = [];
    private readonly List<int> _touchedCompetencies = [];
    private readonly List<int> _roles = [];

    public NumberedProgramme Programme => programme;

    /// <summary>μ per competency, as it was once attained.</summary>
    public ReadOnlySpan<double> Mastery => _mastery;

    /// <summary>What is left of μ per competency on the date of the state; μ itself where nothing fades.</summary>
    public ReadOnlySpan<double> MasteryNow => _fades ? _now : _mastery;

    /// <summary>n per competency.</summary>
    public ReadOnlySpan<double> Evidence => _evidence;

    public ReadOnlySpan<ModuleState> Modules => _modules;

    /// <summary>Modules with any state, each once.</summary>
    public ReadOnlySpan<int> TouchedModules => CollectionsMarshal.AsSpan(_touchedModules);

    /// <summary>Competencies of which anything is known, each once.</summary>
    public ReadOnlySpan<int> TouchedCompetencies => CollectionsMarshal.AsSpan(_touchedCompetencies);

    /// <summary>Target roles, each once, ascending.</summary>
    public ReadOnlySpan<int> Roles => CollectionsMarshal.AsSpan(_roles);

    /// <summary>Enrolments that ended without success.</summary>
    public int Failed { get; set; }

    /// <summary>Enrolments left before their end.</summary>
    public int Withdrawn { get; set; }

    public bool Is(int module, ModuleState state) => (_modules[module] & state) != ModuleState.None;

    /// <summary>Number of modules in a state.</summary>
    public int Count(ModuleState state)
    {
        int count = 0;
        foreach (int module in _touchedModules)
        {
            count += Is(module, state) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether a module counts as done: completed, or recognised from mastery that is proven.</summary>
    public bool Satisfies(int module)
    {
        if (Is(module, ModuleState.Completed))
        {
            return true;
        }

        ItemRange range = programme.Records[module].Taught;
        foreach (CompetencyAmount taught in programme.Taught[range])
        {
            if (!MasteryRules.Proves(_mastery[taught.Competency], _evidence[taught.Competency], taught.Amount))
            {
                return false;
            }
        }

        return !range.IsEmpty;
    }

    /// <summary>Whether a prerequisite group is met: one of its alternatives counts as done.</summary>
    public bool Meets(PrerequisiteGroupView group)
    {
        foreach (int alternative in group.Alternatives)
        {
            if (Satisfies(alternative))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all groups in a range are met.</summary>
    public bool MeetsAll(PrerequisiteGroups groups, ItemRange range)
    {
        foreach (PrerequisiteGroupView group in groups.Of(range))
        {
            if (!Meets(group))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all entry levels of a module are reached.</summary>
    public bool ReachesEntry(int module)
    {
        foreach (CompetencyAmount asked in programme.Asked[programme.Records[module].Asked])
        {
            if (!MasteryRules.Reaches(_mastery[asked.Competency], asked.Amount))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Compiles a learner. Returns false when some reference breaks the rules (<see cref="StateCompiler"/>); what it refers to is then left
    /// out.
    /// </summary>
    public bool TryCompile(Learner learner) => StateCompiler.TryCompile(learner, this);

    /// <summary>Compiles a learner, and what is left of mastery on a date when something fades.</summary>
    public bool TryCompile(Learner learner, DateOnly asOf, IMasteryFading? fading)
    {
        bool sound = TryCompile(learner);
        if (sound && fading is not null)
        {
            FadedMastery.Fill(learner, this, asOf, fading, _now);
            _fades = true;
        }

        return sound;
    }

    /// <summary>
    /// Marks the modules that a learner declined fewer days before a date. Returns false when the programme does not know one of them.
    /// </summary>
    public bool Decline(Learner learner, DateOnly asOf, int days)
    {
        bool sound = true;
        foreach (Decline? decline in learner.Declined)
        {
            sound &= decline is not null && Mark(decline.ModuleId, decline.Counts(asOf, days) ? ModuleState.Declined : ModuleState.None);
        }

        return sound;
    }

    /// <summary>The state that completing a module leaves, put into another one of the same programme.</summary>
    public void After(int module, NumberedState into)
    {
        into.CopyFrom(this);
        into.Complete(module);
    }

    /// <summary>Takes over another state of the same programme.</summary>
    public void CopyFrom(NumberedState other)
    {
        Clear();
        foreach (int module in other._touchedModules)
        {
            _modules[module] = other._modules[module];
        }

        _fades = other._fades;
        foreach (int competency in other._touchedCompetencies)
        {
            _now[competency] = other._now[competency];
            (_mastery[competency], _evidence[competency], _assessed[competency]) =
                (other._mastery[competency], other._evidence[competency], other._assessed[competency]);
        }

        _touchedModules.AddRange(other.TouchedModules);
        _touchedCompetencies.AddRange(other.TouchedCompetencies);
        _roles.AddRange(other.Roles);
        (Failed, Withdrawn) = (other.Failed, other.Withdrawn);
    }

    /// <summary>Completes a module: it is no longer taken but done, and what is known of what it teaches rises to its attainment.</summary>
    public void Complete(int module)
    {
        Mark(module, ModuleState.Completed);
        _modules[module] &= ~ModuleState.InProgress;
        foreach (CompetencyAmount taught in programme.Taught[programme.Records[module].Taught])
        {
            int competency = taught.Competency;
            _now[competency] = Math.Max(_now[competency], taught.Amount);
            Know(competency, Math.Max(_mastery[competency], taught.Amount), _assessed[competency] ? Math.Max(_evidence[competency], 1) : 1);
        }
    }

    /// <summary>Adds a state to a module. Returns false, and does nothing, when the programme does not know it.</summary>
    public bool Mark(string module, ModuleState state)
    {
        int number = programme.ModuleIds.Find(module);
        if (number >= 0 && state != ModuleState.None)
        {
            Mark(number, state);
        }

        return number >= 0;
    }

    /// <summary>Adds a state to a module.</summary>
    public void Mark(int module, ModuleState state)
    {
        if (_modules[module] == ModuleState.None)
        {
            _touchedModules.Add(module);
        }

        _modules[module] |= state;
    }

    /// <summary>Sets what is known of a competency.</summary>
    public void Know(int competency, double mastery, double evidence)
    {
        // Evidence is above 0 wherever anything is known, so it tells what has been touched.
        if (_evidence[competency] == 0)
        {
            _touchedCompetencies.Add(competency);
        }

        _mastery[competency] = mastery;
        _evidence[competency] = evidence;
    }

    /// <summary>
    /// Sets what has been assessed, which wins over everything else. Returns false when the competency was assessed before.
    /// </summary>
    public bool Assess(int competency, double mastery, double evidence)
    {
        bool isNew = !_assessed[competency];
        Know(competency, mastery, evidence);
        _assessed[competency] = true;
        return isNew;
    }

    /// <summary>Adds a target role. Returns false when it was there before.</summary>
    public bool Aim(int role)
    {
        if (_roles.BinarySearch(role) is int place and < 0)
        {
            _roles.Insert(~place, role);
            return true;
        }

        return false;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (int module in _touchedModules)
        {
            _modules[module] = ModuleState.None;
        }

        foreach (int competency in _touchedCompetencies)
        {
            _mastery[competency] = 0;
            _now[competency] = 0;
            _evidence[competency] = 0;
            _assessed[competency] = false;
        }

        _touchedModules.Clear();
        _touchedCompetencies.Clear();
        _roles.Clear();
        (Failed, Withdrawn) = (0, 0);
        _fades = false;
    }
}

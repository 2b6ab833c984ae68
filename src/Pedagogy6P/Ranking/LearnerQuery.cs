using System.Runtime.InteropServices;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Goals;
using Pedagogy6P.Ranking.Kernels;
using Pedagogy6P.Ranking.Worths;

namespace Pedagogy6P.Ranking;

/// <summary>
/// A learner and a date compiled against a module index: ids became numbers, lists became columns. Reusable: compiling again overwrites all of it. Not
/// thread-safe; each call takes its own.
/// </summary>
internal sealed class LearnerQuery(ModuleIndex index, GoalSets goalSets, WorthFinder worths)
{
    private const double RecognisedEvidence = 1;

    private readonly LearnerWords _words = new(index);
    private readonly sbyte[] _free = new sbyte[index.Sessions.Patterns.Length];
    private readonly double[] _distances = NewDistances(index.Sessions.Sites.Length);
    private readonly ModuleState[] _states = new ModuleState[index.Count];
    private readonly ulong[] _profile = new ulong[(index.Count + 63) / 64];
    private readonly double[] _mastery = new double[index.Competencies.Count];
    private readonly double[] _evidence = new double[index.Competencies.Count];

    // What the last learner touched, so that the next one clears that and no more.
    private readonly List<int> _touchedModules = [];
    private readonly List<int> _touchedCompetencies = [];
    private readonly List<int> _touchedPatterns = [];
    private readonly List<int> _touchedSites = [];
    private readonly List<int> _roles = [];
    private GoalSet _goals = null!;

    public Learner Learner { get; private set; } = null!;

    public DateOnly AsOf { get; private set; }

    /// <summary>Number of the audience; −1 when the programme names it nowhere.</summary>
    public int Audience { get; private set; }

    public int ModalityMask { get; private set; }

    public double HoursPerWeek { get; private set; }

    public double MaxDistanceKm { get; private set; }

    public double Budget { get; private set; }

    /// <summary>What modules stand for, for this learner.</summary>
    public WorthFinder Worths => worths;

    /// <summary>What the learner aims at.</summary>
    public GoalSet GoalSet => _goals;

    /// <summary>Whether any competency has a goal.</summary>
    public bool HasGoals => _goals.Any;

    /// <summary>Languages, settings, topics and funding.</summary>
    public LearnerWords Words => _words;

    /// <summary>Modules with any state, each once.</summary>
    public ReadOnlySpan<int> TouchedModules => CollectionsMarshal.AsSpan(_touchedModules);

    /// <summary>Competencies of which anything is known, each once.</summary>
    public ReadOnlySpan<int> TouchedCompetencies => CollectionsMarshal.AsSpan(_touchedCompetencies);

    /// <summary>μ per competency.</summary>
    public ReadOnlySpan<double> Mastery => _mastery;

    /// <summary>n per competency.</summary>
    public ReadOnlySpan<double> Evidence => _evidence;

    /// <summary>g per competency; 0 where there is no goal.</summary>
    public ReadOnlySpan<double> Goals => _goals.Goals;

    /// <summary>ω ÷ ω_max per competency; 0 where there is no goal.</summary>
    public ReadOnlySpan<double> Importance => _goals.Importance;

    public ReadOnlySpan<ModuleState> States => _states;

    public bool Is(int module, ModuleState state) => (_states[module] & state) != ModuleState.None;

    /// <summary>Whether a module counts as done: completed, or recognised from mastery that is proven.</summary>
    public bool Satisfies(int module)
    {
        if (Is(module, ModuleState.Completed))
        {
            return true;
        }

        ItemRange range = index.Records[module].Taught;
        foreach (CompetencyAmount taught in index.Taught[range])
        {
            if (_mastery[taught.Competency] < taught.Amount - Openness.MasteryTolerance || _evidence[taught.Competency] < RecognisedEvidence)
            {
                return false;
            }
        }

        return !range.IsEmpty;
    }

    /// <summary>Whether a learner meets a prerequisite group: one of its alternatives counts as done.</summary>
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

    /// <summary>G: importance-weighted gain over the competencies that a module teaches, in ordinal order.</summary>
    public double Gain(int module)
    {
        double gain = 0;
        double[] goals = _goals.Goals;
        double[] importance = _goals.Importance;
        foreach (CompetencyAmount taught in index.Taught[index.Records[module].Taught])
        {
            int competency = taught.Competency;
            gain += importance[competency] * Need.Gain(taught.Amount, goals[competency], _mastery[competency]);
        }

        return gain;
    }

    /// <summary>Whether it is known which modules suit the learner's profile.</summary>
    public bool KnowsProfile { get; private set; }

    /// <summary>Whether a module suits the learner's profile: audience, level, language and modality. Known only after <see cref="FillProfile"/>.</summary>
    public bool SuitsProfile(int module) => (_profile[module >> 6] >> (module & 63) & 1) != 0;

    /// <summary>Takes from bitmaps by module number which modules suit the learner's profile.</summary>
    public void FillProfile(AttributeBits bits)
    {
        bits.Open(this, _profile);
        KnowsProfile = true;
    }

    /// <summary>What is known of the learner's week already; null when nothing is.</summary>
    public WeeklyFit? Week { get; set; }

    /// <summary>Whether the learner is free throughout a weekly pattern of sessions; found out once per pattern.</summary>
    public bool IsFree(int pattern) => Week is WeeklyFit week ? week.Fits[pattern] != 0 : IsFound(pattern);

    /// <summary>Distance to a site in kilometres; infinite when the learner's location is unknown.</summary>
    public double Distance(int site)
    {
        if (double.IsNaN(_distances[site]))
        {
            _touchedSites.Add(site);
            _distances[site] = Learner.Location is Location here ? here.DistanceKm(index.Sessions.Sites[site].Location) : double.PositiveInfinity;
        }

        return _distances[site];
    }

    /// <summary>Compiles a learner. Returns false when some id or number breaks the rules; the query is then unusable.</summary>
    public bool TryCompile(Learner learner, DateOnly asOf)
    {
        Clear();
        Learner = learner;
        Week = null;
        KnowsProfile = false;
        AsOf = asOf;
        Audience = index.Audiences.Find(learner.Audience);
        HoursPerWeek = learner.HoursPerWeek;
        MaxDistanceKm = learner.MaxDistanceKm ?? index.Programme.Tables.DefaultMaxDistanceKm;
        Budget = learner.Budget ?? double.PositiveInfinity;
        ModalityMask = learner.Modalities.IsEmpty ? -1 : 0;
        bool sound = learner.Level is >= 1 and <= 8 && IsAmount(learner.HoursPerWeek) && IsAmount(MaxDistanceKm)
            && (learner.Budget is null || IsAmount(Budget)) && (learner.Location is not Location here || here.IsValid);
        foreach (Modality modality in learner.Modalities)
        {
            sound &= modality is >= Modality.OnlineAsync and <= Modality.Workplace;
            ModalityMask |= 1 << (int)modality;
        }

        _words.Compile(learner);
        sound = sound & CompileModules(learner) & CompileMastery(learner) & CompileGoals(learner);
        worths.Begin(this);
        return sound;
    }

    /// <summary>Leaves modules out of this query; unknown ids are ignored.</summary>
    public void Exclude(ReadOnlySpan<string> modules)
    {
        foreach (string module in modules)
        {
            Mark(module, ModuleState.Excluded);
        }
    }

    private bool IsFound(int pattern)
    {
        if (_free[pattern] == 0)
        {
            _touchedPatterns.Add(pattern);
            _free[pattern] = Learner.Availability.Contains(index.Sessions.Patterns[pattern]) ? (sbyte)1 : (sbyte)-1;
        }

        return _free[pattern] > 0;
    }

    private static bool IsAmount(double value) => value >= 0 && double.IsFinite(value);

    private void Clear()
    {
        foreach (int pattern in _touchedPatterns)
        {
            _free[pattern] = 0;
        }

        foreach (int site in _touchedSites)
        {
            _distances[site] = double.NaN;
        }

        foreach (int module in _touchedModules)
        {
            _states[module] = ModuleState.None;
        }

        foreach (int competency in _touchedCompetencies)
        {
            _mastery[competency] = 0;
            _evidence[competency] = 0;
        }

        _touchedPatterns.Clear();
        _touchedSites.Clear();
        _touchedModules.Clear();
        _touchedCompetencies.Clear();
    }

    private bool CompileModules(Learner learner)
    {
        bool sound = true;
        foreach (string module in learner.Completed)
        {
            sound &= Mark(module, ModuleState.Completed);
        }

        foreach (Outcome outcome in learner.Outcomes)
        {
            sound &= Mark(outcome.Module, outcome.Status switch
            {
                OutcomeStatus.Completed => ModuleState.Completed,
                OutcomeStatus.Active => ModuleState.InProgress,
                _ => ModuleState.None,
            });
        }

        foreach (string module in learner.Vetoed)
        {
            sound &= Mark(module, ModuleState.Vetoed);
        }

        foreach (string module in learner.Pinned)
        {
            sound &= Mark(module, ModuleState.Pinned) && !Is(index.ModuleIds.Find(module), ModuleState.Vetoed);
        }

        return sound;
    }

    private bool Mark(string module, ModuleState state)
    {
        int number = index.ModuleIds.Find(module);
        if (number >= 0 && state != ModuleState.None)
        {
            Mark(number, state);
        }

        return number >= 0;
    }

    private void Mark(int module, ModuleState state)
    {
        if (_states[module] == ModuleState.None)
        {
            _touchedModules.Add(module);
        }

        _states[module] |= state;
    }

    // Evidence is above 0 wherever anything is known, so it tells what has been touched.
    private void Know(int competency, double mastery, double evidence)
    {
        if (_evidence[competency] == 0)
        {
            _touchedCompetencies.Add(competency);
        }

        _mastery[competency] = mastery;
        _evidence[competency] = evidence;
    }

    private bool CompileMastery(Learner learner)
    {
        bool sound = true;
        if (learner.Background is string background)
        {
            int number = index.Roles.Backgrounds.Find(background);
            sound = number >= 0;
            foreach (BackgroundLevel level in number >= 0 ? index.Roles.BackgroundLevels[number] : [])
            {
                Know(level.Competency, level.Mastery, level.Evidence);
            }
        }

        foreach (int module in _touchedModules)
        {
            if (!Is(module, ModuleState.Completed))
            {
                continue;
            }

            foreach (CompetencyAmount taught in index.Taught[module])
            {
                Know(taught.Competency, Math.Max(_mastery[taught.Competency], taught.Amount), 1);
            }
        }

        foreach (MasteryEstimate estimate in learner.Mastery)
        {
            int competency = index.Competencies.Find(estimate.Competency);
            if (competency < 0 || !(estimate.Mastery is >= 0 and <= 1) || !(estimate.Evidence > 0) || !double.IsFinite(estimate.Evidence))
            {
                sound = false;
                continue;
            }

            Know(competency, estimate.Mastery, estimate.Evidence);
        }

        return sound;
    }

    private bool CompileGoals(Learner learner)
    {
        bool sound = learner.CurrentRole is null || index.Roles.Ids.Find(learner.CurrentRole) >= 0;
        _roles.Clear();
        foreach (string id in learner.Roles)
        {
            int role = index.Roles.Ids.Find(id);
            sound &= role >= 0;
            if (role < 0 || _roles.Contains(role))
            {
                continue;
            }

            _roles.Add(role);
            foreach (int module in index.Roles.Mandatory[role])
            {
                Mark(module, ModuleState.Mandatory);
            }
        }

        _roles.Sort();
        _goals = goalSets.For(learner, Audience, CollectionsMarshal.AsSpan(_roles));
        return sound;
    }

    private static double[] NewDistances(int sites)
    {
        double[] distances = new double[sites];
        Array.Fill(distances, double.NaN);
        return distances;
    }
}

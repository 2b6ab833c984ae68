using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Personalised;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Query.Goals;

namespace Pedagogy6P.Ranking.Query;

/// <summary>
/// A learner and a date as ranking asks about them: a view of the learner's state with goals, words, week and ways to travel. Reusable:
/// compiling again overwrites all of it. Not thread-safe; each call takes its own.
/// </summary>
internal sealed class LearnerQuery(NumberedProgramme index, GoalSets goalSets)
{
    private readonly LearnerWords _words = new(index);
    private readonly sbyte[] _free = new sbyte[index.Sessions.Patterns.Length];
    private readonly double[] _distances = NewDistances(index.Sessions.Sites.Length);
    private readonly ulong[] _profile = new ulong[(index.Count + 63) / 64];

    // What the last learner touched, so that the next one clears that and no more.
    private readonly List<int> _touchedPatterns = [];
    private readonly List<int> _touchedSites = [];
    private GoalSet _goals = null!;

    /// <summary>What the learner has mastered, done and chosen.</summary>
    public NumberedState State { get; } = new(index);

    /// <summary>What models say of the learner.</summary>
    public LearnerModels Models { get; } = new();

    public Learner Learner { get; private set; } = null!;

    public DateOnly AsOf { get; private set; }

    /// <summary>Number of the audience; −1 when the programme names it nowhere.</summary>
    public int Audience { get; private set; }

    public int ModalityMask { get; private set; }

    public double HoursPerWeek { get; private set; }

    public double MaxDistanceKm { get; private set; }

    /// <summary>Days for which a decline counts.</summary>
    public required int DeclinedDays { get; init; }

    /// <summary>How mastery fades; null when it does not.</summary>
    public required IMasteryFading? Fading { get; init; }

    public double Budget { get; private set; }

    /// <summary>Seats left in sessions, those of the engine that asks.</summary>
    public SeatsLeft Seats { get; private set; } = null!;

    /// <summary>What the learner aims at.</summary>
    public GoalSet GoalSet => _goals;

    /// <summary>Whether any competency has a goal.</summary>
    public bool HasGoals => _goals.Any;

    /// <summary>Languages, settings, topics and funding.</summary>
    public LearnerWords Words => _words;

    /// <summary>Modules with any state, each once.</summary>
    public ReadOnlySpan<int> TouchedModules => State.TouchedModules;

    /// <summary>Competencies of which anything is known, each once.</summary>
    public ReadOnlySpan<int> TouchedCompetencies => State.TouchedCompetencies;

    /// <summary>μ per competency, as it was once attained: what entry and recognition ask.</summary>
    public ReadOnlySpan<double> Mastery => State.Mastery;

    /// <summary>What is left of μ per competency on the query date: what needs are counted from.</summary>
    public ReadOnlySpan<double> MasteryNow => State.MasteryNow;

    /// <summary>n per competency.</summary>
    public ReadOnlySpan<double> Evidence => State.Evidence;

    /// <summary>g per competency; 0 where there is no goal.</summary>
    public ReadOnlySpan<double> Goals => _goals.Goals;

    /// <summary>ω ÷ ω_max per competency; 0 where there is no goal.</summary>
    public ReadOnlySpan<double> Importance => _goals.Importance;

    public ReadOnlySpan<ModuleState> States => State.Modules;

    /// <summary>Whether nobody need plan a module any more: it is completed, recognised or in progress.</summary>
    public bool CountsAsDone(int module) => Satisfies(module) || Is(module, ModuleState.InProgress);

    public bool Is(int module, ModuleState state) => State.Is(module, state);

    /// <summary>Days since a module was last declined, of those that count; null when it was not.</summary>
    public int? DaysSinceDecline(int module)
    {
        int? days = null;
        foreach (Decline decline in Learner.Declined)
        {
            if (index.ModuleIds.Find(decline.ModuleId) == module && decline.Counts(AsOf, DeclinedDays))
            {
                int since = AsOf.DayNumber - decline.Date.DayNumber;
                days = days is int other && other < since ? other : since;
            }
        }

        return days;
    }

    /// <summary>Whether a module counts as done: completed, or recognised from mastery that is proven.</summary>
    public bool Satisfies(int module) => State.Satisfies(module);

    /// <summary>Whether the learner meets a prerequisite group.</summary>
    public bool Meets(PrerequisiteGroupView group) => State.Meets(group);

    /// <summary>G: importance-weighted gain over the competencies that a module teaches, in ordinal order.</summary>
    public double Gain(int module)
    {
        double gain = 0;
        double[] goals = _goals.Goals;
        double[] importance = _goals.Importance;
        ReadOnlySpan<double> mastery = State.MasteryNow;
        foreach (CompetencyAmount taught in index.Taught[index.Records[module].Taught])
        {
            int competency = taught.Competency;
            gain += importance[competency] * Need.Gain(taught.Amount, goals[competency], mastery[competency]);
        }

        return gain;
    }

    /// <summary>Whether it is known which modules suit the learner's profile.</summary>
    public bool KnowsProfile { get; private set; }

    /// <summary>
    /// Whether a module suits the learner's profile: audience, level, language and modality. Known only after <see cref="TakeProfile"/>.
    /// </summary>
    public bool SuitsProfile(int module) => (_profile[module >> 6] >> (module & 63) & 1) != 0;

    /// <summary>Gives the place for which modules suit the learner's profile, to be filled: one bit a module by number.</summary>
    public Span<ulong> TakeProfile()
    {
        KnowsProfile = true;
        return _profile;
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
            _distances[site] = Learner.Location is Location here
                ? here.DistanceKm(index.Sessions.Sites[site].Location) : double.PositiveInfinity;
        }

        return _distances[site];
    }

    /// <summary>
    /// Compiles a learner. Returns false when something breaks the rules of <see cref="LearnerRules"/>; the query is then unusable.
    /// </summary>
    public bool TryCompile(Learner learner, DateOnly asOf)
    {
        Clear();
        Models.Forget();
        Learner = learner;
        Week = null;
        KnowsProfile = false;
        AsOf = asOf;
        Audience = index.Audiences.Find(learner.Audience);
        HoursPerWeek = learner.HoursPerWeek;
        MaxDistanceKm = learner.MaxDistanceKm ?? index.Programme.Tables.DefaultMaxDistanceKm;
        Budget = learner.Budget ?? double.PositiveInfinity;
        ModalityMask = learner.Modalities.IsEmpty ? -1 : 0;
        foreach (Modality modality in learner.Modalities)
        {
            ModalityMask |= 1 << (int)modality;
        }

        _words.Compile(learner);
        bool sound = LearnerRules.IsWellFormed(learner) & State.TryCompile(learner, asOf, Fading)
            & State.Decline(learner, asOf, DeclinedDays);
        _goals = goalSets.For(learner, Audience, State.Roles);
        return sound;
    }

    /// <summary>Says which seats are left from now on; false when they are those before.</summary>
    public bool Use(SeatsLeft seats)
    {
        bool changes = !ReferenceEquals(Seats, seats);
        Seats = seats;
        return changes;
    }

    /// <summary>Lets go of the learner; nothing may be asked before another is compiled.</summary>
    public void Forget()
    {
        Clear();
        State.Clear();
        Models.Forget();
        _words.Clear();
        (Learner, Week, Seats, _goals) = (null!, null, null!, null!);
    }

    /// <summary>Leaves modules out of this query; unknown ids are ignored.</summary>
    public void Exclude(ReadOnlySpan<string> modules)
    {
        foreach (string module in modules)
        {
            State.Mark(module, ModuleState.Excluded);
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

        _touchedPatterns.Clear();
        _touchedSites.Clear();
    }

    private static double[] NewDistances(int sites)
    {
        double[] distances = new double[sites];
        Array.Fill(distances, double.NaN);
        return distances;
    }
}

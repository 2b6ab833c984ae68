using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Worlds;

/// <summary>
/// A programme and its learners of whom everything is known. Seeded; immutable and thread-safe. What it is made of is told in
/// <c>docs/simulation.md</c>.
/// </summary>
internal sealed class SimulationWorld
{
    /// <summary>Dimensions of tastes.</summary>
    public const int Dimensions = 6;

    // Earlier learners are other people.
    private const int EarlierNumber = 1_000_000;

    private readonly Dictionary<string, int> _modules;
    private readonly Dictionary<string, int> _competencies;
    private readonly ILookup<string, BackgroundMastery> _backgrounds;
    private readonly ILookup<string, RoleCompetency> _roles;

    /// <summary>Makes a world.</summary>
    /// <param name="source">The programme and its people.</param>
    /// <param name="seed">Number of the world.</param>
    /// <param name="learners">Learners that are simulated, and as many earlier ones.</param>
    /// <param name="assumptions">What is true; null for the defaults.</param>
    public SimulationWorld(SimulationSource source, int seed, int learners, WorldAssumptions? assumptions = null)
    {
        Truth = assumptions ?? new WorldAssumptions();
        Seed = SeededRandom.Mix((ulong)(uint)seed + 1);
        Draws = new WorldDraws(Seed);
        ProgrammeTables tables = source.Programme.Tables;
        First = tables.ReferenceDate!.Value;
        _competencies = tables.Competencies.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        _modules = source.Programme.Modules.Index().ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);
        _backgrounds = tables.Backgrounds.ToLookup(row => row.Background, StringComparer.Ordinal);
        _roles = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
        Modules = ModulesOf(source.Programme);
        Programme = new ProgrammeBuilder(tables with { Studies = [.. tables.Studies.Select(Redrawn)] }).Build();
        HalfLives = [.. Enumerable.Range(0, _competencies.Count).Select(one =>
            Truth.HalfLifeDays * Math.Exp(Truth.HalfLifeSpread * Draws.Normal(DrawKind.HalfLife, 0, one)))];
        Demand = DemandOf(tables);
        Learner[] people = source.Learners(2 * learners, Seed);
        Learners = [.. people[..learners].Select((record, number) => LearnerOf(record, number))];
        Earlier = [.. people[learners..].Select((record, number) => LearnerOf(record, EarlierNumber + number))];
    }

    public WorldAssumptions Truth { get; }

    public ulong Seed { get; }

    public WorldDraws Draws { get; }

    /// <summary>The programme, with the studies that would have been made in this world.</summary>
    public Programme Programme { get; }

    /// <summary>The first day.</summary>
    public DateOnly First { get; }

    public TrueModule[] Modules { get; }

    /// <summary>Days in which half of what fades has faded, per competency.</summary>
    public double[] HalfLives { get; }

    /// <summary>How much each competency is asked for, adding up to 1.</summary>
    public double[] Demand { get; }

    public TrueLearner[] Learners { get; }

    /// <summary>Those of the year before, from whom a programme knows what it knows.</summary>
    public TrueLearner[] Earlier { get; }

    public int Competencies => HalfLives.Length;

    public TrueModule ModuleOf(string id) => Modules[_modules[id]];

    public int CompetencyOf(string id) => _competencies[id];

    public string CompetencyId(int number) => Programme.Tables.Competencies[number].Id;

    /// <summary>How much a learner likes a module, usefulness and cost aside; standard deviation about 1.2.</summary>
    public double Liking(TrueLearner learner, TrueModule module)
    {
        double sum = 0;
        for (int dimension = 0; dimension < Dimensions; dimension++)
        {
            sum += learner.Taste[dimension] * module.Vector[dimension];
        }

        return (Truth.TopicTaste * sum)
            + (Truth.ModalityTaste * Draws.Normal(DrawKind.ModalityTaste, learner.Number, (int)module.Module.Modality))
            + (Truth.OwnTaste * Draws.Normal(DrawKind.OwnTaste, learner.Number, module.Number));
    }

    private TrueModule[] ModulesOf(Programme programme)
    {
        ILookup<string, ModuleCompetency> rows = programme.Tables.ModuleCompetencies.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        string[] topics = [.. programme.Modules.SelectMany(module => module.Topics).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
        Dictionary<string, double[]> vectors = topics.Index()
            .ToDictionary(one => one.Item, one => Vector(DrawKind.TopicVector, one.Index), StringComparer.Ordinal);
        return [.. programme.Modules.Select((module, number) => new TrueModule(number, module,
            [.. rows[module.Id].Select(row => new TaughtLevel(_competencies[row.CompetencyId], row.Entry, row.Attainment))],
            Truth.EffectMean + (Truth.EffectSpread * Draws.Normal(DrawKind.ModuleEffect, 0, number)),
            Mean([Vector(DrawKind.ModuleVector, number),
                .. module.Topics.Distinct(StringComparer.Ordinal).Select(topic => vectors[topic])])))];
    }

    // Of unit length in expectation.
    private double[] Vector(DrawKind kind, int number) =>
        [.. Enumerable.Range(0, Dimensions).Select(dimension => Draws.Normal(kind, 0, number, dimension) / Math.Sqrt(Dimensions))];

    private static double[] Mean(List<double[]> vectors) =>
        [.. Enumerable.Range(0, Dimensions).Select(dimension =>
            vectors.Sum(vector => vector[dimension]) / Math.Sqrt(vectors.Count))];

    private Study Redrawn(Study study, int number) => study with
    {
        Effect = Math.Clamp(ModuleOf(study.ModuleId).Effect + study.Design switch
        {
            StudyDesign.RandomisedTrial => 0,
            StudyDesign.QuasiExperiment => Truth.QuasiExperimentBias,
            _ => Truth.PrePostBias,
        } + (study.StandardError * Draws.Normal(DrawKind.StudyNoise, 0, number)), -Study.LargestEffect, Study.LargestEffect),
    };

    private double[] DemandOf(ProgrammeTables tables)
    {
        double[] counts = new double[_competencies.Count];
        DateOnly since = First.AddMonths(-12);
        foreach (DemandCount row in tables.Demand.Where(row => row.Month >= since && row.Month < First))
        {
            counts[_competencies[row.CompetencyId]] += row.Count;
        }

        double sum = counts.Sum();
        return [.. counts.Select(count => sum > 0 ? count / sum : 1.0 / counts.Length)];
    }

    private TrueLearner LearnerOf(Learner source, int number)
    {
        double[] mastery = new double[Competencies];
        bool[] known = new bool[Competencies];
        foreach (BackgroundMastery row in source.Background is string background ? _backgrounds[background] : [])
        {
            int competency = _competencies[row.CompetencyId];
            known[competency] = true;
            mastery[competency] = Math.Clamp(
                row.Mastery + (Truth.StartNoise * Draws.Normal(DrawKind.StartMastery, number, competency)), 0, 1);
        }

        foreach (string module in source.Completed.Concat(source.Outcomes.Where(one => one.Status == OutcomeStatus.Completed)
            .Select(one => one.ModuleId)).Distinct(StringComparer.Ordinal))
        {
            foreach (TaughtLevel taught in ModuleOf(module).Levels.Where(level => level.Teaches))
            {
                known[taught.Competency] = true;
                mastery[taught.Competency] = Math.Max(mastery[taught.Competency], Math.Clamp(
                    taught.Attainment + (Truth.StartNoise * Draws.Normal(DrawKind.StartMastery, number, taught.Competency)), 0, 1));
            }
        }

        Learner record = source with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"S{number}"),
            Pinned = [],
            Vetoed = [],
            Declined = [],
            Outcomes = [.. source.Outcomes.Where(one => one.Status != OutcomeStatus.Active)],
            Mastery = [.. Assessed(number, mastery, known)],
        };
        double[] taste = TasteOf(record, number);
        TrueGoal[] goals = [.. GoalsOf(record.Roles, record.Audience)];
        return new TrueLearner
        {
            Number = number,
            Record = record,
            Mastery = mastery,
            Taste = taste,
            Ability = Draws.Normal(DrawKind.Ability, number),
            Frailty = Draws.Normal(DrawKind.Ability, number, 1),
            Goals = [.. goals.Concat(Emerging(number, goals)).Where(goal => !Reaches(mastery[goal.Competency], goal.Level))],
            Practice = record.CurrentRoleId is string role ? [.. GoalsOf([role], record.Audience)] : [],
        };
    }

    /// <summary>Whether a mastery is enough for a level.</summary>
    public bool Reaches(double mastery, double level) => mastery >= (Truth.GoalShare * level) - 1e-9;

    private IEnumerable<MasteryEstimate> Assessed(int number, double[] mastery, bool[] known)
    {
        for (int competency = 0; competency < known.Length; competency++)
        {
            if (known[competency] && Draws.Uniform(DrawKind.StartAssessed, number, competency) < Truth.StartAssessedShare)
            {
                double seen = mastery[competency] + (Truth.StartNoise * Draws.Normal(DrawKind.StartNoise, number, competency));
                yield return new MasteryEstimate(CompetencyId(competency), Math.Clamp(seen, 0, 1), 3) { AsOf = First };
            }
        }
    }

    private double[] TasteOf(Learner record, int number)
    {
        double[] own = [.. Enumerable.Range(0, Dimensions).Select(dimension => Draws.Normal(DrawKind.Taste, number, dimension))];
        double[][] liked = [.. Modules.Where(module => module.Module.Topics.Intersect(record.Topics, StringComparer.Ordinal).Any())
            .Select(module => module.Vector)];
        if (liked.Length == 0)
        {
            return own;
        }

        double[] declared = Mean([.. liked]);
        double length = Math.Max(1e-9, Math.Sqrt(declared.Sum(value => value * value) / Dimensions));
        double share = Truth.DeclaredShare;
        return [.. own.Select((value, dimension) =>
            (Math.Sqrt(1 - share) * value) + (Math.Sqrt(share) * declared[dimension] / length))];
    }

    private IEnumerable<TrueGoal> GoalsOf(ImmutableArray<string> roles, string audience)
    {
        IEnumerable<string> asking = roles.IsEmpty
            ? SourceRoles(audience) : roles;
        var levels = new SortedDictionary<int, double>();
        foreach (RoleCompetency row in asking.SelectMany(role => _roles[role]))
        {
            int competency = _competencies[row.CompetencyId];
            levels[competency] = Math.Max(levels.GetValueOrDefault(competency), row.Level);
        }

        return levels.Where(one => one.Value > 0).Select(one => new TrueGoal(one.Key, one.Value, IsEmerging: false));
    }

    private IEnumerable<string> SourceRoles(string audience) => Programme.Tables.Roles
        .Where(role => role.Audiences.IsEmpty || role.Audiences.Contains(audience, StringComparer.Ordinal)).Select(role => role.Id);

    // What employers will ask besides: the more a competency is sought after now, the likelier.
    private IEnumerable<TrueGoal> Emerging(int number, TrueGoal[] goals)
    {
        var taken = goals.Select(goal => goal.Competency).ToHashSet();
        double level = goals.Length == 0 ? 0.6 : goals.Average(goal => goal.Level);
        for (int goal = 0; goal < goals.Length; goal++)
        {
            if (Draws.Uniform(DrawKind.EmergingGoal, number, goal) >= Truth.EmergingShare)
            {
                continue;
            }

            double at = Draws.Uniform(DrawKind.EmergingCompetency, number, goal);
            int competency = 0;
            while (competency < Competencies - 1 && (at -= Demand[competency]) >= 0)
            {
                competency++;
            }

            if (taken.Add(competency))
            {
                yield return new TrueGoal(competency, level, IsEmerging: true);
            }
        }
    }
}

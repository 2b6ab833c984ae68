using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Practice.Mastery.Answers;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// A fitted model of mastery: follows a learner from answer to answer in constant time and predicts the next one. Frozen: only the
/// learner's own state moves. Immutable and thread-safe.
/// </summary>
public sealed partial class MasteryModel
{
    private readonly SkillParameters[] _skills;
    private readonly double[] _difficulties;
    private readonly double[] _weights;
    private readonly AnswerFeatures _features;
    private readonly RepeatedAnswers _repeats;
    private readonly AbilityParameters _ability;
    private readonly Dictionary<string, int> _slots;
    private readonly Dictionary<string, int> _items;

    internal MasteryModel(MasteryParameters parameters)
    {
        Parameters = parameters;
        _skills = [.. parameters.Skills];
        _difficulties = [.. parameters.Difficulties];
        _weights = [.. parameters.Weights];
        _ability = parameters.Ability;
        _repeats = RepeatedAnswers.Of(parameters.Repeats);
        var layout = new AnswerLayout(_skills.Length, parameters.ItemIds.Length, parameters.Pairs.Length);
        _features = new AnswerFeatures(layout, new SkillPairs(parameters.Pairs));
        _slots = Numbered(parameters.SkillIds);
        _items = Numbered(parameters.ItemIds);
        _versionId = new Lazy<string>(() => HashOf(parameters));
    }

    /// <summary>Ids of the skills that the model was fitted to, by number.</summary>
    public ImmutableArray<string> SkillIds => Parameters.SkillIds;

    /// <summary>Ids of the items that the model was fitted to, by number.</summary>
    public ImmutableArray<string> ItemIds => Parameters.ItemIds;

    internal MasteryParameters Parameters { get; }

    internal AnswerFeatures Features => _features;

    /// <summary>The number of a skill; the one that stands for all that are not known when it is not.</summary>
    /// <param name="skillId">Id of the skill.</param>
    public int SkillNumber(string skillId) => _slots.GetValueOrDefault(skillId, _skills.Length - 1);

    /// <summary>The number of an item; -1 when it is not known.</summary>
    /// <param name="itemId">Id of the item.</param>
    public int ItemNumber(string itemId) => _items.GetValueOrDefault(itemId, -1);

    /// <summary>A learner of whom nothing is known yet.</summary>
    public LearnerMastery NewLearner()
    {
        var learner = new LearnerMastery(_skills.Length);
        Reset(learner);
        return learner;
    }

    /// <summary>Makes a learner one of whom nothing is known, without allocating.</summary>
    /// <param name="learner">A learner of this model.</param>
    /// <exception cref="ArgumentException">The learner is of a model with another number of skills.</exception>
    public void Reset(LearnerMastery learner)
    {
        ThrowIfForeign(learner);
        (learner.Count, learner.Right, learner.Last, learner.SameSkill, learner.LastSlot) = (0, 0, 0, 0, -1);
        (learner.Ability, learner.AbilityVariance, learner.LastDay, learner.LastIsRight) = (0, _ability.Variance, double.NaN, false);
        for (int slot = 0; slot < _skills.Length; slot++)
        {
            learner.Traces[slot] = new SkillTrace
            {
                Slope = 1, Variance = _skills[slot].Variance, Known = _skills[slot].Chain.Prior, Day = double.NaN,
            };
        }
    }

    /// <summary>Whether an answer would repeat the one before: the same problem, filed under a second skill.</summary>
    /// <param name="learner">The learner before the answer.</param>
    /// <param name="skill">Number of the skill.</param>
    public bool Repeats(LearnerMastery learner, int skill)
    {
        ThrowIfForeign(learner);
        return _repeats.Repeats(learner.LastSlot, skill);
    }

    /// <summary>Probability that the next answer is right. Allocates nothing.</summary>
    /// <param name="learner">The learner before the answer.</param>
    /// <param name="skill">Number of the skill.</param>
    /// <param name="item">Number of the item; -1 for none.</param>
    /// <param name="day">Day of the answer; NaN for none.</param>
    /// <exception cref="ArgumentException">The learner is of a model with another number of skills.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such skill or item.</exception>
    [SkipLocalsInit]
    public double Predict(LearnerMastery learner, int skill, int item = -1, double day = double.NaN)
    {
        ThrowIfForeign(learner);
        if (_weights.Length == 0)
        {
            return AbilityFilter.Belief(learner, learner.Traces[skill], _skills[skill], day)
                .Right(DifficultyOf(item), _ability.Guess, _ability.Slip);
        }

        Span<int> columns = stackalloc int[AnswerLayout.Longest];
        Span<float> values = stackalloc float[AnswerLayout.Longest];
        var row = new AnswerRow(columns, values);
        Fill(ref row, learner, skill, item, day);
        return Logit.Sigmoid(row.Dot(_weights));
    }

    /// <summary>Takes an answer in. Constant time; allocates nothing.</summary>
    /// <param name="learner">The learner, who moves.</param>
    /// <param name="skill">Number of the skill.</param>
    /// <param name="isRight">Whether the answer was right.</param>
    /// <param name="item">Number of the item; -1 for none.</param>
    /// <param name="day">Day of the answer; NaN for none.</param>
    /// <exception cref="ArgumentException">
    /// The learner is of a model with another number of skills, or time runs backwards or is not finite.
    /// </exception>
    /// <exception cref="IndexOutOfRangeException">There is no such skill or item.</exception>
    public void Update(LearnerMastery learner, int skill, bool isRight, int item = -1, double day = double.NaN)
    {
        ThrowIfForeign(learner);
        if (day < learner.LastDay || double.IsInfinity(day))
        {
            throw new ArgumentException("Time runs backwards for this learner, or is not finite.", nameof(day));
        }

        ref SkillTrace trace = ref learner.Traces[skill];
        ref readonly SkillParameters parameters = ref _skills[skill];
        bool isRepeat = _repeats.Repeats(learner.LastSlot, skill);
        GaussianBelief before = AbilityFilter.Belief(learner, trace, parameters, day);
        GaussianBelief after = isRepeat ? before : before.After(isRight, DifficultyOf(item), _ability.Guess, _ability.Slip);
        AbilityFilter.Update(learner, ref trace, parameters, _ability, before, after, isRight ? 1 : _ability.WrongShare, day);
        trace.Known = parameters.Chain.Next(parameters.Chain.After(trace.Known, isRight));
        Remember(learner, ref trace, skill, isRight, day);
    }

    private static void Remember(LearnerMastery learner, ref SkillTrace trace, int skill, bool isRight, double day)
    {
        uint bit = isRight ? 1u : 0;
        trace.Right += (int)bit;
        trace.Wrong += 1 - (int)bit;
        trace.Last = (trace.Last << 1) | bit;
        trace.Row = learner.Count;
        learner.SameSkill = learner.LastSlot == skill ? learner.SameSkill + 1 : 1;
        learner.Count++;
        learner.Right += (int)bit;
        learner.Last = (learner.Last << 1) | bit;
        learner.LastSlot = skill;
        learner.LastIsRight = isRight;
        learner.LastDay = double.IsNaN(day) ? learner.LastDay : day;
    }

    internal void Fill(ref AnswerRow row, LearnerMastery learner, int skill, int item, double day)
    {
        ref readonly SkillTrace trace = ref learner.Traces[skill];
        GaussianBelief belief = AbilityFilter.Belief(learner, trace, _skills[skill], day);
        _features.Fill(ref row, learner, skill, item, day, _skills[skill].Chain.Right(trace.Known),
            belief.Right(DifficultyOf(item), _ability.Guess, _ability.Slip), belief);
    }

    internal double DifficultyOf(int item) => item >= 0 ? _difficulties[item] : 0;

    private void ThrowIfForeign(LearnerMastery learner)
    {
        ArgumentNullException.ThrowIfNull(learner);
        if (learner.Traces.Length != _skills.Length)
        {
            throw new ArgumentException("The learner is of a model with another number of skills.", nameof(learner));
        }
    }

    private static Dictionary<string, int> Numbered(IReadOnlyList<string> ids) =>
        ids.Select((id, number) => (id, number)).ToDictionary(pair => pair.id, pair => pair.number, StringComparer.Ordinal);
}

using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Practice.Mastery.Answers;
using Pedagogy6P.Practice.Mastery.Training;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>What the pillars learn from the year before, each worked out when it is first asked for. Thread-safe.</summary>
internal sealed class LearnedModels
{
    private const double Penalty = 100;

    private readonly Lazy<PreferenceModel> _preference;
    private readonly Lazy<IRiskModel?> _risk;
    private readonly Lazy<MasteryModel> _mastery;

    /// <summary>Takes the year.</summary>
    public LearnedModels(Programme programme, EarlierYear earlier)
    {
        _preference = new Lazy<PreferenceModel>(() => PreferenceOf(programme, earlier));
        _risk = new Lazy<IRiskModel?>(() => RiskOf(programme, earlier));
        _mastery = new Lazy<MasteryModel>(() => MasteryOf(programme, earlier));
    }

    /// <summary>What people of each audience like.</summary>
    public PreferenceModel Preference => _preference.Value;

    /// <summary>Who leaves; null where nobody left, or everybody.</summary>
    public IRiskModel? Risk => _risk.Value;

    /// <summary>How mastery moves and fades.</summary>
    public MasteryModel Mastery => _mastery.Value;

    private static PreferenceModel PreferenceOf(Programme programme, EarlierYear earlier)
    {
        var vocabulary = PreferenceVocabulary.Of(programme);
        var features = new PreferenceFeatures(programme, vocabulary, new PreferenceOptions().PriorVariance);
        LearnerChoices[] choices = [.. earlier.Learners.Zip(earlier.Lists, (learner, lists) => new LearnerChoices(learner.Audience,
            [.. lists.Select(list => (PreferenceObservation)TastedList.Of(features, learner, list.Day, list.Offers, list.Chosen))]))];
        return PreferenceModel.Train(vocabulary, choices);
    }

    private static LogisticModel? RiskOf(Programme programme, EarlierYear earlier)
    {
        var roster = new LearnerRosterBuilder(programme.Tables);
        foreach (Learner learner in earlier.Learners)
        {
            roster.Add(learner);
        }

        RetentionData data = RetentionData.Of(programme, roster.Build(), earlier.Until);
        byte[] labels = data.Table.Labels.ToArray();
        return labels.Distinct().Count() < 2 ? null : LogisticTrainer.Train(data.Table, new LogisticOptions { L2 = Penalty });
    }

    private static MasteryModel MasteryOf(Programme programme, EarlierYear earlier)
    {
        var log = new AnswerLogBuilder();
        foreach (Assessment one in earlier.Answers)
        {
            log.Add(one.LearnerId, one.CompetencyId, one.Score >= 0.5, day: one.Date.DayNumber);
        }

        string[] skills = [.. programme.Tables.Competencies.Select(competency => competency.Id)];
        try
        {
            return StandardMastery.WithAll(MasteryTrainer.Train(log.Build()).Model, [.. skills]);
        }
        catch (InputRefusedException)
        {
            // Too few to learn from.
            return StandardMastery.Of([.. skills]);
        }
    }
}

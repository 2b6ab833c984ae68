using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Preferences;

namespace Pedagogy6P.Benchmarks.Research.Preferences;

/// <summary>
/// Other learners than those judged, who were shown lists in random order: from their choices examination, priors and popularity are
/// learnt. Immutable.
/// </summary>
internal sealed class EarlierLearners
{
    /// <summary>How many there are.</summary>
    public const int Count = 400;

    /// <summary>Lists shown to each.</summary>
    public const int Lists = 20;

    private readonly Dictionary<(string Audience, int Module), (int Shown, int Chosen)> _counts = [];

    public EarlierLearners(PreferenceWorld world, int firstNumber)
    {
        var chance = new SeededRandom((ulong)firstNumber);
        var choices = new List<LearnerChoices>();
        var shown = new List<RandomisedChoice>();
        for (int number = 0; number < Count; number++)
        {
            SimulatedLearner learner = world.Learner(firstNumber + number);
            var observations = ImmutableArray.CreateBuilder<PreferenceObservation>();
            for (int list = 0; list < Lists; list++)
            {
                int[] modules = learner.AtRandom(ref chance);
                int chosen = learner.Choose(modules);
                observations.Add(PreferenceTrial.Shown(world, modules, chosen));
                for (int place = 0; place < modules.Length; place++)
                {
                    shown.Add(new RandomisedChoice(
                        $"m{modules[place]}", place + 1, 1.0 / (PreferenceWorld.Candidates - place), place == chosen));
                    Tally(learner.Audience, modules[place], place == chosen);
                    Tally("", modules[place], place == chosen);
                }
            }

            choices.Add(new LearnerChoices(learner.Audience, observations.ToImmutable()));
        }

        Estimated = ExaminationEstimator.Estimate(shown, PreferenceWorld.Places, oneAtMost: true);
        Options = new PreferenceOptions { Examination = Estimated ?? ExaminationCurve.Power(), PriorVariance = 1 };
        Priors = PreferencePriorTrainer.Train(choices, PreferenceWorld.Dimensions, Options);
    }

    /// <summary>The examination curve that choices gave.</summary>
    public ExaminationCurve? Estimated { get; }

    /// <summary>How tastes are learnt.</summary>
    public PreferenceOptions Options { get; }

    /// <summary>The priors that choices gave.</summary>
    public PreferencePriors Priors { get; }

    /// <summary>The rate at which a module was chosen where it was shown, drawn towards one in twenty by 20 lists.</summary>
    public double Popularity(string audience, int module)
    {
        (int shown, int chosen) = _counts.GetValueOrDefault((audience, module));
        return (chosen + 1.0) / (shown + 20);
    }

    private void Tally(string audience, int module, bool chosen)
    {
        (int shown, int before) = _counts.GetValueOrDefault((audience, module));
        _counts[(audience, module)] = (shown + 1, before + (chosen ? 1 : 0));
    }
}

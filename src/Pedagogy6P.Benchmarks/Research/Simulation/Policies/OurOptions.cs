using Pedagogy6P.MachineLearning;
using Pedagogy6P.Participative;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Preventive;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Benchmarks.Research.Simulation.Policies;

/// <summary>
/// What the engine is built with, one pillar possibly left out: its weights are 0 and its models are not there. Immutable.
/// </summary>
internal sealed class OurOptions
{
    /// <summary>Takes what the pillars learnt from the year before.</summary>
    /// <param name="known">What the programme knows.</param>
    /// <param name="without">The pillar left out; null for none.</param>
    /// <param name="weights">Other weights than the defaults; null for none.</param>
    public OurOptions(KnownWorld known, Pillar? without, TermWeights? weights = null)
    {
        Programme = without is Pillar.Personalised ? OpenModules.WithoutGoals(known.Programme) : known.Programme;
        Preference = without is Pillar.Participative ? null
            : new LearnedPreference(Programme, new PreferenceBook(known.Learned.Preference));
        Mastery = without is Pillar.Practice ? null
            : known.Learned.Mastery;
        Options = new PedagogyOptions
        {
            Weights = weights ?? WeightsWithout(without),
            Fading = Mastery,
            DeclinedDays = without is Pillar.Participative ? 0 : new PedagogyOptions().DeclinedDays,
            DropoutRisk = without is not Pillar.Preventive && known.Learned.Risk is IRiskModel risk
                ? new RetentionRisk(Programme, risk) : UnknownDropoutRisk.Instance,
            Preference = Preference is null ? DeclaredTopics.Instance : Preference,
        };
    }

    /// <summary>The programme that is ranked.</summary>
    public Programme Programme { get; }

    public PedagogyOptions Options { get; }

    /// <summary>Learnt tastes; null without.</summary>
    public LearnedPreference? Preference { get; }

    /// <summary>How mastery is tracked and fades; null without.</summary>
    public MasteryModel? Mastery { get; }

    /// <summary>The default weights, those of a pillar being 0.</summary>
    public static TermWeights WeightsWithout(Pillar? pillar) => pillar switch
    {
        // Need multiplies the others; without goals it is the same for every module.
        Pillar.Personalised => TermWeights.Default with { Schedule = 0, Travel = 0 },
        Pillar.Preventive => TermWeights.Default with { Retention = 0 },
        Pillar.Predictive => TermWeights.Default with { Demand = 0 },
        Pillar.Participative => TermWeights.Default with { Preference = 0 },
        Pillar.Proof => TermWeights.Default with { Evidence = 0 },
        Pillar.Practice => TermWeights.Default with { Practice = 0 },
        _ => TermWeights.Default,
    };
}

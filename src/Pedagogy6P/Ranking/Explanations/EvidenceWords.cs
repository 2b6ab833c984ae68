using System.Globalization;
using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>
/// What studies say: first the belief that all of them lead to, named as such and with what counts as a real effect, then each study with
/// its own numbers.
/// </summary>
internal sealed class EvidenceWords(Wording wording)
{
    // Quantile of the normal distribution that leaves 2.5 % on each side.
    private const double Interval95 = 1.959963984540054;

    public IEnumerable<string> Describe(RecommendationFacts facts) => [Belief(facts), .. facts.Studies.Select(Study)];

    private string Belief(RecommendationFacts facts)
    {
        EffectPosterior effect = facts.Effect;
        string key = effect.PooledStudies switch
        {
            0 when !facts.Studies.IsEmpty => "Effect.Surveys",
            0 => "Effect.None",
            1 => "Effect.One",
            _ => "Effect.Many",
        };
        return wording.Fill(
            key,
            ("number", wording.Number(effect.PooledStudies, 0)),
            ("chance", wording.WholePercent(effect.ProbabilityOfEffect)),
            ("threshold", wording.Number(EffectPosterior.Threshold, 2)),
            ("effect", wording.Effect(effect.Mean)));
    }

    private string Study(Study study) => wording.Fill(
        "Fact.Study",
        ("study", wording.Quote(study.Id)),
        ("design", wording.Word("Design", study.Design)),
        ("year", study.Year.ToString(CultureInfo.InvariantCulture)),
        ("people", wording.Fill(wording.Plural("People", study.SampleSize), ("number", wording.Number(study.SampleSize, 0)))),
        ("effect", wording.Effect(study.Effect)),
        ("low", wording.Effect(study.Effect - (Interval95 * study.StandardError))),
        ("high", wording.Effect(study.Effect + (Interval95 * study.StandardError))),
        ("source", study.Source));
}

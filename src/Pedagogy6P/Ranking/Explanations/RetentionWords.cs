using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>
/// What a risk model expects, told so that it helps: nothing without a model, how many stay when most do, what makes staying harder and
/// what can be done where more than a few leave, and no number at all where few stay. The probability itself stays in the facts.
/// </summary>
internal sealed class RetentionWords(Wording wording)
{
    private const double Nearly = 0.95;
    private const double Many = 0.8;
    private const double Most = 0.6;

    public IEnumerable<string> Describe(RecommendationFacts facts)
    {
        if (facts.DropoutProbability is not double dropout)
        {
            yield break;
        }

        double stay = 1 - dropout;
        yield return stay switch
        {
            >= Nearly => wording.Raw("Retention.Nearly"),
            >= Most => wording.Fill("Retention.Most", ("number", wording.Number(Math.Floor((10 * stay) + 0.5), 0))),
            _ => wording.Raw("Retention.Care"),
        };
        if (stay >= Many)
        {
            yield break;
        }

        foreach (Preventive.DropoutConcern concern in facts.DropoutConcerns)
        {
            yield return wording.Fill("Retention.Concern", ("concern", wording.Word("Concern", concern)), ("help", Help(facts, concern)));
        }

        if (facts.DropoutConcerns.IsEmpty && stay < Most)
        {
            yield return wording.Raw("Retention.Help");
        }
    }

    // Who works at their own pace has no session to choose.
    private string Help(RecommendationFacts facts, Preventive.DropoutConcern concern) =>
        concern == Preventive.DropoutConcern.Load && facts.Start is null
            ? wording.Raw("Help.Load.SelfPaced") : wording.Word("Help", concern);
}

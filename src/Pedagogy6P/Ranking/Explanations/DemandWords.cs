using Pedagogy6P.Predictive;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>
/// How sought after the competencies are whose gaps a module closes, in five plain bands: a rank out of a hundred reads as a place in a
/// race. The number stays in the facts. Where demand is forecast, what is expected follows with its bounds.
/// </summary>
internal sealed class DemandWords(Wording wording)
{
    // The least percentile of each band, the highest band first.
    private static readonly (double Least, string Key)[] Bands =
        [(0.8, "Demand.Highest"), (0.6, "Demand.High"), (0.4, "Demand.Middle"), (0.2, "Demand.Low"), (0, "Demand.Lowest")];

    public IEnumerable<string> Describe(Titles titles, RecommendationFacts facts)
    {
        var closing = facts.Gaps.Select(gap => gap.CompetencyId).ToHashSet(StringComparer.Ordinal);
        DemandFact[] shown = [.. facts.Demand.Where(fact => closing.Contains(fact.CompetencyId))];
        return shown
            .GroupBy(fact => Array.FindIndex(Bands, band => fact.Percentile >= band.Least))
            .OrderBy(group => group.Key)
            .Select(group => Band(titles, Bands[group.Key].Key, group))
            .Concat(shown.Where(fact => fact.Expected is not null).Select(fact => Expectation(titles, fact.CompetencyId, fact.Expected!)));
    }

    private string Band(Titles titles, string key, IEnumerable<DemandFact> facts) =>
        wording.Fill(key, ("competencies", wording.AllOf([.. facts.Select(fact => titles.Competency(fact.CompetencyId))])));

    private string Expectation(Titles titles, string competency, DemandExpectation expected) => wording.Fill("Demand.Expected",
        ("competency", titles.Competency(competency)), ("monthly", Count(expected.Monthly)), ("low", Count(expected.Low)),
        ("high", Count(expected.High)));

    private string Count(double monthly) => wording.Number(monthly, monthly < 9.95 ? 1 : 0);
}

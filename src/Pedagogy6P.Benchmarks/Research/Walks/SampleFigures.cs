using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Benchmarks.Research.Walks;

/// <summary>What the first ten recommendations of a folder's sample learners look like.</summary>
/// <param name="Learners">How many learners there are.</param>
/// <param name="WithoutAny">How many are left without any recommendation.</param>
/// <param name="MostNeededFirst">For how many no module of their ten is more needed than the first.</param>
/// <param name="WithMandatory">How many have a mandatory module among their ten.</param>
/// <param name="MandatoryFirst">For how many of those a mandatory module stands first.</param>
internal sealed record SampleFigures(int Learners, int WithoutAny, int MostNeededFirst, int WithMandatory, int MandatoryFirst)
{
    private const int Shown = 10;

    /// <summary>The figures of a programme folder at its reference date.</summary>
    public static SampleFigures Of(ProgrammeFolder folder)
    {
        var query = new RecommendationQuery(folder.Programme.Tables.ReferenceDate
            ?? throw new ArgumentException("No reference date.", nameof(folder)), Shown);
        Recommendation[][] lists =
        [
            .. new PedagogyEngine(folder.Programme).RecommendAll(folder.Learners.Learners, query)
            .Select(answer => answer.Recommendations.ToArray()),
        ];
        Recommendation[][] some = [.. lists.Where(list => list.Length > 0)];
        Recommendation[][] mandatory = [.. some.Where(list => Array.Exists(list, item => item.Mandatory))];
        return new SampleFigures(
            lists.Length,
            lists.Length - some.Length,
            some.Count(list => list[0].Contributions.Need >= list.Max(item => item.Contributions.Need)),
            mandatory.Length,
            mandatory.Count(list => list[0].Mandatory));
    }
}

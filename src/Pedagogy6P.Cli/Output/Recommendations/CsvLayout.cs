using System.Buffers;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>
/// One record per recommendation, or one without a rank and a module where there is none, so that every learner has a record; then one
/// without a rank, its codes in their own column, per infeasible module that the learner pinned, or with reasons per infeasible module.
/// </summary>
internal sealed class CsvLayout : ILearnerLayout<LearnerAnswer>
{
    private static readonly Term[] Terms = Enum.GetValues<Term>();
    private static readonly string[] Further = [.. HouseTerms.Further.Select(term => term.Name)];

    private readonly bool _spreadsheetSafe;

    public CsvLayout(bool spreadsheetSafe)
    {
        _spreadsheetSafe = spreadsheetSafe;
        var header = new CsvText();
        foreach (string column in (string[])
            [
                "learner", "rank", "module", "title", "session", "score", .. Terms.Select(term => term.ToString()), .. Further,
                "pinned", "mandatory", "missingAdvised", "abandonment", "infeasible", "gainLeft", "refreshFirst",
            ])
        {
            header.Cell(column);
        }

        Opening = header.EndRecord().ToUtf8();
    }

    public ReadOnlyMemory<byte> Opening { get; }

    public void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output)
    {
        var text = new CsvText(_spreadsheetSafe);
        LearnerRecommendations recommended = answer.Recommended;
        foreach (Recommendation item in recommended.Recommendations)
        {
            Write(text, recommended, item);
        }

        if (recommended.Recommendations.IsEmpty)
        {
            WriteWithoutRank(text, recommended, infeasible: null, pinned: false);
        }

        var pinned = recommended.PinnedInfeasible.Select(module => module.ModuleId).ToHashSet(StringComparer.Ordinal);
        foreach (InfeasibleModule module in answer.Infeasible ?? recommended.PinnedInfeasible)
        {
            WriteWithoutRank(text, recommended, module, pinned.Contains(module.ModuleId));
        }

        output.Write(text.ToUtf8());
    }

    private static void Write(CsvText text, LearnerRecommendations answer, Recommendation item)
    {
        text.Cell(answer.LearnerId).Cell(NumberText.Whole(item.Rank)).Cell(item.ModuleId).Cell(item.Title).Cell(item.SessionId)
            .Cell(item.Score);
        foreach (Term term in Terms)
        {
            text.Cell(item.Contributions[term]);
        }

        foreach (string further in Further)
        {
            text.Cell(item.Contributions[further]);
        }

        text.Cell(item.Pinned).Cell(item.Mandatory).Cell(string.Join(';', item.MissingAdvised)).Cell(answer.Abandonment).Cell("")
            .Cell(item.GainLeft).Cell(string.Join(';', item.RefreshFirst ?? [])).EndRecord();
    }

    private static void WriteWithoutRank(CsvText text, LearnerRecommendations answer, InfeasibleModule? infeasible, bool pinned)
    {
        text.Cell(answer.LearnerId).Cell("").Cell(infeasible?.ModuleId).Cell("").Cell("").Cell("");
        for (int term = 0; term < Terms.Length + Further.Length; term++)
        {
            text.Cell("");
        }

        text.Cell(pinned ? "true" : "").Cell("").Cell("").Cell(infeasible is null ? answer.Abandonment : null);
        text.Cell(infeasible is null ? "" : string.Join(';', infeasible.Codes)).Cell("").Cell("").EndRecord();
    }
}

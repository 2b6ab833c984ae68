using System.Buffers;
using System.Collections.Immutable;
using Pedagogy6P.Cli.Answers;
using Pedagogy6P.Ranking;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>One record per recommendation; with reasons, one more per infeasible module, without a rank, its codes in the last column.</summary>
internal sealed class CsvLayout : IAnswerLayout
{
    private const int ColumnsToModule = 3;

    private static readonly Term[] Terms = Enum.GetValues<Term>();

    private readonly bool _withReasons;
    private readonly bool _spreadsheetSafe;
    private readonly int _emptyAfterModule;

    public CsvLayout(bool withReasons, bool spreadsheetSafe)
    {
        _spreadsheetSafe = spreadsheetSafe;
        _withReasons = withReasons;
        var header = new CsvText();
        string[] columns =
        [
            "learner", "rank", "module", "title", "session", "score", .. Terms.Select(term => term.ToString()),
            "pinned", "mandatory", "missingAdvised", "abandonment",
        ];
        _emptyAfterModule = columns.Length - ColumnsToModule;
        foreach (string column in withReasons ? [.. columns, "infeasible"] : columns)
        {
            header.Cell(column);
        }

        Opening = header.EndRecord().ToUtf8();
    }

    public bool ShowsFacts => false;

    public ReadOnlyMemory<byte> Opening { get; }

    public ReadOnlyMemory<byte> Closing => default;

    public void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output)
    {
        var text = new CsvText(_spreadsheetSafe);
        foreach (Recommendation item in answer.Recommended.Recommendations)
        {
            Write(text, answer, item);
        }

        foreach (InfeasibleModule module in answer.Infeasible ?? ImmutableArray<InfeasibleModule>.Empty)
        {
            Write(text, answer, module);
        }

        output.Write(text.ToUtf8());
    }

    private void Write(CsvText text, LearnerAnswer answer, Recommendation item)
    {
        text.Cell(answer.Recommended.Learner).Cell(NumberText.Whole(item.Rank)).Cell(item.Module).Cell(item.Title).Cell(item.Session).Cell(item.Score);
        foreach (Term term in Terms)
        {
            text.Cell(item.Contributions[term]);
        }

        text.Cell(item.Pinned).Cell(item.Mandatory).Cell(string.Join(';', item.MissingAdvised)).Cell(answer.Recommended.Abandonment);
        (_withReasons ? text.Cell("") : text).EndRecord();
    }

    private void Write(CsvText text, LearnerAnswer answer, InfeasibleModule module)
    {
        text.Cell(answer.Recommended.Learner).Cell("").Cell(module.Module);
        for (int cell = 0; cell < _emptyAfterModule; cell++)
        {
            text.Cell("");
        }

        text.Cell(string.Join(';', module.Codes)).EndRecord();
    }
}

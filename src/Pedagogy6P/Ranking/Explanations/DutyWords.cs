using System.Collections.Immutable;
using Pedagogy6P.Preventive;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The sentences about what a role asks: mandatory modules outstanding, and the practice-abandonment indicator.</summary>
internal sealed class DutyWords(Wording wording, ReasonWords reasons)
{
    public ImmutableArray<ExplanationLine> Describe(Titles titles, OutstandingModule outstanding)
    {
        string text = wording.Fill(
            outstanding.Feasible ? "Mandatory.Ready" : "Mandatory.Blocked",
            ("module", titles.Module(outstanding.Module)),
            ("roles", wording.AllOf([.. outstanding.Roles.Select(titles.Role)])));
        return [new(null, text), .. outstanding.Reasons.Select(reason => new ExplanationLine(null, reasons.Describe(titles, reason)))];
    }

    public ImmutableArray<ExplanationLine> Describe(Titles titles, PracticeAbandonment abandonment)
    {
        string text = abandonment.Indicator > 0
            ? wording.Fill("Abandonment.Indicator", ("share", wording.Percent(abandonment.Indicator)))
            : wording.Raw("Abandonment.None");
        return [new(null, text), .. abandonment.Remedies.Select(remedy => new ExplanationLine(null, Remedy(titles, remedy)))];
    }

    private string Remedy(Titles titles, AbandonmentRemedy remedy) => wording.Fill(
        remedy.Feasible ? "Abandonment.Now" : "Abandonment.Later",
        ("module", titles.Module(remedy.Module)),
        ("reduction", wording.Points(remedy.Reduction)));
}

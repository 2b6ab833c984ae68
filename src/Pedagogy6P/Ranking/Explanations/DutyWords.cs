using System.Collections.Immutable;
using Pedagogy6P.Preventive;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>The sentences about what a role asks: mandatory modules outstanding, and the practice-abandonment indicator.</summary>
internal sealed class DutyWords(Wording wording, ReasonWords reasons)
{
    public ImmutableArray<ExplanationLine> Describe(Titles titles, OutstandingModule outstanding)
    {
        bool underWay = outstanding.Reasons.Any(reason => reason.Code == ReasonCode.InProgress);
        string text = wording.Fill(
            underWay ? "Mandatory.UnderWay" : outstanding.Feasible ? "Mandatory.Ready" : "Mandatory.Blocked",
            ("module", titles.Module(outstanding.ModuleId)),
            ("roles", wording.AllOf([.. outstanding.Roles.Select(titles.Role)])));
        return underWay
            ? [new(null, text)]
            : [new(null, text), .. reasons.Describe(titles, new InfeasibleModule(outstanding.ModuleId, outstanding.Reasons))];
    }

    public ImmutableArray<ExplanationLine> Describe(Titles titles, PracticeAbandonment abandonment)
    {
        string text = abandonment.Indicator > 0
            ? wording.Fill("Abandonment.Indicator", ("share", wording.Percent(abandonment.Indicator)))
            : wording.Raw("Abandonment.None");
        IEnumerable<ExplanationLine> ahead = abandonment.Ahead is double share && abandonment.Indicator > 0
            ? [new(null, wording.Fill("Abandonment.Ahead", ("share", wording.Percent(share))))] : [];
        return [new(null, text), .. ahead, .. abandonment.Remedies.Select(remedy => new ExplanationLine(null, Remedy(titles, remedy)))];
    }

    private string Remedy(Titles titles, AbandonmentRemedy remedy) => wording.Fill(
        remedy.UnderWay ? "Abandonment.UnderWay" : remedy.Feasible ? "Abandonment.Now" : "Abandonment.Later",
        ("module", titles.Module(remedy.ModuleId)),
        ("reduction", wording.Points(remedy.Reduction)));
}

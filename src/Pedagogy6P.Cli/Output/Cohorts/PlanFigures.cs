using Pedagogy6P.Planning.Cohorts;
using Spectre.Console;

namespace Pedagogy6P.Cli.Output.Cohorts;

/// <summary>The figures of two plans side by side.</summary>
internal static class PlanFigures
{
    /// <summary>The table of both.</summary>
    public static Table Table(Canvas canvas, CohortPlan before, CohortPlan after)
    {
        Table table = Canvas.Table([.. canvas.Words("", "Before", "After")]);
        void Row(string name, Func<CohortPlan, string> figure) =>
            table.AddRow(canvas.Said(name), canvas.Said(figure(before)), canvas.Said(figure(after)));
        Row("Seats", plan => NumberText.Whole(plan.Seats.Length));
        Row("Mandatory seats, of those that fit",
            plan => $"{NumberText.Whole(plan.MandatorySeated)} / {NumberText.Whole(plan.MandatoryWanted)}");
        Row("Waiting", plan => NumberText.Whole(plan.Waiting.Length));
        Row("Total score", plan => NumberText.Score(plan.Objective));
        Row("No plan has more than", plan => NumberText.Score(plan.Bound));
        return table;
    }
}

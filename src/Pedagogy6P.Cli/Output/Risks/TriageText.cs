using System.Globalization;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Preventive.Triage;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>A contact plan in the layouts of the tool.</summary>
internal static class TriageText
{
    private const int MostShown = 20;

    public static byte[] Table(TriagePlan plan, RiskFileTable rows, string? column, CanvasStyle style)
    {
        using var canvas = new Canvas(style);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"{Plural.Of(plan.Contacts.Length, "contact")} of the {plan.Capacity} the hours allow, among {Among(plan, rows)}"),
            Styles.Heading);
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"In the middle band: {plan.InBand}. Above it, who need more than a call: {plan.AboveBand}. Opted out: {rows.OptedOut}."));
        bool byEffect = plan.Basis == TriageBasis.ExpectedEffect;
        canvas.Say(string.Create(CultureInfo.InvariantCulture,
            $"Expected dropouts avoided: {plan.ExpectedAvoidedLow:0.0} to {plan.ExpectedAvoidedHigh:0.0}, ")
            + (byEffect ? "by the effects of contacts made by lot:" : "under assumptions:"));
        canvas.Say(plan.Assumptions);
        canvas.Say(column is null ? "One budget over all rows." : $"Budget per {column}.");
        Table table = Canvas.Table([.. canvas.Words("#", "Row", "Person"), column ?? canvas.Word("Group"),
            .. canvas.Words(byEffect ? ["Probability", "Band", "Effect"] : ["Probability", "Band"])]);
        foreach ((TriageContact contact, int at) in plan.Contacts.Take(MostShown).Select((contact, at) => (contact, at)))
        {
            IRenderable[] cells =
            [
                Canvas.Literal(NumberText.Whole(at + 1)),
                Canvas.Literal(NumberText.Whole(rows.SourceRows[contact.Row])),
                Canvas.Literal(contact.PersonId),
                Canvas.Literal(contact.Group),
                canvas.Said(NumberText.Score(contact.Probability)),
                canvas.Said(contact.InMiddleBand ? "middle" : "outside"),
                .. contact.ExpectedEffect is double effect ? [canvas.Said(NumberText.Score(effect))] : Array.Empty<IRenderable>(),
            ];
            table.AddRow(cells);
        }

        canvas.Add(table);
        if (plan.Contacts.Length > MostShown)
        {
            canvas.Say(string.Create(CultureInfo.InvariantCulture,
                $"and {plan.Contacts.Length - MostShown} more; --format csv lists them all."));
        }

        return canvas.ToUtf8();
    }

    // Without persons nobody knows how many people the rows are.
    private static string Among(TriagePlan plan, RiskFileTable rows) => rows.Table.Persons.IsEmpty
        ? string.Create(CultureInfo.InvariantCulture,
        $"{Plural.Of(plan.People, "row")}, each taken for a person (--person COL counts people)")
        : plan.People == rows.Table.RowCount ? string.Create(CultureInfo.InvariantCulture, $"{Plural.Of(plan.People, "person", "people")}")
        : string.Create(CultureInfo.InvariantCulture,
        $"{Plural.Of(plan.People, "person", "people")} in {Plural.Of(rows.Table.RowCount, "row")}; each counts once, by the row of the "
            + $"highest risk");

    public static byte[] Csv(TriagePlan plan, RiskFileTable rows, bool spreadsheetSafe)
    {
        CsvText text = new CsvText(spreadsheetSafe).Cell("rank").Cell("row").Cell("person").Cell("group").Cell("probability")
            .Cell("middle_band");
        bool byEffect = plan.Basis == TriageBasis.ExpectedEffect;
        (byEffect ? text.Cell("expected_effect") : text).EndRecord();
        for (int at = 0; at < plan.Contacts.Length; at++)
        {
            TriageContact contact = plan.Contacts[at];
            CsvText row = text.Cell(NumberText.Whole(at + 1)).Cell(NumberText.Whole(rows.SourceRows[contact.Row])).Cell(contact.PersonId)
                .Cell(contact.Group).Cell(contact.Probability)
                .Cell(contact.InMiddleBand);
            (byEffect ? row.Cell(contact.ExpectedEffect) : row).EndRecord();
        }

        return text.ToUtf8();
    }

    public static byte[] Json(TriagePlan plan, RiskFileTable rows, string? column) => JsonText.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("capacity", plan.Capacity);
        json.WriteNumber("people", plan.People);
        json.WriteNumber("rows", rows.Table.RowCount);
        json.WriteNumber("inBand", plan.InBand);
        json.WriteNumber("aboveBand", plan.AboveBand);
        json.WriteNumber("optedOut", rows.OptedOut);
        json.WriteNumber("expectedAvoidedLow", plan.ExpectedAvoidedLow);
        json.WriteNumber("expectedAvoidedHigh", plan.ExpectedAvoidedHigh);
        json.WriteString("basis", plan.Basis == TriageBasis.ExpectedEffect ? "expected-effect" : "middle-band");
        json.WriteString("assumptions", plan.Assumptions);
        json.WriteString("budgetBy", column);
        json.WriteStartArray("contacts");
        foreach (TriageContact contact in plan.Contacts)
        {
            json.WriteStartObject();
            json.WriteNumber("row", rows.SourceRows[contact.Row]);
            json.WriteString("person", contact.PersonId);
            json.WriteString("group", contact.Group);
            json.WriteNumber("probability", contact.Probability);
            json.WriteBoolean("inMiddleBand", contact.InMiddleBand);
            JsonText.Number(json, "expectedEffect", contact.ExpectedEffect);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}

using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Output.Risks;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Formats.Uplift;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Preventive.Triage;
using Pedagogy6P.Proof.Uplift;

namespace Pedagogy6P.Cli.Commands.Risk;

/// <summary><c>risk triage</c>: whom to contact with the hours there are.</summary>
internal static class TriageCommand
{
    private const double MostHours = 100_000;
    private const double MostMinutes = 10_000;

    // Budgets are per module unless asked otherwise, so a column of that name is looked for.
    private static readonly string[] ModuleNames = ["module", "code_module", "course"];

    public static Command Create(ToolHost host)
    {
        TriageOptions defaults = new();
        var input = ScoringInput.WithoutOutcomes("each person counts once, by the row of the highest risk, and is named in the plan");
        Option<double> hours = AmountOption.Create("--hours", "H", "Hours of staff per week; 40 by default.", 0, MostHours, 40);
        Option<double> minutes = AmountOption.Create("--minutes", "M", "Minutes one contact takes; 30 by default.", 0.1, MostMinutes, 30);
        Option<double> lower = AmountOption.Create("--band-lower", "P", "Lower end of the middle band; 0.15 by default.", 0, 1,
            defaults.BandLower);
        Option<double> upper = AmountOption.Create("--band-upper", "P", "Upper end of the middle band; 0.60 by default.", 0, 1,
            defaults.BandUpper);
        Option<string?> module = RiskColumnOptions.One("--module", "COL",
            "Column whose values share the contacts by their size; a column module, code_module or course by default.");
        var overall = new Option<bool>("--overall") { Description = "One budget over all rows, whatever the module." };
        var trial = new InputOption("--uplift", "TRIAL",
            "Contacts made by lot, as for uplift: once they tell whom a contact helps, contacts go there instead of to the middle band.");
        Option<OutputFormat> format = FormatOption.Create(OutputFormat.Table, OutputFormat.Json, OutputFormat.Csv);
        Option<string?> file = OutOption.Create();
        Option<bool> safe = SpreadsheetSafeOption.Create();
        var command = new Command("triage",
            "Plan whom to contact with the hours there are: the middle band of risk first, a budget per module.")
        {
            hours, minutes, module, overall, lower, upper, trial, format, file, safe,
        };
        input.AddTo(command, outcomes: false);
        command.SetAction((parsed, cancellationToken) =>
        {
            RiskModelDocument document = ModelFiles.Read(parsed.GetRequiredValue(input.Model));
            IRiskFile data = input.Open(parsed, host);
            string? column = parsed.GetValue(overall)
                ? null : new ColumnNames(data).One("--module", parsed.GetValue(module)) ?? ModuleNames.FirstOrDefault(data.Has);
            TriageOptions options = new()
            {
                StaffHours = parsed.GetValue(hours),
                MinutesPerContact = parsed.GetValue(minutes),
                BandLower = parsed.GetValue(lower),
                BandUpper = parsed.GetValue(upper),
                BudgetBy = column,
            };
            RequireBand(options);
            using ToolOutput output = ToolOutput.Open(host, parsed.GetValue(file));
            RiskFileTable rows = input.Read(data, parsed, document, reading => reading with { Groups = column is null ? [] : [column] },
                host, output, cancellationToken);
            ScoredRows scored = TestRows.Score(document.Model, rows, host.Clock);
            UpliftModel? uplift = parsed.GetValue(trial) is string contacts ? Learn(contacts, host, output) : null;
            var plan = TriagePlan.Of(rows.Table, scored.Probabilities, uplift, options);
            output.Write(parsed.GetValue(format) switch
            {
                OutputFormat.Json => TriageText.Json(plan, rows, column),
                OutputFormat.Csv => TriageText.Csv(plan, rows, parsed.GetValue(safe)),
                _ => TriageText.Table(plan, rows, column, CanvasStyle.For(host, output)),
            });
            output.Complete();
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static UpliftModel Learn(string path, ToolHost host, ToolOutput output)
    {
        UpliftModel? model = null;
        ProgressBar.Run(host, output, "Learning whom contacts help",
            progress => model = UpliftModel.Train(UpliftFile.Read(path), progress: progress));
        return model!;
    }

    private static void RequireBand(TriageOptions options)
    {
        if (options.BandLower >= options.BandUpper)
        {
            throw ToolException.WrongUsage(
                $"--band-lower: found \"{NumberText.Amount(options.BandLower)}\", expected less than --band-upper, "
                    + $"{NumberText.Amount(options.BandUpper)}.");
        }
    }
}

using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>The arguments and options with which commands apply a model to a table.</summary>
internal sealed record ScoringInput
{
    public Argument<string> Model { get; } =
        new InputArgument("MODEL") { Description = "A model file that risk train or risk import wrote." };

    public Argument<string> Data { get; } = new InputArgument("DATA.csv") { Description = "A table with the columns the model needs." };

    public required RiskColumnOptions Columns { get; init; }

    public Option<string[]> Competing { get; } = RiskColumnOptions.Many("--compete", "V…",
        "For hazards: outcomes that end the watch otherwise, such as failing or completing.");

    public Option<bool> NobodyOptedOut { get; } =
        new("--no-opt-out")
        {
            Description =
            "Say that nobody in the table opted out of risk profiling, though the model was trained on a table that asked."
        };

    /// <summary>For commands that measure: outcomes are needed.</summary>
    public static ScoringInput WithOutcomes() =>
        new()
        {
            Columns = RiskColumnOptions.Create(labelRequired: true,
            "people are counted, not rows, and intervals are drawn by person")
        };

    /// <summary>For commands that only score.</summary>
    /// <param name="person">What the command does with ids of persons.</param>
    public static ScoringInput WithoutOutcomes(string person) => new() { Columns = RiskColumnOptions.Create(labelRequired: false, person) };

    /// <summary>Adds the arguments and the options that a scoring command takes.</summary>
    public void AddTo(Command command, bool outcomes)
    {
        command.Arguments.Add(Model);
        command.Arguments.Add(Data);
        command.Options.Add(NobodyOptedOut);
        if (outcomes)
        {
            Columns.AddTo(command);
            command.Options.Add(Competing);
            return;
        }

        foreach (Option option in (Option[])[Columns.Person, Columns.OptOut, Columns.Period])
        {
            command.Options.Add(option);
        }

        Columns.AddReadingTo(command);
    }

    /// <summary>Looks at the table.</summary>
    public IRiskFile Open(ParseResult parsed, ToolHost host) => Columns.Open(parsed, parsed.GetRequiredValue(Data), host);

    /// <summary>Reads the rows for a model: with outcomes when a label column was named.</summary>
    public RiskFileTable Read(ParseResult parsed, RiskModelDocument document, Func<RiskFileOptions, RiskFileOptions>? more, ToolHost host,
        ToolOutput output, CancellationToken cancellationToken) =>
        Read(Open(parsed, host), parsed, document, more, host, output, cancellationToken);

    /// <summary>The same of a table that was looked at already.</summary>
    public RiskFileTable Read(
        IRiskFile data, ParseResult parsed, RiskModelDocument document, Func<RiskFileOptions, RiskFileOptions>? more, ToolHost host,
        ToolOutput output, CancellationToken cancellationToken)
    {
        string path = data.Path;
        string? period = parsed.GetValue(Columns.Period);
        RiskFileOptions columns = Columns.Reading(parsed, data) with { Competing = [.. parsed.GetValue(Competing) ?? []] };
        RiskFileOptions reading = TestRows.ReadingFor(document.Model, OptOutAsTrained(columns, document, data, parsed), period);
        if (document.Model is IPeriodRiskModel byPeriod && reading.Label is not null && reading.Time is null)
        {
            host.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Path.GetFileName(path)}: the model predicts within {byPeriod.HorizonDays:0.##} days; without --time COL, whoever was "
                    + $"watched for a shorter time counts as having stayed."));
        }

        if (OtherEvent(reading, document, data) is string other)
        {
            host.Error.WriteLine(other);
        }

        RiskFileTable file = RiskInput.Read(data, more is null ? reading : more(reading), host, output, cancellationToken);
        return file.Table.HasLabels
            ? TestRows.Known(path, file, document.Model, period is not null, parsed.GetValue(Competing) ?? []) : file;
    }

    /// <summary>Reads rows with outcomes, of which there must be some.</summary>
    public RiskFileTable ReadOutcomes(ParseResult parsed, RiskModelDocument document, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken) =>
        ReadOutcomes(Open(parsed, host), parsed, document, host, output, cancellationToken);

    /// <summary>The same of a table that was looked at already.</summary>
    public RiskFileTable ReadOutcomes(IRiskFile data, ParseResult parsed, RiskModelDocument document, ToolHost host, ToolOutput output,
        CancellationToken cancellationToken)
    {
        RiskFileTable file = Read(data, parsed, document, more: null, host, output, cancellationToken);
        return file.Table.RowCount > 0 ? file
            : throw new InputRefusedException(new Violation(parsed.GetRequiredValue(Data), null, parsed.GetValue(Columns.Label), null,
            "at least one row with a known outcome"));
    }

    // The name of the column may change from file to file, the event may not.
    private static string? OtherEvent(RiskFileOptions reading, RiskModelDocument document, IRiskFile data)
    {
        const string Is = " is ";
        string trained = document.Metadata.Label, positives = string.Join(" or ", reading.Positives);
        int at = trained.IndexOf(Is, StringComparison.Ordinal);
        if (reading.Label is null || at < 0)
        {
            return null;
        }

        bool sameWords = trained.EndsWith(Is + positives, StringComparison.OrdinalIgnoreCase);
        bool sameColumn = trained.StartsWith(reading.Label + Is, StringComparison.Ordinal) || !data.Has(trained[..at]);
        return sameWords && sameColumn ? null
            : $"{Path.GetFileName(data.Path)}: {document.Metadata.Name} predicts that {trained}, the rows count as events where "
            + $"{reading.Label}{Is}{positives}: the figures compare two events.";
    }

    // Unknown consent is no consent: who could opt out of the training can opt out of being scored.
    private RiskFileOptions OptOutAsTrained(RiskFileOptions columns, RiskModelDocument document, IRiskFile data, ParseResult parsed)
    {
        string asked = document.Metadata.OptOutColumn;
        if (columns.OptOut is not null || asked.Length == 0)
        {
            return columns;
        }

        if (data.Has(asked))
        {
            return columns with { OptOut = asked };
        }

        return parsed.GetValue(NobodyOptedOut) ? columns : throw new InputRefusedException(new Violation(
            data.Path, 1, asked, null,
            "the column that says who opted out of risk profiling, as in the table the model was trained on (name it with --opt-out, or "
                + "say --no-opt-out when nobody did)"));
    }
}

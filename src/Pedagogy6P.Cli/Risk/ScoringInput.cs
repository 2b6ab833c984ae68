using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Preventive.ModelFile;

namespace Pedagogy6P.Cli.Risk;

/// <summary>The arguments and options with which commands apply a model to a table.</summary>
internal sealed record ScoringInput
{
    public Argument<string> Model { get; } = new InputArgument("MODEL") { Description = "A model file that risk train or risk import wrote." };

    public Argument<string> Data { get; } = new InputArgument("DATA.csv") { Description = "A table with the columns the model needs." };

    public required RiskColumnOptions Columns { get; init; }

    public Option<string[]> Competing { get; } = RiskColumnOptions.Many("--compete", "V…", "For hazards: outcomes that end the watch otherwise, such as failing or completing.");

    /// <summary>For commands that measure: outcomes are needed.</summary>
    public static ScoringInput WithOutcomes() => new() { Columns = RiskColumnOptions.Create(labelRequired: true) };

    /// <summary>For commands that only score.</summary>
    public static ScoringInput WithoutOutcomes() => new() { Columns = RiskColumnOptions.Create(labelRequired: false) };

    /// <summary>Adds the arguments and the options that a scoring command takes.</summary>
    public void AddTo(Command command, bool outcomes)
    {
        command.Arguments.Add(Model);
        command.Arguments.Add(Data);
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
    }

    /// <summary>Reads the rows for a model: with outcomes when a label column was named.</summary>
    public RiskFileTable Read(ParseResult parsed, RiskModelDocument document, Func<RiskFileOptions, RiskFileOptions>? more, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        string path = parsed.GetRequiredValue(Data);
        string? period = parsed.GetValue(Columns.Period);
        RiskFileOptions reading = TestRows.ReadingFor(document.Model, Columns.Reading(parsed, path), period);
        RiskFileTable file = RiskInput.Read(path, more is null ? reading : more(reading), host, output, cancellationToken);
        return file.Table.HasLabels ? TestRows.Known(path, file, document.Model, period is not null, parsed.GetValue(Competing) ?? []) : file;
    }

    /// <summary>Reads rows with outcomes, of which there must be some.</summary>
    public RiskFileTable ReadOutcomes(ParseResult parsed, RiskModelDocument document, ToolHost host, ToolOutput output, CancellationToken cancellationToken)
    {
        RiskFileTable file = Read(parsed, document, more: null, host, output, cancellationToken);
        return file.Table.RowCount > 0 ? file
            : throw new InputRefusedException(new Violation(parsed.GetRequiredValue(Data), null, parsed.GetValue(Columns.Label), null, "at least one row with a known outcome"));
    }
}

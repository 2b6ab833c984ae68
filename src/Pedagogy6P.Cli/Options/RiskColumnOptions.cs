using System.CommandLine;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options that say which column of a risk table means what, and what they mean together.</summary>
internal sealed record RiskColumnOptions
{
    private const string DefaultPositive = "1";

    public required Option<string?> Label { get; init; }

    public required Option<string[]> Positives { get; init; }

    public required Option<string[]> Negatives { get; init; }

    public required Option<string[]> Groups { get; init; }

    public required Option<string?> Person { get; init; }

    public required Option<string?> OptOut { get; init; }

    public required Option<string?> Time { get; init; }

    public required Option<string?> Period { get; init; }

    /// <summary>The query whose result is the table.</summary>
    public Option<string?> Query { get; } = One("--sql", "QUERY",
        "Query whose result is the table, where DATA is a DuckDB database; the package Pedagogy6P.Cli.Full reads those, and Parquet "
            + "files.");

    /// <summary>How the text of the table is written.</summary>
    public RiskTextOptions Text { get; } = new();

    /// <summary>The options.</summary>
    /// <param name="labelRequired">Whether outcomes are needed.</param>
    /// <param name="person">What the command does with ids of persons.</param>
    public static RiskColumnOptions Create(bool labelRequired, string person)
    {
        RiskColumnOptions options = new()
        {
            Label = One("--label", "COL", "Column with the outcome."),
            Positives = Many("--positive", "V…", "Outcomes that are the event to predict, or a threshold such as '<10'; 1 by default."),
            Negatives = Many("--negative", "V…",
                "Outcomes that are not the event; rows with any other are left out. By default everything known that is not the event."),
            Groups = Many("--group", "COL…", "Columns to compare groups of people by."),
            Person = One("--person", "COL", $"Column with the person's id: {person}."),
            OptOut = One("--opt-out", "COL",
                "Column that says who opted out of risk profiling (yes or no, oui or non, true or false, 1 or 0): their rows are never "
                    + "used."),
            Time = One("--time", "COL", "For hazards: days until the outcome or until observation ended, one row per person."),
            Period = One("--period", "COL", "For hazards: number of the period a row is about, one row per person and period."),
        };
        options.Label.Required = labelRequired;
        return options;
    }

    public static Option<string?> One(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.ExactlyOne };

    public static Option<string[]> Many(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds those that every command on labelled rows takes.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[Label, Positives, Negatives, Groups, Person, OptOut, Time, Period])
        {
            command.Options.Add(option);
        }

        AddReadingTo(command);
    }

    /// <summary>Adds those that say how a table is read, whatever its columns mean.</summary>
    public void AddReadingTo(Command command)
    {
        command.Options.Add(Query);
        Text.AddTo(command);
    }

    /// <summary>Looks at a table.</summary>
    /// <exception cref="InputRefusedException">It cannot be read.</exception>
    /// <exception cref="ToolException">This tool does not read such files.</exception>
    public IRiskFile Open(ParseResult parsed, string path, ToolHost host) =>
        RiskTableFile.Open(path, parsed.GetValue(Query), parsed.GetValue(Text.Encoding), host);

    /// <summary>How to read a file for which they were given.</summary>
    /// <exception cref="ToolException">A named column is not in the file.</exception>
    public RiskFileOptions Reading(ParseResult parsed, IRiskFile file)
    {
        ColumnNames columns = new(file);
        string? time = parsed.GetValue(Time), period = parsed.GetValue(Period);
        if (time is not null && period is not null)
        {
            throw ToolException.WrongUsage(
                "--period: found beside --time, expected one of them: --time for one row per person, --period for one row per person and "
                    + "period.");
        }

        string[] positives = parsed.GetValue(Positives) is { Length: > 0 } given ? given : [DefaultPositive];
        OutcomeSides.RequireApart(("--positive", positives), ("--negative", parsed.GetValue(Negatives) ?? []));
        return Text.Reading(parsed) with
        {
            Label = columns.One("--label", parsed.GetValue(Label)),
            Positives = [.. positives],
            Negatives = [.. parsed.GetValue(Negatives) ?? []],
            Groups = columns.Many("--group", parsed.GetValue(Groups)),
            Person = columns.One("--person", parsed.GetValue(Person)),
            OptOut = columns.One("--opt-out", parsed.GetValue(OptOut)),
            Time = columns.One("--time", time) ?? columns.One("--period", period),
        };
    }
}

using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Options;

/// <summary>The options of <c>risk train</c>.</summary>
internal sealed record TrainOptions
{
    private const int MostTrees = 10_000;
    private const int MostDepth = 16;
    private const int MostBins = 256;
    private const double LongestDays = 36_500;

    public Argument<string> Data { get; } = new InputArgument("DATA.csv") { Description = "Rows about people whose outcome is known." };

    public RiskColumnOptions Columns { get; } = RiskColumnOptions.Create(labelRequired: true,
        "a person's rows stay on one side of every split, and people are counted, not rows");

    public Option<string[]> Ignored { get; } = RiskColumnOptions.Many("--ignore", "COL…", "Columns that are not features.");

    public Option<string[]> Categorical { get; } = RiskColumnOptions.Many("--categorical", "COL…",
        "Columns of categories that look like numbers; columns of words are categorical anyhow.");

    public Option<string[]> Kept { get; } = RiskColumnOptions.Many("--keep", "COL…",
        "Columns to use although they look like identifiers, or their name like an outcome's.");

    public Option<DatePart[]> DateFeatures { get; } = DateFeaturesOption.Create();

    public Option<string?> Order { get; } = RiskColumnOptions.One("--order", "COL",
        "Column with the cohort: later ones are predicted from earlier ones, in tuning and in the test.");

    public Option<string?> Test { get; } = new InputOption("--test", "TEST.csv",
        "Rows to test on; by default a part of DATA.csv is held out.");

    public Option<double> TestFraction { get; } = AmountOption.Create("--test-fraction", "SHARE",
        "Share of DATA.csv held out for the test without --test; 0.25 by default, 0 for none.", 0, 0.9, 0.25);

    public Option<ModelKind> Model { get; } = ModelKindOption.Create();

    public Option<bool> WithMicrosoftML { get; } = new("--with-microsoft-ml")
    {
        Description = "With --model auto: also try the trainers of ML.NET, which the package Pedagogy6P.Cli.Full has; they are used only "
            + "where validation says so.",
    };

    public Option<int?> Trees { get; } = Whole("--trees",
        "Number of trees; with it (or --depth) trees are fitted once with these settings, else they are tuned.", 1, MostTrees);

    public Option<int?> Depth { get; } = Whole("--depth", "Depth of trees.", 1, MostDepth);

    public Option<int?> Bins { get; } = Whole("--bins", "Bins per feature; 256 by default.", 2, MostBins);

    public Option<int?> Threads { get; } = WholeNumberOption.Threads();

    public Option<int?> Seed { get; } = Whole("--seed", "Seed of everything random; 0 by default.", 0, int.MaxValue);

    public Option<string[]> Competing { get; } = RiskColumnOptions.Many("--compete", "V…",
        "For hazards: outcomes that end the watch otherwise, such as failing or completing.");

    public Option<double> PeriodDays { get; } = AmountOption.Create("--period-days", "DAYS",
        "For hazards: length of a period; 7 by default.", 0.01, LongestDays, 7);

    public Option<double> Horizon { get; } = AmountOption.Create("--horizon", "DAYS",
        "For hazards: probabilities are of the event within so many days; 14 by default.", 0.01, LongestDays, 14);

    public Option<string?> Out { get; } = new OutputOption("--out", "MODEL",
        "The model file to write, whole or not at all.")
    { Required = true };

    public Option<string?> Predictions { get; } = new OutputOption("--predictions", "FILE",
        "Also write row,label,probability of the test rows, and the person with --person.");

    public Option<bool> SpreadsheetSafe { get; } = SpreadsheetSafeOption.Create();

    public Option<string?> Report { get; } = new OutputOption("--report", "FILE.html", "Also write a report as one HTML page.");

    public Option<string?> Note { get; } = RiskColumnOptions.One("--note", "TEXT",
        "A note for the model card, for instance that the data is synthetic.");

    public Option<bool> Json { get; } = new("--json") { Description = "Print one line of JSON instead of tables." };

    public Command ToCommand()
    {
        Command command = new("train", "Train a model of dropout risk on a table whose outcomes are known.") { Data };
        Columns.AddTo(command);
        foreach (Option option in (Option[])[Ignored, Categorical, Kept, DateFeatures, Order, Test, TestFraction, Model, WithMicrosoftML,
            Trees, Depth, Bins, Threads, Seed, Competing, PeriodDays, Horizon, Out, Predictions, SpreadsheetSafe, Report, Note, Json])
        {
            command.Options.Add(option);
        }

        return command;
    }

    /// <summary>What to fit.</summary>
    /// <exception cref="ToolException">An option that the kind of model does not have.</exception>
    public TrainingSettings Settings(ParseResult parsed)
    {
        RequireFitting(parsed);
        return new()
        {
            Kind = parsed.GetValue(Model),
            WithMicrosoftML = parsed.GetValue(WithMicrosoftML),
            Trees = parsed.GetValue(Trees),
            Depth = parsed.GetValue(Depth),
            Bins = parsed.GetValue(Bins) ?? MostBins,
            Threads = parsed.GetValue(Threads) ?? Environment.ProcessorCount,
            Seed = parsed.GetValue(Seed) ?? 0,
            Competing = parsed.GetValue(Competing) ?? [],
            PeriodDays = parsed.GetValue(PeriodDays),
            HorizonDays = parsed.GetValue(Horizon),
        };
    }

    /// <summary>How to read the training file.</summary>
    public RiskFileOptions Reading(ParseResult parsed, IRiskFile file)
    {
        ColumnNames columns = new(file);
        OutcomeSides.RequireApart(("--positive", parsed.GetValue(Columns.Positives) ?? []), ("--compete", parsed.GetValue(Competing)
            ?? []));
        RiskFileOptions reading = Columns.Reading(parsed, file) with
        {
            Ignored = columns.Many("--ignore", parsed.GetValue(Ignored)),
            Categorical = columns.Many("--categorical", parsed.GetValue(Categorical)),
            Kept = columns.Many("--keep", parsed.GetValue(Kept)),
            Competing = [.. parsed.GetValue(Competing) ?? []],
            DateParts = [.. parsed.GetValue(DateFeatures) ?? []],
            Order = columns.One("--order", parsed.GetValue(Order)),
        };
        return reading.Time is not null && parsed.GetValue(Model) != ModelKind.Hazard
            ? throw ToolException.WrongUsage("--time and --period: found without --model hazard, which alone looks at times.",
            "Add --model hazard, or --ignore the column instead.")
            : reading;
    }

    private void RequireFitting(ParseResult parsed)
    {
        ModelKind kind = parsed.GetValue(Model);
        if (parsed.GetValue(WithMicrosoftML) && kind != ModelKind.Auto)
        {
            throw ToolException.WrongUsage("--with-microsoft-ml: found without --model auto, which alone tries several kinds.");
        }

        Option<int?>[] foreign = kind switch
        {
            ModelKind.FastTree or ModelKind.LightGbm => [Depth],
            ModelKind.Sdca or ModelKind.Lbfgs => [Trees, Depth, Bins],
            _ => [],
        };
        if (foreign.FirstOrDefault(option => parsed.GetValue(option) is not null) is Option<int?> found)
        {
            throw ToolException.WrongUsage($"{found.Name}: found with --model {kind.ToString().ToLowerInvariant()}, which has no such "
                + $"setting.");
        }
    }

    private static Option<int?> Whole(string name, string description, int lowest, int highest) => ParsedOption.Create<int?>(
        name,
        "N",
        description,
        highest == int.MaxValue
            ? $"a whole number of {lowest.ToString(CultureInfo.InvariantCulture)} or more"
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {lowest} to {highest}"),
        (string text, out int? value) =>
        {
            bool read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= lowest
                && number <= highest;
            value = number;
            return read;
        });
}

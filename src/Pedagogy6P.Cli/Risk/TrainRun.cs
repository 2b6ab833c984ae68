using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Cli.Options;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Cli.Texts;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MachineLearning.Tuning;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Risk;

/// <summary>One run of <c>risk train</c>: reads, splits, fits, measures.</summary>
internal sealed class TrainRun(ParseResult parsed, TrainOptions options, ToolHost host, ToolOutput output,
    CancellationToken cancellationToken)
{
    private const int MostOutcomesShown = 10;

    private readonly string _path = parsed.GetRequiredValue(options.Data);
    private readonly TrainingSettings _settings = options.Settings(parsed);
    private readonly IRiskFile _data = options.Columns.Open(parsed, parsed.GetRequiredValue(options.Data), host);
    private readonly string? _period = parsed.GetValue(options.Columns.Period);

    public TrainResult Run()
    {
        ImmutableArray<IModelSetting> further = FurtherModels.Of(_settings, host);
        RiskFileOptions reading = options.Reading(parsed, _data);
        RiskFileTable read = RiskInput.Read(_data, reading, host, output, cancellationToken);
        RequireOutcomes(read, reading);
        (RiskFileTable file, ImmutableArray<QualityIssue> leftOut) = LeftOutColumns.Of(read, reading);
        RequireFeatures(file, leftOut, reading);
        string? testPath = parsed.GetValue(options.Test);
        HeldOut held = HeldOut.Of(file, testPath is null ? parsed.GetValue(options.TestFraction) : 0, (ulong)_settings.Seed);
        RequireBoth(file.Table, held.Train, reading);
        RiskTable train = held.Test.Length == 0 ? file.Table : file.Table.View(held.Train);

        TrainedModel? trained = null;
        long start = host.Clock.GetTimestamp();
        ProgressBar.Run(host, output, "Training", progress => trained = Fit(file, train, held, further, progress));
        double fitSeconds = host.Clock.GetElapsedTime(start).TotalSeconds;

        ScoredRows? scored = ScoreTest(trained!.Model, file, testPath, held);
        RiskModelMetadata metadata = Metadata(reading, trained, train, file.Table);
        RiskModelDocument document = new(trained.Model, metadata);
        ImmutableArray<QualityIssue> issues = [.. leftOut, .. QualityCheck.Of(train, scored?.Table, reading.Kept)];
        SeenRows? seen = scored is null ? null : testPath is null
            ? SeenRows.HeldOut(scored.Table.RowCount) : SeenRows.Of(document, scored.Table);
        Assessment? assessment = scored is not { Table.RowCount: > 0 } ? null
            : Assessment.Of(metadata.Name, scored.Table, scored.Probabilities, Assessment.BaseRate(document),
            TestRows.Evidence(scored.Table, issues, seen));
        return new TrainResult
        {
            Kind = _settings.Kind,
            Document = document with
            {
                Metadata = metadata with
                {
                    Metrics = assessment is null
                ? [] : [assessment.Scores, .. assessment.Baselines]
                }
            },
            Trained = trained,
            Train = train,
            Scored = scored,
            Assessment = assessment,
            Issues = issues,
            Seen = seen,
            FitSeconds = fitSeconds,
            HeldOut = testPath is null ? held.How : Path.GetFileName(testPath),
        };
    }

    private TrainedModel Fit(RiskFileTable file, RiskTable train, HeldOut held, ImmutableArray<IModelSetting> further,
        IProgress<WorkProgress>? progress)
    {
        if (_settings.Kind != ModelKind.Hazard)
        {
            return ModelTrainer.Train(train, _settings, further, progress, cancellationToken);
        }

        HazardRows rows = HazardRows.Of(_path, file, _period is not null, _settings.Competing, _settings.PeriodDays);
        string positives = string.Join(" or ", parsed.GetValue(options.Columns.Positives) is { Length: > 0 } given ? given : ["event"]);
        return ModelTrainer.Train(rows.ToPeriods(file.Table, held.Train), [positives, .. _settings.Competing], _settings,
            cancellationToken);
    }

    private ScoredRows? ScoreTest(IRiskModel model, RiskFileTable file, string? testPath, HeldOut held)
    {
        if (testPath is null && held.Test.Length == 0)
        {
            return null;
        }

        // Rows held out of the training file have its features already; only hazards have one more.
        if (testPath is null && _settings.Kind != ModelKind.Hazard)
        {
            return TestRows.Score(model, TestRows.Only(file, held.Test), host.Clock);
        }

        string path = testPath ?? _path;
        IRiskFile data = testPath is null ? _data : options.Columns.Open(parsed, testPath, host);
        RiskFileOptions columns = options.Columns.Reading(parsed, data) with { Competing = [.. _settings.Competing] };
        RiskFileTable test = RiskInput.Read(data, TestRows.ReadingFor(model, columns, _period), host, output, cancellationToken);
        test = testPath is null ? TestRows.Only(test, Again(test, file, held.Test)) : test;
        return TestRows.Score(model, TestRows.Known(path, test, model, _period is not null, _settings.Competing), host.Clock);
    }

    // The rows of a second reading that the first one had at some places.
    private static int[] Again(RiskFileTable second, RiskFileTable first, int[] rows)
    {
        HashSet<int> sources = [.. rows.Select(row => first.SourceRows[row])];
        return [.. Enumerable.Range(0, second.SourceRows.Length).Where(row => sources.Contains(second.SourceRows[row]))];
    }

    private RiskModelMetadata Metadata(RiskFileOptions reading, TrainedModel trained, RiskTable train, RiskTable source) =>
        new RiskModelMetadata
        {
            Name = Path.GetFileNameWithoutExtension(parsed.GetRequiredValue(options.Out)!),
            Label = $"{reading.Label} is {string.Join(" or ", reading.Positives)}",
            Settings = trained.Settings,
            Calibration = trained.Calibration,
            Seed = _settings.Seed,
            Notes = parsed.GetValue(options.Note) ?? "",
            OptOutColumn = reading.OptOut ?? "",
        }.DescribeTraining(train, source);

    private void RequireOutcomes(RiskFileTable file, RiskFileOptions reading)
    {
        (int positives, int negatives) = TestRows.Classes(file.Table);
        if (file.FileRows == 0 || file.OutcomeCounts.IsEmpty)
        {
            throw Refuse(reading, file.FileRows == 0 ? "rows below the header" : "a known outcome in at least one row");
        }

        if (positives == 0 || negatives == 0)
        {
            string found = string.Join(", ",
                file.OutcomeCounts.Take(MostOutcomesShown)
                    .Select(count =>
                    string.Create(CultureInfo.InvariantCulture, $"\"{count.Outcome}\" in {Plural.Of(count.Rows, "row")}")));
            string advice = NearestIds.Advice(reading.Positives[0], file.OutcomeCounts.Select(count => count.Outcome)) is string near
                && positives == 0 ? $" {near}" : "";
            throw Refuse(
                reading,
                positives == 0
                    ? $"rows with the event, {string.Join(" or ", reading.Positives)} (--positive); the file has {found}.{advice}"
                    : $"rows without the event beside the rows with it; the file has {found}");
        }
    }

    private void RequireFeatures(RiskFileTable file, ImmutableArray<QualityIssue> leftOut, RiskFileOptions reading)
    {
        if (file.Table.Schema.Count == 0)
        {
            string why = leftOut.IsEmpty
                ? "" : $"; left out because they look like identifiers: {string.Join(", ", leftOut.Select(issue => issue.Column))} (--keep "
                + $"uses them)";
            throw Refuse(reading, $"at least one feature besides it{why}");
        }
    }

    private void RequireBoth(RiskTable table, int[] train, RiskFileOptions reading)
    {
        ReadOnlySpan<byte> labels = table.Labels;
        int positives = 0;
        foreach (int row in train)
        {
            positives += labels[row];
        }

        int negatives = train.Length - positives;
        if (positives == 0 || negatives == 0)
        {
            throw Refuse(reading, string.Create(
                CultureInfo.InvariantCulture,
                $"rows with and without the event among the training rows; holding some out left {positives} with and {negatives} without: "
                    + $"give --test or another --test-fraction"));
        }
    }

    private InputRefusedException Refuse(RiskFileOptions reading, string expected) =>
        new([new Violation(_path, null, reading.Label, null, expected)], 1);
}

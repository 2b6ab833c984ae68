using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Quality;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Risk;

/// <summary>Rows on which a model is measured, read for the features it knows.</summary>
internal static class TestRows
{
    /// <summary>How to read a file for a model: its features, and for hazards the period from the column that holds it, or 0.</summary>
    public static RiskFileOptions ReadingFor(IRiskModel model, RiskFileOptions columns, string? period)
    {
        RiskFileOptions reading = columns with { Schema = model.Schema };
        if (model is not IPeriodRiskModel hazard)
        {
            return reading;
        }

        return period is null ? reading with { Defaults = reading.Defaults.SetItem(hazard.PeriodFeature, 0) }
            : reading with { Renamed = reading.Renamed.SetItem(hazard.PeriodFeature, period) };
    }

    /// <summary>
    /// The rows whose outcome is known: for hazards whether the event comes within the model's horizon, by the times of the file, weighted
    /// for those whose watch ended before that.
    /// </summary>
    public static RiskFileTable Known(string path, RiskFileTable file, IRiskModel model, bool byPeriod, IReadOnlyList<string> competing)
    {
        if (model is not IPeriodRiskModel hazard || file.Times.IsEmpty)
        {
            return file;
        }

        var within = HazardRows.Of(path, file, byPeriod, competing, hazard.PeriodDays).Within(file.Table, hazard.HorizonDays,
            hazard.PeriodDays);
        int[] known = [.. Enumerable.Range(0, within.Length).Where(row => within[row] is not null)];
        RiskTable table = file.Table.Subset(known).WithLabels([.. known.Select(row => within[row]!.Value.Label)])
            .WithWeights([.. known.Select(row => within[row]!.Value.Weight)]);
        return file with { Table = table, SourceRows = [.. known.Select(row => file.SourceRows[row])], Times = [], Outcomes = [] };
    }

    /// <summary>The same file with some of its rows.</summary>
    public static RiskFileTable Only(RiskFileTable file, int[] rows) =>
        file with
        {
            Table = file.Table.View(rows),
            SourceRows = [.. rows.Select(row => file.SourceRows[row])],
            Times = file.Times.IsEmpty ? [] : [.. rows.Select(row => file.Times[row])],
            Outcomes = file.Outcomes.IsEmpty ? [] : [.. rows.Select(row => file.Outcomes[row])],
        };

    /// <summary>Has a model score rows.</summary>
    public static ScoredRows Score(IRiskModel model, RiskFileTable file, TimeProvider clock)
    {
        double[] probabilities = new double[file.Table.RowCount];
        long start = clock.GetTimestamp();
        model.Probabilities(file.Table, probabilities);
        return new ScoredRows(file.Table, file.SourceRows, probabilities, clock.GetElapsedTime(start).TotalSeconds);
    }

    /// <summary>What the promotion gate looks at besides the scores.</summary>
    public static PromotionEvidence Evidence(RiskTable rows, IEnumerable<QualityIssue> issues, SeenRows? seen) =>
        PromotionEvidence.Of(rows) with
        {
            Leaks = issues.Count(issue => issue.IsLeak),
            SeenShare = seen is { IsTold: true }
            ? seen.Share : double.NaN
        };

    /// <summary>The number of positive and negative rows, for messages.</summary>
    public static (int Positives, int Negatives) Classes(RiskTable table)
    {
        int positives = table.Labels.Count((byte)1);
        return (positives, table.RowCount - positives);
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Cli.Risk;
using Pedagogy6P.Formats.RiskTables;
using Pedagogy6P.MachineLearning.Explanation;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Cli.Output.Risks;

/// <summary>
/// Scores as a table: every row of the file in its order, numbered from 0. Who opted out has the probability <c>none</c> and nothing else.
/// A reason is a feature, its value and what it does to the log-odds. Last come the features outside the range of the training rows, when
/// the model knows it.
/// </summary>
internal sealed class ScoresCsv(RiskModelDocument document, int reasons, bool spreadsheetSafe)
{
    private const int RowsPerWrite = 1000;

    private readonly RiskExplainer? _explainer = reasons > 0 ? new RiskExplainer(document.Model) : null;
    private readonly TrainedRanges _ranges = new(document);
    private readonly Dictionary<string, int> _outside = new(StringComparer.Ordinal);
    private int _rowsOutside;

    /// <summary>Says how many rows had numbers outside the training range; null when none had.</summary>
    public string? Note(string file)
    {
        string features = string.Join(", ",
            _outside.OrderByDescending(one => one.Value)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key} {one.Value}")));
        return _rowsOutside == 0
            ? null : string.Create(CultureInfo.InvariantCulture,
            $"{file}: rows with numbers outside the range of the training rows: {_rowsOutside} ({features}).");
    }

    public void Write(ToolOutput output, RiskFileTable file, double[] probabilities, CancellationToken cancellationToken)
    {
        bool persons = !file.Table.Persons.IsEmpty;
        CsvText text = new CsvText(spreadsheetSafe).Cell("row");
        text = persons ? text.Cell("person") : text;
        text.Cell("probability");
        for (int reason = 1; reason <= reasons; reason++)
        {
            text.Cell(string.Create(CultureInfo.InvariantCulture, $"reason_{reason}"));
        }

        text = _ranges.AreKnown ? text.Cell("outside_training_range") : text;
        text.EndRecord();
        double[] values = new double[file.Table.Schema.Count];
        for (int row = 0, scored = 0; row < file.FileRows; row++)
        {
            bool kept = scored < file.SourceRows.Length && file.SourceRows[scored] == row;
            text.Cell(NumberText.Whole(row));
            text = persons ? text.Cell(kept ? file.Table.PersonIds[file.Table.Persons[scored]] : null) : text;
            text.Cell(kept ? probabilities[scored].ToString("R", CultureInfo.InvariantCulture) : "none");
            AddReasons(text, kept ? file.Table : null, scored, values);
            AddOutside(text, kept ? file.Table : null, scored);
            scored += kept ? 1 : 0;
            text.EndRecord();
            if (row % RowsPerWrite == RowsPerWrite - 1)
            {
                cancellationToken.ThrowIfCancellationRequested();
                output.Write(text.ToUtf8());
                text = new CsvText(spreadsheetSafe);
            }
        }

        output.Write(text.ToUtf8());
    }

    private void AddReasons(CsvText text, RiskTable? table, int row, double[] values)
    {
        string[] found = [];
        if (_explainer is not null && table is not null)
        {
            table.CopyRow(row, values);
            found = [.. _explainer.Explain(values).Strongest(reasons).Select(Describe)];
        }

        for (int reason = 0; reason < reasons; reason++)
        {
            text.Cell(reason < found.Length ? found[reason] : null);
        }
    }

    private void AddOutside(CsvText text, RiskTable? table, int row)
    {
        if (!_ranges.AreKnown)
        {
            return;
        }

        ImmutableArray<string> outside = table is null ? [] : _ranges.Outside(table, row);
        text.Cell(outside.IsEmpty ? null : string.Join("; ", outside));
        _rowsOutside += outside.IsEmpty ? 0 : 1;
        foreach (string feature in outside)
        {
            _outside[feature] = _outside.GetValueOrDefault(feature) + 1;
        }
    }

    private string Describe(FeatureContribution contribution) =>
        $"{contribution.Feature} = "
            + $"{FeatureText.Of(document.Model.Schema[document.Model.Schema.IndexOf(contribution.Feature)], contribution.Value)} "
            + $"({NumberText.Change(contribution.LogOdds)})";
}

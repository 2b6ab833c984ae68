using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Formats.RiskTables.Writing;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.Formats.RiskTables;

/// <summary>
/// Turns gathered cells into the features of a table, all columns by the same conventions, and refuses what cannot be told for sure. Not
/// thread-safe.
/// </summary>
/// <param name="builder">Takes the features.</param>
/// <param name="options">What the user said.</param>
/// <param name="conventions">How the file writes numbers and dates.</param>
/// <param name="findings">Takes refusals and notes.</param>
/// <param name="rowOf">The number by which a row of the table goes in the file.</param>
internal sealed class ColumnReader(RiskTableBuilder builder, RiskFileOptions options, ColumnConventions conventions, FileFindings findings,
    Func<int, int> rowOf)
{
    private readonly CategoryReader _categories = new(builder, options, findings);

    /// <summary>Columns of too many different words, which were left out.</summary>
    public ImmutableArray<string> TooManyCategories => _categories.TooMany;

    /// <summary>Cells of categories that the model does not know.</summary>
    public int Unseen => _categories.Unseen;

    /// <summary>Adds the feature or features of a column, or refuses it, or leaves it out and says so.</summary>
    public void Add(ColumnSurvey survey)
    {
        FeatureCollector column = survey.Column;
        if (column.IsCategorical
            || (column.Known is null && survey.Numbers + survey.Dates == 0 && survey.Words > 0
            && survey.First(reading => reading.Fault is not null) is null))
        {
            _categories.Add(column);
        }
        else if (column.Known?.Writing.Part > DatePart.None
            || (column.Known is null && survey.Dates > 0 && survey.Dates >= survey.Numbers + survey.Words))
        {
            AddDates(survey);
        }
        else if (Writing(survey) is FeatureWriting writing)
        {
            AddNumbers(column, writing);
        }
    }

    /// <summary>
    /// How the numbers of a column are written, and all of them as numbers of the collector; null when the column was refused.
    /// </summary>
    public FeatureWriting? Writing(ColumnSurvey survey)
    {
        FeatureCollector column = survey.Column;
        string unit = column.Known?.Writing.Unit ?? survey.Unit;
        DecimalMark? mark = conventions.MarkOf(survey);
        if (!AreNumbers(survey, unit) || !AreInOneMark(survey, mark))
        {
            return null;
        }

        bool comma = mark == DecimalMark.Comma;
        FillIn(survey, comma);
        if (survey.First(reading => reading.Number is { IsTruth: false }) is not null || (comma && column.Grouped.Count > 0))
        {
            string how = unit is WrittenDuration.Unit ? "durations, in minutes" : unit.Length > 0 ? $"numbers with {unit}" : "numbers";
            findings.Read(column.Name, $"{how}, with a decimal {(comma ? "comma" : "point")}");
        }

        return new FeatureWriting { Unit = unit, DecimalMark = mark ?? DecimalMark.Point };
    }

    private static void FillIn(ColumnSurvey survey, bool comma)
    {
        NumberColumn values = survey.Column.Numbers;
        ReadOnlySpan<int> codes = survey.Column.Texts is { } texts ? texts.ToColumn().Codes : [];
        for (int row = 0; row < codes.Length; row++)
        {
            if (codes[row] >= 0)
            {
                WrittenNumber number = survey.Readings[codes[row]].Number!.Value;
                values[row] = comma ? number.AsComma : number.AsPoint;
            }
        }

        foreach (int row in comma ? survey.Column.Grouped.Items : [])
        {
            values[row] = Math.Round(values[row] * 1000);
        }
    }

    private void AddNumbers(FeatureCollector column, FeatureWriting writing)
    {
        bool ordinal = column.Known?.Kind == FeatureKind.Ordinal;
        (ImmutableArray<float>? singles, ImmutableArray<double>? doubles) = column.Numbers.Take();
        _ = singles is { } narrow ? builder.TakeNumeric(column.Name, narrow, ordinal)
            : builder.TakeNumeric(column.Name, doubles!.Value, ordinal);
        builder.SetWriting(column.Known?.Writing ?? writing);
    }

    private bool AreNumbers(ColumnSurvey survey, string unit)
    {
        if (survey.First(reading => reading.Fault is not null) is (int faultRow, string fault))
        {
            return Refuse(survey, faultRow, fault,
                $"{survey.Readings.First(reading => reading.Fault is not null).Fault}, or a column declared categorical (--categorical)");
        }

        int others = survey.Words + survey.Dates;
        if (others > 0 && survey.First(reading => reading.Number is null) is (int row, string word))
        {
            bool known = survey.Column.Known is not null, numeric = known || others <= survey.Numbers;
            string declare = known ? "" : ", and a column that mixes both has to be declared categorical (--categorical)";
            (int Row, string Text) odd = numeric ? (row, word) : FirstNumber(survey);
            string expected = known ? "a number, true or false" : numeric ? "a number" : "a word";
            return Refuse(survey, odd.Row, odd.Text, string.Create(
                CultureInfo.InvariantCulture,
                $"{expected}: {survey.Numbers} "
                    + $"{(survey.Numbers == 1 ? "cell of the column holds a number" : "cells of the column hold numbers")}, {others} "
                    + $"{(others == 1 ? "does" : "do")} not; words for missing values have to be named (--missing){declare}"));
        }

        string wanted = unit.Length == 0 ? "a number without a unit" : unit is WrittenDuration.Unit
            ? "a duration" : $"a number with {unit}";
        string because = survey.Column.Known is null ? "as in most rows" : "as in the table the model was trained on";
        return survey.First(reading => !string.Equals(reading.Number?.Unit, unit, StringComparison.Ordinal)) is (int otherRow,
            string other) ? Refuse(survey, otherRow, other, $"{wanted}, {because}")
            : unit.Length == 0 || survey.Column.PlainNumbers == 0
            || Refuse(survey, survey.Column.FirstNumber, FirstPlain(survey.Column), $"{wanted}, {because}");
    }

    private bool AreInOneMark(ColumnSurvey survey, DecimalMark? mark)
    {
        if (mark is null && survey.First(reading => reading.Number is { IsAmbiguous: true }) is (int row, string text))
        {
            return Refuse(survey, row, text,
                "a number whose decimal mark can be told: this one may have a comma for the fraction or for thousands (say which with "
                    + "--decimal comma or --decimal point)");
        }

        if (mark == DecimalMark.Comma)
        {
            string? plain = survey.Column.FirstDecimal < 0
                ? null : survey.Column.Numbers[survey.Column.FirstDecimal].ToString("R", CultureInfo.InvariantCulture);
            return (plain is null || Refuse(survey, survey.Column.FirstDecimal, plain, "a number with a decimal comma"))
                && (survey.First(reading => reading.Number is { AsComma: double.NaN }) is not (int pointRow, string point)
                || Refuse(survey, pointRow, point, "a number with a decimal comma"));
        }

        return survey.First(reading => reading.Number is { AsPoint: double.NaN }) is not (int commaRow, string comma)
            || Refuse(survey, commaRow, comma, "a number with a decimal point");
    }

    private void AddDates(ColumnSurvey survey)
    {
        FeatureCollector column = survey.Column;
        if (survey.First(reading => reading.Date is null) is (int row, string text))
        {
            Refuse(survey, row, text, "a date as in most rows; words for missing values have to be named (--missing)");
        }
        else if (column.PlainNumbers > 0)
        {
            Refuse(survey, column.FirstNumber, FirstPlain(column), "a date as in most rows");
        }
        else if (column.Known is null && options.DateParts.IsEmpty)
        {
            findings.Note(
                $"column {column.Name} was left out: it holds dates. --date-features days weekday month makes numbers and categories of ",
                $"them.");
        }
        else
        {
            DateReader.Add(builder, survey, conventions.OrderOf(survey), column.Known is null
                ? options.DateParts : [column.Known.Writing.Part], findings, rowOf);
        }
    }

    private static (int Row, string Text) FirstNumber(ColumnSurvey survey)
    {
        (int Row, string Text)? written = survey.First(reading => reading.Number is not null);
        return written is { } first && (survey.Column.FirstNumber < 0 || first.Row < survey.Column.FirstNumber)
            ? first : (survey.Column.FirstNumber, FirstPlain(survey.Column));
    }

    private static string FirstPlain(FeatureCollector column) =>
        column.Numbers[column.FirstNumber].ToString("R", CultureInfo.InvariantCulture);

    private bool Refuse(ColumnSurvey survey, int row, string value, string expected)
    {
        findings.Refuse(rowOf(row), survey.Column.Known?.Writing.Column is { Length: > 0 } written
            ? written : survey.Column.Name, value, expected);
        return false;
    }
}

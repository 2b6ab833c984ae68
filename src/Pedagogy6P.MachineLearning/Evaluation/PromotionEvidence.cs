using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Evaluation;

/// <summary>What is known about test rows beside the scores on them. What is null is not judged.</summary>
public sealed record PromotionEvidence
{
    /// <summary>People that the rows are about; null takes every row for a person. Default null.</summary>
    public int? People { get; init; }

    /// <summary>People of the rarer class: the fewer of those with an event and those with a row without one. Default null.</summary>
    public int? RarerPeople { get; init; }

    /// <summary>Findings that make the scores untrustworthy, see <see cref="Quality.QualityIssue.IsLeak"/>. Default null.</summary>
    public int? Leaks { get; init; }

    /// <summary>Share of the rows that the model has seen in training, 0..1; NaN when it cannot be told, which is shown and refuses
    /// nothing. Default null.</summary>
    public double? SeenShare { get; init; }

    /// <summary>
    /// The calibration error that a calibrated model stays below on these rows in 97.5 of 100 cases, see <see cref="CalibrationChance"/>:
    /// one that is not larger proves
    /// nothing. Default null.
    /// </summary>
    public double? CalibrationErrorByChance { get; init; }

    /// <summary>Counts the people of a table.</summary>
    /// <param name="table">Rows with labels.</param>
    public static PromotionEvidence Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        byte[] labels = table.Labels.ToArray();
        return table.Persons.IsEmpty ? new PromotionEvidence() : new PromotionEvidence
        {
            People = table.PeopleIn(table.RowsWhere(_ => true).AsSpan()),
            RarerPeople = Math.Min(table.PeopleIn(table.RowsWhere(row => labels[row] == 1).AsSpan()),
                table.PeopleIn(table.RowsWhere(row => labels[row] == 0).AsSpan())),
        };
    }
}

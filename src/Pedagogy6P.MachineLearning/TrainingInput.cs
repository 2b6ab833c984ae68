using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning;

/// <summary>What every trainer asks of a training table. Stateless and thread-safe.</summary>
public static class TrainingInput
{
    private const string Table = "training table";

    /// <summary>Refuses a table that no model of an event can be fitted on.</summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="InputRefusedException">
    /// No feature, or none with a known value; targets that are no labels; rows of both classes are not there with positive weight.
    /// </exception>
    public static void Check(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        ViolationCollector problems = new();
        if (table.Schema.Count == 0)
        {
            problems.Add(Table, null, null, null, "at least one feature");
        }

        if (table.TargetKind is { } kind and not TargetKind.Event)
        {
            problems.Add(Table, null, "targets", NameOf(kind), "labels, 0 or 1 per row: this learner predicts whether an event happens");
        }
        else if (!table.HasLabels)
        {
            problems.Add(Table, null, "labels", null, "a label column");
        }
        else if (!HasBoth(table))
        {
            problems.Add(Table, null, "labels",
                table.RowCount == 0 ? "no rows" : table.Labels[0] == 1 ? "only positives" : "only negatives",
                "rows with the event and rows without it, both with positive weight");
        }

        problems.ThrowIfAny();
        if (Enumerable.Range(0, table.Schema.Count).All(f => AllMissing(table, f)))
        {
            throw InputRefusedException.Because(Table, null, null, "at least one feature with a known value");
        }
    }

    private static string NameOf(TargetKind kind) => kind switch
    {
        TargetKind.Count => "counts",
        TargetKind.Real => "numbers",
        _ => "ordered steps",
    };

    private static bool HasBoth(RiskTable table)
    {
        bool positive = false, negative = false;
        for (int row = 0; row < table.RowCount && !(positive && negative); row++)
        {
            bool counts = table.Weights.IsEmpty || table.Weights[row] > 0;
            positive |= counts && table.Labels[row] == 1;
            negative |= counts && table.Labels[row] == 0;
        }

        return positive && negative;
    }

    private static bool AllMissing(RiskTable table, int feature)
    {
        for (int row = 0; row < table.RowCount; row++)
        {
            if (!double.IsNaN(table[row, feature]))
            {
                return false;
            }
        }

        return true;
    }
}

using System.Collections.Immutable;

namespace Pedagogy6P.MachineLearning.Tables;

/// <summary>
/// A table of risk rows: typed features and, optionally, targets (labels, counts, numbers, steps), weights, persons, an order (cohort) and
/// groups.
/// Columns keep the storage they were given (single, double, category codes). Immutable and thread-safe; built by
/// <see cref="RiskTableBuilder"/>.
/// </summary>
public sealed class RiskTable
{
    private readonly RiskColumn[] _columns;
    private readonly TargetColumn? _target;
    private readonly double[]? _weights;
    private readonly int[]? _persons;
    private readonly int[]? _order;

    internal RiskTable(FeatureSchema schema, RiskColumn[] columns, int rowCount, TargetColumn? target, double[]? weights, int[]? persons,
        ImmutableArray<string> personIds, int[]? order, ImmutableArray<GroupColumn> groups)
    {
        Schema = schema;
        RowCount = rowCount;
        PersonIds = personIds;
        Groups = groups;
        _columns = columns;
        _target = target;
        _weights = weights;
        _persons = persons;
        _order = order;
    }

    /// <summary>Names and types of the features.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Whether rows carry labels: targets that are events.</summary>
    public bool HasLabels => _target?.Labels is not null;

    /// <summary>Per row 1 (the event happened) or 0; empty when the table has no labels.</summary>
    public ReadOnlySpan<byte> Labels => _target?.Labels;

    /// <summary>What the targets are; null when the table has none.</summary>
    public TargetKind? TargetKind => _target?.Kind;

    /// <summary>Per row the target as a number, labels too; empty when the table has none.</summary>
    public ReadOnlySpan<double> Targets => _target is null ? [] : _target.Values;

    /// <summary>Per row a weight ≥ 0; empty means 1 for every row.</summary>
    public ReadOnlySpan<double> Weights => _weights;

    /// <summary>Per row the index of the person in <see cref="PersonIds"/>; empty means every row is its own person.</summary>
    public ReadOnlySpan<int> Persons => _persons;

    /// <summary>Distinct person ids, in the order of the codes; empty when no persons were given.</summary>
    public ImmutableArray<string> PersonIds { get; }

    /// <summary>Per row the cohort, larger is later; empty when no order was given.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>Columns for comparing groups of people; not features.</summary>
    public ImmutableArray<GroupColumn> Groups { get; }

    /// <summary>One value: NaN when missing; the category code of a categorical feature.</summary>
    /// <param name="row">Row, 0-based.</param>
    /// <param name="feature">Column, 0-based.</param>
    public double this[int row, int feature] => _columns[feature][row];

    internal RiskColumn Column(int feature) => _columns[feature];

    /// <summary>Copies one row into a buffer of <see cref="FeatureSchema.Count"/> values.</summary>
    /// <param name="row">Row, 0-based.</param>
    /// <param name="destination">At least as long as there are features.</param>
    /// <exception cref="ArgumentException">The buffer is too short.</exception>
    public void CopyRow(int row, Span<double> destination)
    {
        if (destination.Length < _columns.Length)
        {
            throw new ArgumentException("The buffer is shorter than a row.", nameof(destination));
        }

        for (int f = 0; f < _columns.Length; f++)
        {
            destination[f] = _columns[f][row];
        }
    }

    /// <summary>Copies a feature's values from a row on; the length of the buffer says how many.</summary>
    /// <param name="feature">Column, 0-based.</param>
    /// <param name="firstRow">First row, 0-based.</param>
    /// <param name="destination">Receives the values; NaN is missing.</param>
    public void CopyColumn(int feature, int firstRow, Span<double> destination) => _columns[feature].CopyTo(firstRow, destination);

    /// <summary>A new table with the given rows, in the given order; a row may repeat. Schema, person ids and group levels stay.</summary>
    /// <param name="rows">Rows, 0-based.</param>
    public RiskTable Subset(ReadOnlySpan<int> rows)
    {
        RiskColumn[] columns = new RiskColumn[_columns.Length];
        for (int f = 0; f < columns.Length; f++)
        {
            columns[f] = _columns[f].Subset(rows);
        }

        return Of(columns, rows);
    }

    /// <summary>
    /// The same as <see cref="Subset"/>, but features stay where they are and are looked up there: no memory but that of the row numbers,
    /// somewhat slower to go through. For tables too large to be held twice.
    /// </summary>
    /// <param name="rows">Rows, 0-based.</param>
    public RiskTable View(ReadOnlySpan<int> rows)
    {
        int[] kept = rows.ToArray();
        return Of(Array.ConvertAll(_columns, column => column.View(kept)), rows);
    }

    /// <summary>The rows that satisfy a condition, ascending.</summary>
    /// <param name="condition">Takes a row number.</param>
    public ImmutableArray<int> RowsWhere(Func<int, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        List<int> rows = [];
        for (int row = 0; row < RowCount; row++)
        {
            if (condition(row))
            {
                rows.Add(row);
            }
        }

        return [.. rows];
    }

    /// <summary>How many people some rows are about; without persons every row is about its own.</summary>
    internal int PeopleIn(ReadOnlySpan<int> rows) => _persons is null ? rows.Length : RiskColumn.Pick(_persons, rows).Distinct().Count();

    /// <summary>The same rows with some features left out.</summary>
    /// <param name="keep">Says by feature whether it stays.</param>
    public RiskTable WithFeatures(Func<Feature, bool> keep)
    {
        ArgumentNullException.ThrowIfNull(keep);
        int[] kept = [.. Enumerable.Range(0, Schema.Count).Where(f => keep(Schema[f]))];
        return new RiskTable(new FeatureSchema([.. kept.Select(f => Schema[f])]), [.. kept.Select(f => _columns[f])], RowCount, _target,
            _weights, _persons,
            PersonIds, _order, Groups);
    }

    /// <summary>The same rows with other labels.</summary>
    /// <param name="labels">Per row 0 or 1.</param>
    /// <exception cref="ArgumentException">Not one label per row, or a label other than 0 and 1.</exception>
    public RiskTable WithLabels(ReadOnlySpan<byte> labels)
    {
        if (labels.Length != RowCount || labels.IndexOfAnyExcept((byte)0, (byte)1) >= 0)
        {
            throw new ArgumentException("Labels are 0 or 1, one per row.", nameof(labels));
        }

        return new RiskTable(Schema, _columns, RowCount, new TargetColumn(labels.ToArray()), _weights, _persons, PersonIds, _order, Groups);
    }

    /// <summary>The same rows with other targets.</summary>
    /// <param name="targets">Per row a value of the kind.</param>
    /// <param name="kind">What the targets are.</param>
    /// <exception cref="ArgumentException">Not one target per row, or a value that the kind does not have.</exception>
    public RiskTable WithTargets(ReadOnlySpan<double> targets, TargetKind kind)
    {
        if (targets.Length != RowCount)
        {
            throw new ArgumentException("One target per row is needed.", nameof(targets));
        }

        foreach (double target in targets)
        {
            if (TargetColumn.Expected(target, kind) is { } expected)
            {
                throw new ArgumentException($"Targets of kind {kind} are {expected}.", nameof(targets));
            }
        }

        return new RiskTable(Schema, _columns, RowCount, new TargetColumn(targets.ToArray(), kind), _weights, _persons, PersonIds, _order,
            Groups);
    }

    /// <summary>The same rows with other weights.</summary>
    /// <param name="weights">Per row a finite weight ≥ 0.</param>
    /// <exception cref="ArgumentException">Not one weight per row, or a weight that is negative or not finite.</exception>
    public RiskTable WithWeights(ReadOnlySpan<double> weights)
    {
        if (weights.Length != RowCount)
        {
            throw new ArgumentException("One weight per row is needed.", nameof(weights));
        }

        foreach (double weight in weights)
        {
            if (!(weight >= 0) || double.IsInfinity(weight))
            {
                throw new ArgumentException("Weights are finite and not negative.", nameof(weights));
            }
        }

        return new RiskTable(Schema, _columns, RowCount, _target, weights.ToArray(), _persons, PersonIds, _order, Groups);
    }

    private static T[]? PickOrNull<T>(T[]? values, ReadOnlySpan<int> rows) => values is null ? null : RiskColumn.Pick(values, rows);

    private RiskTable Of(RiskColumn[] columns, ReadOnlySpan<int> rows)
    {
        var groups = ImmutableArray.CreateBuilder<GroupColumn>(Groups.Length);
        foreach (GroupColumn group in Groups)
        {
            groups.Add(group.Subset(rows));
        }

        return new RiskTable(Schema, columns, rows.Length, _target?.Subset(rows), PickOrNull(_weights, rows), PickOrNull(_persons, rows),
            PersonIds, PickOrNull(_order, rows), groups.MoveToImmutable());
    }
}

using Microsoft.ML;
using Microsoft.ML.Data;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tables;

/// <summary>Risk tables as ML.NET sees data. Pure and thread-safe.</summary>
public static class RiskDataView
{
    /// <summary>Name of the column of labels.</summary>
    public const string Label = "Label";

    /// <summary>Name of the column of weights.</summary>
    public const string Weight = "Weight";

    /// <summary>Name of the column of persons.</summary>
    public const string Person = "Person";

    /// <summary>
    /// A view of a table: a column by feature, numbers as Single (NaN is missing), categories as text (empty is missing); and, where the
    /// table has them, labels as Boolean <see cref="Label"/>, weights as Single <see cref="Weight"/> and person ids as text
    /// <see cref="Person"/>. No column is copied; the view lives as long as the table.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <exception cref="ArgumentException">A feature has the name of one of those columns.</exception>
    public static IDataView Of(RiskTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        List<ViewColumn> columns = [.. table.Schema.Features.Select((feature, number) => Column(table, feature, number))];
        if (table.HasLabels)
        {
            columns.Add(ViewColumn.Of(Label, BooleanDataViewType.Instance, row => table.Labels[(int)row] == 1));
        }

        if (!table.Weights.IsEmpty)
        {
            columns.Add(ViewColumn.Of(Weight, NumberDataViewType.Single, row => (float)table.Weights[(int)row]));
        }

        if (!table.Persons.IsEmpty)
        {
            columns.Add(ViewColumn.Of(Person, TextDataViewType.Instance,
                row => table.PersonIds[table.Persons[(int)row]].AsMemory()));
        }

        string? twice = columns.GroupBy(column => column.Name, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any())?.Key;
        return twice is null ? new ColumnsView(columns, () => table.RowCount)
            : throw new ArgumentException($"The feature '{twice}' has the name of a column that the view adds.", nameof(table));
    }

    /// <summary>
    /// A table of the rows of a view, read in one pass. Singles stay singles, all other numbers and truth values become doubles; text and
    /// keys become categories, the distinct ones in ordinal order (empty text and the key that stands for none are missing).
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="columns">
    /// Which columns are what; null takes the defaults, and <see cref="Weight"/> and <see cref="Person"/> where the view has columns of
    /// these names, as the views of <see cref="Of"/> have.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputRefusedException">
    /// A column is missing or of a type that no feature has, a label is not 0 or 1, or what <see cref="RiskTableBuilder.Build"/> refuses.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static RiskTable ToTable(IDataView view, RiskColumns? columns = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        string? Named(string name) => view.Schema.GetColumnOrNull(name) is null ? null : name;
        columns ??= new RiskColumns { Weight = Named(Weight), Person = Named(Person) };
        return new ViewReader(view, columns).Read(cancellationToken);
    }

    private static ViewColumn Column(RiskTable table, Feature feature, int number) => feature.Kind == FeatureKind.Categorical
        ? ViewColumn.Of(feature.Name, TextDataViewType.Instance, row => TextOf(feature, table[(int)row, number]))
        : ViewColumn.Of(feature.Name, NumberDataViewType.Single, row => (float)table[(int)row, number]);

    /// <summary>A category code as text: empty when it is missing or unknown.</summary>
    internal static ReadOnlyMemory<char> TextOf(Feature feature, double code) =>
        code >= 0 && code < feature.Categories.Length ? feature.Categories[(int)code].AsMemory() : default;
}

using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>
/// The coded, standardised columns of a training table, column by column: values with the median for missing ones, an indicator where
/// anything is missing,
/// one column per category. Constant columns are left out. Columns are padded with zero rows to a multiple of the vector length.
/// </summary>
internal sealed class DesignMatrix
{
    public const int Lanes = 8;

    private DesignMatrix(int rows, List<DesignColumn> columns, List<double[]> values)
    {
        Rows = rows;
        Columns = [.. columns];
        Values = [.. values];
    }

    public int Rows { get; }

    public DesignColumn[] Columns { get; }

    public double[][] Values { get; }

    public static int Padded(int rows) => (rows + Lanes - 1) / Lanes * Lanes;

    public static DesignMatrix Of(RiskTable table)
    {
        List<DesignColumn> columns = [];
        List<double[]> values = [];
        int n = table.RowCount;
        double[] raw = new double[n];
        for (int f = 0; f < table.Schema.Count; f++)
        {
            table.CopyColumn(f, 0, raw);
            int feature = f;
            if (table.Schema[f].Kind == FeatureKind.Categorical)
            {
                for (int category = 0; category < table.Schema[f].Categories.Length; category++)
                {
                    int code = category;
                    Add(columns, values, n, feature, code, double.NaN, row => raw[row] == code ? 1 : 0);
                }
            }
            else
            {
                double median = Median(raw);
                Add(columns, values, n, feature, DesignColumn.Value, median, row => double.IsNaN(raw[row]) ? median : raw[row]);
            }

            Add(columns, values, n, feature, DesignColumn.MissingIndicator, double.NaN, row => double.IsNaN(raw[row]) ? 1 : 0);
        }

        return new DesignMatrix(n, columns, values);
    }

    private static void Add(List<DesignColumn> columns, List<double[]> values, int rows, int feature, int category, double fill, Func<int,
        double> value)
    {
        double[] column = new double[Padded(rows)];
        double sum = 0, squares = 0;
        for (int row = 0; row < rows; row++)
        {
            column[row] = value(row);
            sum += column[row];
        }

        double mean = sum / rows;
        for (int row = 0; row < rows; row++)
        {
            column[row] -= mean;
            squares += column[row] * column[row];
        }

        double scale = Math.Sqrt(squares / rows);
        if (!(scale > 1e-12 * (1 + Math.Abs(mean))))
        {
            return;
        }

        for (int row = 0; row < rows; row++)
        {
            column[row] /= scale;
        }

        columns.Add(new DesignColumn(feature, category, mean, scale, fill));
        values.Add(column);
    }

    private static double Median(double[] raw)
    {
        double[] known = [.. raw.Where(v => !double.IsNaN(v))];
        if (known.Length == 0)
        {
            return 0;
        }

        Array.Sort(known);
        int middle = known.Length / 2;
        return known.Length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    }
}

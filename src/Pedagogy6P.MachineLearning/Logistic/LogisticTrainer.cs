using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Logistic;

/// <summary>Fits logistic regression to optimality. Deterministic; stateless and thread-safe.</summary>
public static class LogisticTrainer
{
    // A Hessian of this many columns takes 8 MB and a tenth of a second to factor; beyond it first-order steps are cheaper.
    private const int WidestHessian = 1000;

    /// <summary>Fits a model.</summary>
    /// <param name="table">Training rows with labels.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <exception cref="InputRefusedException">No labels, only one class, no feature, or an invalid option.</exception>
    public static LogisticModel Train(RiskTable table, LogisticOptions? options = null)
    {
        options ??= new LogisticOptions();
        OptionRules.ThrowIfInvalid(options, "logistic options");
        TrainingInput.Check(table);
        DesignMatrix design = DesignMatrix.Of(table);
        int n = table.RowCount;
        double[] labels = new double[n], weights = new double[n];
        double positive = 0, total = 0;
        for (int row = 0; row < n; row++)
        {
            labels[row] = table.Labels[row];
            weights[row] = table.Weights.IsEmpty ? 1 : table.Weights[row];
            positive += weights[row] * labels[row];
            total += weights[row];
        }

        LogisticObjective objective = new(design, labels, weights, options);
        double[] start = new double[objective.Size];
        start[^1] = Logit.Of(positive / total);
        double[] beta = design.Values.Length <= WidestHessian ? NewtonSolver.Solve(objective, start, options)
            : AcceleratedSolver.Solve(objective, start, options);
        return new LogisticModel(table.Schema, beta[^1], Fold(table, design, beta));
    }

    private static LogisticTerm[] Fold(RiskTable table, DesignMatrix design, double[] beta)
    {
        LogisticTerm[] terms = [.. table.Schema.Features.Select(_ => new LogisticTerm(0, 0, 0, 0, default))];
        double[][] categories = [.. table.Schema.Features.Select(feature => new double[feature.Categories.Length])];
        for (int j = 0; j < design.Columns.Length; j++)
        {
            DesignColumn column = design.Columns[j];
            LogisticTerm term = terms[column.Feature];
            double unit = beta[j] / column.Scale, absent = -unit * column.Mean, present = unit * (1 - column.Mean);
            if (column.Category >= 0)
            {
                double[] adds = categories[column.Feature];
                for (int category = 0; category < adds.Length; category++)
                {
                    adds[category] += category == column.Category ? present : absent;
                }

                terms[column.Feature] = term with { Missing = term.Missing + absent };
            }
            else if (column.Category == DesignColumn.Value)
            {
                (double minimum, double maximum) = RangeOf(table, column.Feature);
                terms[column.Feature] = term with
                {
                    Center = column.Mean,
                    Slope = unit,
                    Missing = term.Missing + (unit * (column.Fill - column.Mean)),
                    Minimum = minimum,
                    Maximum = maximum,
                };
            }
            else
            {
                foreach (ref double adds in categories[column.Feature].AsSpan())
                {
                    adds += absent;
                }

                terms[column.Feature] = term with { Present = term.Present + absent, Missing = term.Missing + present };
            }
        }

        return [.. terms.Select((term, feature) =>
            table.Schema[feature].Kind == FeatureKind.Categorical ? term with { Categories = [.. categories[feature]] } : term)];
    }

    private static (double Minimum, double Maximum) RangeOf(RiskTable table, int feature)
    {
        double minimum = double.PositiveInfinity, maximum = double.NegativeInfinity;
        for (int row = 0; row < table.RowCount; row++)
        {
            // Comparisons with NaN are false: missing values are passed over.
            double value = table[row, feature];
            minimum = value < minimum ? value : minimum;
            maximum = value > maximum ? value : maximum;
        }

        return (minimum, maximum);
    }
}

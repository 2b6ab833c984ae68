using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.Tuning;

/// <summary>
/// Which rows to fit on and which to validate on. With an order: the latest cohorts, each predicted from earlier ones only; without: folds
/// of persons. A person in
/// the validation rows is never among the rows fitted on.
/// </summary>
internal static class ValidationPlan
{
    public static List<HoldOut> For(RiskTable table, AutoOptions options)
    {
        List<HoldOut> steps = [];
        if (!table.Order.IsEmpty)
        {
            int[] order = table.Order.ToArray();
            int[] cohorts = [.. order.Distinct().Order()];
            for (int i = Math.Max(1, cohorts.Length - options.ForwardSteps); i < cohorts.Length; i++)
            {
                int cohort = cohorts[i];
                Add(steps, table, options, row => order[row] < cohort, row => order[row] == cohort);
            }
        }

        if (steps.Count == 0)
        {
            int[] persons = table.Persons.IsEmpty ? [.. Enumerable.Range(0, table.RowCount)] : table.Persons.ToArray();
            ImmutableArray<int> fold = HoldOut.Folds(persons, options.Folds, options.Seed);
            for (int f = 0; f < options.Folds; f++)
            {
                int held = f;
                Add(steps, table, options, row => fold[row] != held, row => fold[row] == held);
            }
        }

        return steps;
    }

    // A step needs both classes on both sides to say anything.
    private static void Add(List<HoldOut> steps, RiskTable table, AutoOptions options, Func<int, bool> fit, Func<int, bool> validate)
    {
        HoldOut step =
            HoldOut.Where(table.RowCount, fit, row => validate(row) && options.ExcludeFromValidation?.Invoke(row) != true, table.Persons);
        if (step.HasBothClasses(table.Labels))
        {
            steps.Add(step);
        }
    }
}

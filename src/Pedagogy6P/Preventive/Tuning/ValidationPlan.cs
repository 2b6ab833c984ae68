using Pedagogy6P.Preventive.Calibration;
using Pedagogy6P.Preventive.Data;

namespace Pedagogy6P.Preventive.Tuning;

/// <summary>
/// Which rows to fit on and which to validate on. With an order: the latest cohorts, each predicted from earlier ones only; without: folds of persons. A person in
/// the validation rows is never among the rows fitted on.
/// </summary>
internal static class ValidationPlan
{
    public static List<(int[] Fit, int[] Validate)> For(RiskTable table, AutoOptions options)
    {
        List<(int[], int[])> steps = [];
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
            int[] fold = CrossFittedCalibration.Folds(persons, options.Folds, options.Seed);
            for (int f = 0; f < options.Folds; f++)
            {
                int held = f;
                Add(steps, table, options, row => fold[row] != held, row => fold[row] == held);
            }
        }

        return steps;
    }

    // A step needs both classes on both sides to say anything.
    private static void Add(List<(int[], int[])> steps, RiskTable table, AutoOptions options, Func<int, bool> fit, Func<int, bool> validate)
    {
        int[] validation = table.RowsWhere(row => validate(row) && options.ExcludeFromValidation?.Invoke(row) != true);
        int[] persons = table.Persons.ToArray();
        HashSet<int> seen = persons.Length == 0 ? [] : [.. validation.Select(row => persons[row])];
        int[] training = table.RowsWhere(row => fit(row) && (persons.Length == 0 || !seen.Contains(persons[row])));
        byte[] labels = table.Labels.ToArray();
        if (training.Select(row => labels[row]).Distinct().Count() == 2 && validation.Select(row => labels[row]).Distinct().Count() == 2)
        {
            steps.Add((training, validation));
        }
    }
}

using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>Which modules supply what others ask: by competency and by hard group. Immutable.</summary>
internal sealed class SupplyColumns
{
    public SupplyColumns(
        int competencies,
        Module[] modules,
        Ragged<CompetencyAmount> taught,
        Ragged<CompetencyAmount> asked,
        PrerequisiteGroups hard,
        PrerequisiteGroups advised)
    {
        var suppliers = Lists<Supplier>(competencies);
        var askers = Lists<Asker>(competencies);
        var dependents = Lists<Dependent>(modules.Length);
        for (int module = 0; module < modules.Length; module++)
        {
            foreach (CompetencyAmount amount in taught[module])
            {
                suppliers[amount.Competency].Add(new Supplier(module, amount.Amount, modules[module].Hours, double.PositiveInfinity));
            }

            foreach (CompetencyAmount amount in asked[module])
            {
                askers[amount.Competency].Add(new Asker(module, amount.Amount));
            }

            foreach (PrerequisiteGroupView group in hard.Of(hard.RangeOf(module)))
            {
                foreach (int member in group.Alternatives)
                {
                    dependents[member].Add(new Dependent(module, group.Number));
                }
            }
        }

        Array.ForEach(
            suppliers,
            list => list.Sort((left, right) => left.Hours != right.Hours ? left.Hours.CompareTo(right.Hours) : left.Module - right.Module));
        HoursBefore = new double[modules.Length];
        for (int module = 0; module < modules.Length; module++)
        {
            HoursBefore[module] = Math.Min(
                Math.Min(Shortest(modules, hard.Of(hard.RangeOf(module))), Shortest(modules, advised.Of(advised.RangeOf(module)))),
                Shortest(suppliers, asked[module], module));
        }

        Suppliers = new Ragged<Supplier>(
            [.. suppliers.Select(list => list.ConvertAll(item => item with { HoursBefore = HoursBefore[item.Module] }))]);
        Askers = new Ragged<Asker>([.. askers.Select(list => list.OrderBy(item => item.Entry).ThenBy(item => item.Module).ToArray())]);
        Dependents = new Ragged<Dependent>(dependents);
    }

    /// <summary>Modules that teach each competency, the shortest first, then by number.</summary>
    public Ragged<Supplier> Suppliers { get; }

    /// <summary>Modules that ask an entry level of each competency, the lowest first, then by number.</summary>
    public Ragged<Asker> Askers { get; }

    /// <summary>Hard groups that each module is a member of.</summary>
    public Ragged<Dependent> Dependents { get; }

    /// <summary>Working time of the shortest module that each module may wait for; infinite when it waits for none.</summary>
    public double[] HoursBefore { get; }

    private static double Shortest(Module[] modules, PrerequisiteGroupList groups)
    {
        double least = double.PositiveInfinity;
        foreach (PrerequisiteGroupView group in groups)
        {
            foreach (int member in group.Alternatives)
            {
                least = Math.Min(least, modules[member].Hours);
            }
        }

        return least;
    }

    private static double Shortest(List<Supplier>[] suppliers, ReadOnlySpan<CompetencyAmount> asked, int module)
    {
        double least = double.PositiveInfinity;
        foreach (CompetencyAmount amount in asked)
        {
            int first = suppliers[amount.Competency].FindIndex(supplier => supplier.Module != module && supplier.Supplies(amount));
            least = first < 0 ? least : Math.Min(least, suppliers[amount.Competency][first].Hours);
        }

        return least;
    }

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];
}

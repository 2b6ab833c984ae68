using Pedagogy6P.Programmes;

namespace Pedagogy6P.Ranking.Worths;

/// <summary>Which modules supply what others ask: by competency and by hard group. Immutable.</summary>
internal sealed class SupplyColumns
{
    public SupplyColumns(int competencies, Module[] modules, Ragged<CompetencyAmount> taught, Ragged<CompetencyAmount> asked, PrerequisiteGroups hard)
    {
        var suppliers = Lists<Supplier>(competencies);
        var askers = Lists<Asker>(competencies);
        var dependents = Lists<Dependent>(modules.Length);
        for (int module = 0; module < modules.Length; module++)
        {
            foreach (CompetencyAmount amount in taught[module])
            {
                suppliers[amount.Competency].Add(new Supplier(module, amount.Amount, modules[module].Hours));
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

        Suppliers = new Ragged<Supplier>([.. suppliers.Select(list => list.OrderBy(item => item.Hours).ThenBy(item => item.Module).ToArray())]);
        Askers = new Ragged<Asker>([.. askers.Select(list => list.OrderBy(item => item.Entry).ThenBy(item => item.Module).ToArray())]);
        Dependents = new Ragged<Dependent>(dependents);
    }

    /// <summary>Modules that teach each competency, the shortest first, then by number.</summary>
    public Ragged<Supplier> Suppliers { get; }

    /// <summary>Modules that ask an entry level of each competency, the lowest first, then by number.</summary>
    public Ragged<Asker> Askers { get; }

    /// <summary>Hard groups that each module is a member of.</summary>
    public Ragged<Dependent> Dependents { get; }

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];
}

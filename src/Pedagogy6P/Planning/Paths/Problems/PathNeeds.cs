using Pedagogy6P.Catalogue;
using Pedagogy6P.Ranking.Query;

namespace Pedagogy6P.Planning.Paths.Problems;

/// <summary>What modules lack and miss on the first day, each module looked at once. Not thread-safe.</summary>
internal sealed class PathNeeds(NumberedProgramme index, LearnerQuery query, double[] mastery)
{
    private readonly List<int[]>?[] _lacking = new List<int[]>?[index.Count];
    private readonly Dictionary<CompetencyAmount, int[]> _suppliers = [];

    /// <summary>What a module lacks: by hard group its members, by entry level the modules that attain it.</summary>
    public List<int[]> Lacking(int module) => _lacking[module] ??= FindLacking(module);

    /// <summary>The advised groups of a module that are not met, by their members.</summary>
    public List<int[]> Missed(int module) => Unmet(index.Advised, index.Records[module].Advised);

    private List<int[]> FindLacking(int module)
    {
        List<int[]> lacking = Unmet(index.Hard, index.Records[module].Hard);
        foreach (CompetencyAmount asked in index.Asked[module])
        {
            if (!MasteryRules.Reaches(mastery[asked.Competency], asked.Amount))
            {
                lacking.Add([.. SuppliersOf(asked).Where(other => other != module)]);
            }
        }

        return lacking;
    }

    private List<int[]> Unmet(PrerequisiteGroups groups, ItemRange range)
    {
        var unmet = new List<int[]>();
        foreach (PrerequisiteGroupView group in groups.Of(range))
        {
            if (!IsMet(group))
            {
                unmet.Add(group.Alternatives.ToArray());
            }
        }

        return unmet;
    }

    // Modules in progress count as done: nobody plans a path around what is already being taken.
    private bool IsMet(PrerequisiteGroupView group)
    {
        foreach (int alternative in group.Alternatives)
        {
            if (query.CountsAsDone(alternative))
            {
                return true;
            }
        }

        return false;
    }

    private int[] SuppliersOf(CompetencyAmount asked)
    {
        if (_suppliers.TryGetValue(asked, out int[]? known))
        {
            return known;
        }

        var suppliers = new List<int>();
        for (int module = 0; module < index.Count; module++)
        {
            foreach (CompetencyAmount taught in index.Taught[module])
            {
                if (taught.Competency == asked.Competency && MasteryRules.Reaches(taught.Amount, asked.Amount))
                {
                    suppliers.Add(module);
                }
            }
        }

        return _suppliers[asked] = [.. suppliers];
    }
}

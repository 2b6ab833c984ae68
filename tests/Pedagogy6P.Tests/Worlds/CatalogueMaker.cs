using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Draws modules with what they teach and ask; later modules may copy earlier ones and may ask for them.</summary>
internal sealed class CatalogueMaker(WorldShape shape, Dice dice, string[] competencies, string[] roles)
{
    private static readonly double[] Hours = [1, 2, 3.5, 6, 6, 28, 0.25];

    public List<Module> Modules { get; } = [];

    public List<ModuleCompetency> Amounts { get; } = [];

    public List<Prerequisite> Prerequisites { get; } = [];

    /// <summary>Which earlier module a module copies in all but the id.</summary>
    public Dictionary<string, string> CopyOf { get; } = new(StringComparer.Ordinal);

    public void Make(string[] ids)
    {
        foreach (string id in ids)
        {
            if (Modules.Count > 0 && dice.Chance(shape.Copies))
            {
                Copy(dice.Pick(Modules), id);
                continue;
            }

            Modules.Add(NewModule(id));
            Amounts.AddRange(NewAmounts(id));
            AddPrerequisites(id);
            AddLink(id);
        }
    }

    private bool Restricted(double most) => dice.Chance(shape.Strictness * most);

    private bool Chained() => shape.Chains > 0 && dice.Chance(shape.Chains);

    private void Copy(Module original, string id)
    {
        CopyOf[id] = original.Id;
        Modules.Add(original with { Id = id });
        Amounts.AddRange([.. Amounts.Where(row => row.ModuleId == original.Id).Select(row => row with { ModuleId = id })]);
        Prerequisites.AddRange([.. Prerequisites.Where(row => row.ModuleId == original.Id).Select(row => row with { ModuleId = id })]);
    }

    private Module NewModule(string id) => new()
    {
        Id = id,
        Title = $"Module {id}",
        Hours = dice.Chance(0.7) ? dice.Pick(Hours) : dice.Real(0.1, 60),
        Modality = dice.Chance(0.4) ? Modality.OnlineAsync : dice.Pick(Enum.GetValues<Modality>()),
        Audiences = [.. Restricted(0.8) ? dice.Few(Words.Audiences, 3) : []],
        MinLevel = shape.AllInfeasible ? 8 : Restricted(0.8) ? dice.Between(1, 8) : 1,
        Languages = [.. Restricted(0.8) ? dice.Few(Words.LanguageTags, 3) : []],
        HandsOnShare = dice.Share(),
        Settings = [.. dice.Few(Words.Settings, 2)],
        Topics = [.. dice.Few(Words.Topics, 4)],
        Price = Restricted(0.8) ? dice.Pick<double>([0, 100, 100, 250.5, dice.Real(0, 1000)]) : 0,
        Labels = [.. dice.Few(Words.Labels, 2)],
        Equipment = [.. Restricted(0.5) ? dice.Few(Words.Equipment, 1) : []],
        MandatoryFor = [.. dice.Chance(0.15) ? dice.Few(roles, 2) : []],
    };

    private IEnumerable<ModuleCompetency> NewAmounts(string module)
    {
        int most = Math.Min(competencies.Length, 2 + (int)(6 * shape.Density));
        foreach (string competency in dice.Shuffled(competencies).Take(dice.Chance(0.1 + (0.4 * shape.Chains)) ? 0 : dice.Between(1, most)))
        {
            double entry = Restricted(0.5) ? dice.Share() : 0;
            double attainment = dice.Chance(0.1) ? entry : Math.Max(entry, dice.Chance(0.5) ? 0.5 + (0.5 * dice.Share()) : dice.Share());
            yield return Chained() ? OnTopOfAnother(module, competency) : new ModuleCompetency(module, competency, entry, attainment);
        }
    }

    // Entered with what some module attains, give or take the tolerance.
    private ModuleCompetency OnTopOfAnother(string module, string competency)
    {
        double[] attained = [.. Amounts.Where(row => row.CompetencyId == competency).Select(row => row.Attainment)];
        double entry = Math.Clamp(
            (attained.Length > 0 ? dice.Pick(attained) : 0) + dice.Pick([0, 0, 0, -0.25, 0.9e-6, 1.1e-6]), 0, 1);
        return new ModuleCompetency(module, competency, entry, dice.Chance(0.5) ? entry : dice.Real(entry, 1));
    }

    private void AddPrerequisites(string module)
    {
        if (Modules.Count < 2 || !Restricted(1))
        {
            return;
        }

        var earlier = Modules.Take(Modules.Count - 1).Select(item => item.Id).ToArray();
        foreach (int group in Enumerable.Range(0, dice.Between(1, 3)))
        {
            PrerequisiteKind kind = dice.Pick(Enum.GetValues<PrerequisiteKind>());
            string[] alternatives = [.. dice.Few(earlier, 3).Distinct(StringComparer.Ordinal)];
            Prerequisites.AddRange(alternatives.Select(required => new Prerequisite(module, required, $"group {group}", kind)));
        }

        string own = dice.Pick(earlier);
        if (dice.Chance(0.4))
        {
            Prerequisites.Add(new Prerequisite(module, own, Group: null, dice.Pick(Enum.GetValues<PrerequisiteKind>())));
        }
    }

    // One more link of a chain that may go through the whole catalogue: the module before, or one of a few.
    private void AddLink(string module)
    {
        if (Modules.Count < 2 || !Chained())
        {
            return;
        }

        string[] before = [.. Modules.SkipLast(1).TakeLast(dice.Chance(0.7) ? 1 : 4).Select(item => item.Id)];
        string[] alternatives = [.. dice.Few(before, 2).Append(before[^1]).Distinct(StringComparer.Ordinal)];
        PrerequisiteKind kind = dice.Chance(0.75) ? PrerequisiteKind.Hard : PrerequisiteKind.Advised;
        Prerequisites.AddRange(alternatives.Select(required => new Prerequisite(module, required, "link", kind)));
    }
}

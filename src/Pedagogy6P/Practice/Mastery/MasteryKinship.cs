using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Practice.Mastery;

/// <summary>
/// Along which relations of a framework evidence spreads, and how much: between a competency and its parent both ways, from a competency to
/// what had to come before it when the evidence is good, and to what builds on it when the evidence is bad. At most 8 relations of a
/// competency count, so that an observation costs the same however large the framework is. Immutable and thread-safe.
/// </summary>
public sealed class MasteryKinship
{
    private const double Family = 0.3, Order = 0.2;
    private const int Most = 8;

    private readonly ImmutableArray<MasteryKin>[] _kin;

    private MasteryKinship(ImmutableArray<MasteryKin>[] kin) => _kin = kin;

    /// <summary>The relations of a programme's framework.</summary>
    /// <param name="model">The model whose skills are competencies of the programme.</param>
    /// <param name="programme">The programme.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static MasteryKinship Of(MasteryModel model, Programme programme)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(programme);
        int known = model.SkillIds.Length;
        var kin = new List<MasteryKin>[known + 1];
        for (int skill = 0; skill <= known; skill++)
        {
            kin[skill] = [];
        }

        foreach (Competency competency in programme.Tables.Competencies.Where(one => one.ParentId is not null))
        {
            Add(model.SkillNumber(competency.Id), model.SkillNumber(competency.ParentId!), Family, Family);
            Add(model.SkillNumber(competency.ParentId!), model.SkillNumber(competency.Id), Family, Family);
        }

        ILookup<string, string> taught = programme.Tables.ModuleCompetencies
            .ToLookup(row => row.ModuleId, row => row.CompetencyId, StringComparer.Ordinal);
        foreach (Prerequisite step in programme.Tables.Prerequisites.Where(one => one.Kind == PrerequisiteKind.Hard))
        {
            foreach (string before in taught[step.RequiredId])
            {
                foreach (string after in taught[step.ModuleId])
                {
                    Add(model.SkillNumber(after), model.SkillNumber(before), Order, 0);
                    Add(model.SkillNumber(before), model.SkillNumber(after), 0, Order);
                }
            }
        }

        return new MasteryKinship([.. kin.Select(list => list.ToImmutableArray())]);

        void Add(int from, int to, double right, double wrong)
        {
            if (from != to && from < known && to < known && kin[from].Count < Most && kin[from].TrueForAll(one => one.Skill != to))
            {
                kin[from].Add(new MasteryKin(to, right, wrong));
            }
        }
    }

    /// <summary>The skills to which evidence on a skill spreads.</summary>
    /// <param name="skill">Number of the skill.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such skill.</exception>
    public ImmutableArray<MasteryKin> KinOf(int skill)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skill);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(skill, _kin.Length);
        return _kin[skill];
    }
}

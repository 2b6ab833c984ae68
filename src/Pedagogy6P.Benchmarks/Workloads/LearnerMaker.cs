using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Workloads;

/// <summary>Makes learners of a generated programme.</summary>
internal sealed class LearnerMaker(WorkloadShape shape, Programme programme, Dice dice)
{
    private const int TargetRoles = 2;

    private static readonly Modality[] Modalities = Enum.GetValues<Modality>();

    private readonly ImmutableArray<Availability> _weeks = WeeklyPatterns.Free(shape, dice);

    private readonly ILookup<string, string> _asked =
        programme.Tables.RoleCompetencies.ToLookup(row => row.RoleId, row => row.CompetencyId, StringComparer.Ordinal);

    public Learner Make(int number)
    {
        ImmutableArray<string> roles = [.. dice.Some(programme.Tables.Roles, TargetRoles).Select(role => role.Id)];
        ImmutableArray<string> completed = [.. Enumerable.Range(0, dice.Between(0, 6)).Select(_ => Completed())
            .Distinct(StringComparer.Ordinal)];
        Learner learner = new()
        {
            Id = Vocabularies.Word("learner", number),
            Audience = dice.Of(Vocabularies.Audiences),
            Level = dice.Between(3, 8),
            HoursPerWeek = dice.Between(1, 12),
            Background = dice.Of(Vocabularies.Backgrounds),
            Roles = roles,
            CurrentRoleId = dice.Chance(0.5) ? dice.Of(programme.Tables.Roles).Id : null,
            Availability = dice.Of(_weeks),
            Location = SessionMaker.Near(dice.Of(programme.Tables.Sites).Location, 0.1, dice),
            MaxDistanceKm = shape.Alike ? 40_000 : shape.OpenDoors ? dice.Between(200, 300) : dice.Chance(0.3)
                ? null : dice.Between(10, 100),
            Settings = dice.Some(Vocabularies.Settings, dice.Between(0, 2)),
            Topics = dice.Some(Vocabularies.Topics, dice.Between(0, 3)),
            Taste = WorkloadGenerator.Vector(dice, 0.5),
            Completed = completed,
            Mastery = Mastery(roles),
        };
        return Choices(shape.OpenDoors ? learner : Constrained(learner));
    }

    private Learner Constrained(Learner learner) => learner with
    {
        Languages = dice.Chance(0.6) ? [] : ["fr", "en-GB"],
        Modalities = dice.Chance(0.7) ? [] : dice.Some(Modalities, dice.Between(2, 4)),
        Budget = dice.Chance(0.4) ? null : dice.Between(0, 20) * 100,
        Funding = dice.Chance(0.3) ? [dice.Of(Vocabularies.Labels)] : [],
    };

    private Learner Choices(Learner learner)
    {
        HashSet<string> taken = [.. learner.Completed];
        string? Fresh(double chance)
        {
            string module = dice.Of(programme.Modules).Id;
            return dice.Chance(chance) && taken.Add(module) ? module : null;
        }

        string? vetoed = Fresh(0.3);
        string? pinned = Fresh(0.15);
        string? active = Fresh(0.2);
        return learner with
        {
            Vetoed = vetoed is null ? [] : [vetoed],
            Pinned = pinned is null ? [] : [pinned],
            Outcomes = active is null ? [] : [new Outcome(active, null, Workload.AsOf.AddDays(-dice.Between(1, 60)), OutcomeStatus.Active)],
        };
    }

    // Mostly foundations; where modules are alike only those, whose completion leaves the gain of the others equal.
    private string Completed() => shape.Alike || dice.Chance(0.6)
        ? programme.Modules[ModuleMaker.FoundationEvery * dice.Below(((programme.Modules.Length - 1) / ModuleMaker.FoundationEvery) + 1)].Id
        : dice.Of(programme.Modules).Id;

    // Assessed competencies: mostly of the target roles, and some others.
    private ImmutableArray<MasteryEstimate> Mastery(ImmutableArray<string> roles)
    {
        if (shape.Alike)
        {
            return [.. dice.Some(programme.Tables.Competencies, dice.Between(3, 8))
                .Select(item => new MasteryEstimate(item.Id, dice.Between(0.299, 0.301), 2))];
        }

        string[] goals = [.. roles.SelectMany(role => _asked[role]).Distinct(StringComparer.Ordinal)];
        var assessed = dice.Some(goals, dice.Between(2, Math.Max(2, goals.Length / 3)))
            .Concat(dice.Some(programme.Tables.Competencies, dice.Between(0, 4)).Select(item => item.Id)).Distinct(StringComparer.Ordinal);
        double lowest = shape.OpenDoors ? 0.2 : 0;
        return [.. assessed.Select(competency => new MasteryEstimate(competency, dice.Between(lowest, 0.8), dice.Between(0.5, 5)))];
    }
}

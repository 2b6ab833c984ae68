using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Draws valid learners of a programme, usual and unusual, many of their numbers on a limit that the programme sets.</summary>
internal sealed class LearnerMaker(WorldShape shape, Dice dice, DateOnly asOf, ProgrammeTables tables)
{
    private readonly string[] _modules = [.. tables.Modules.Select(module => module.Id)];
    private readonly string[] _roles = [.. tables.Roles.Select(role => role.Id)];
    private readonly string[] _backgrounds = [.. tables.Backgrounds.Select(row => row.Background).Distinct(StringComparer.Ordinal)];

    public ImmutableArray<Learner> Make(int count) => [.. Enumerable.Range(0, count).Select(NewLearner)];

    private bool Restricted(double most) => dice.Chance(shape.Strictness * most);

    private Learner NewLearner(int number)
    {
        // A die of their own, so that declines change nothing else of a world.
        var declines = new Dice(number + (31 * tables.Modules.Length));
        string[] pinned = dice.Few(_modules, 2);
        Location? location = NewLocation();
        return new Learner
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"L{number}"),
            Audience = dice.Chance(0.05) ? "nobody's" : dice.Pick(Words.Audiences),
            Level = shape.AllInfeasible ? dice.Between(1, 7) : Restricted(0.7) ? dice.Between(1, 8) : 8,
            HoursPerWeek = NewHours(),
            Background = _backgrounds.Length > 0 && dice.Chance(0.5) ? dice.Pick(_backgrounds) : null,
            Languages = NewLanguages(),
            Roles = [.. dice.Chance(0.3) ? [] : dice.Few(_roles, 3)],
            CurrentRoleId = _roles.Length > 0 && dice.Chance(0.5) ? dice.Pick(_roles) : null,
            Availability = NewAvailability(),
            Location = location,
            MaxDistanceKm = NewDistance(location),
            Modalities = [.. Restricted(0.5) ? dice.Few(Enum.GetValues<Modality>(), 3) : []],
            Settings = [.. dice.Few(Words.Settings, 2)],
            Topics = [.. dice.Few(Words.Topics, 4)],
            Completed = [.. dice.Chance(0.02) ? _modules : dice.Some(_modules, dice.Pick([0, 0.1, 0.3]) * (0.1 + shape.Strictness))],
            Pinned = [.. pinned],
            Vetoed = [.. dice.Few(_modules, 2).Except(pinned, StringComparer.Ordinal)],
            Declined = [.. declines.Chance(0.5) ? [] : declines.Few(_modules, 2).Select(module =>
                new Decline(module, asOf.AddDays(declines.Pick([1, 0, -1, -15, -29, -30, -400]))))],
            Budget = dice.Chance(0.4) ? null : dice.Pick<double>([0, 100, 1000, .. tables.Modules.Take(1).Select(module => module.Price)]),
            Funding = [.. dice.Chance(0.6) ? [] : dice.Few(Words.Labels, 2)],
            Mastery = [.. NewMastery()],
            Outcomes = [.. dice.Few(_modules, 3).Select(NewOutcome)
                .DistinctBy(outcome => (outcome.ModuleId, outcome.SessionId, outcome.Enrolled))],
        };
    }

    private ImmutableArray<string> NewLanguages() => dice.Chance(0.5) ? []
        : Restricted(0.8) ? [.. dice.Few(Words.LanguageTags, 3)]
        : [dice.Pick(Words.LanguageTags), tables.Language];

    // Exactly a session's load, just within or beyond its tolerance, nothing, or anything.
    private double NewHours()
    {
        if (Restricted(0.2))
        {
            return 0;
        }

        if (tables.Sessions.IsEmpty || dice.Chance(1 - (0.5 * shape.Strictness)))
        {
            return dice.Pick<double>([4, 8, 8, 40, dice.Real(0, 60)]);
        }

        Session session = dice.Pick(tables.Sessions);
        double load = tables.Modules.First(module => module.Id == session.ModuleId).Hours / session.Weeks;
        return Math.Max(0, load + dice.Pick([0, -0.9e-9, -1.1e-9, 1e-9]));
    }

    private Availability NewAvailability() => Restricted(0.15) ? Availability.Never
        : !Restricted(0.9) ? Availability.Always
        : dice.Few(Words.FreeTimes, 3).Aggregate(dice.Pick(Words.FreeTimes), (all, one) => all.Union(one));

    private Location? NewLocation() => Restricted(0.3) ? null
        : tables.Sites.IsEmpty || dice.Chance(0.7) ? RandomPlaces.Anywhere(dice)
        : dice.Pick(tables.Sites).Location;

    // Distances on their limit to the last bit depend on who computes them, so limits keep a metre's thousandth away.
    private double? NewDistance(Location? from) => dice.Below(Restricted(1) ? 8 : 12) switch
    {
        0 => shape.Strictness > 0.2 ? 0 : null,
        1 => 5e9,
        2 => dice.Real(0, 500),
        3 when from is Location here && !tables.Sites.IsEmpty =>
            Math.Max(0, here.DistanceKm(dice.Pick(tables.Sites).Location) + dice.Pick([1e-6, -1e-6])),
        4 or > 7 => 25_000,
        _ => null,
    };

    private IEnumerable<MasteryEstimate> NewMastery() =>
        dice.Some(tables.ModuleCompetencies, dice.Pick([0, 0.1, 0.5]) * Math.Max(0.1, shape.Strictness))
            .DistinctBy(row => row.CompetencyId, StringComparer.Ordinal)
            .Select(row => new MasteryEstimate(row.CompetencyId, NewMastery(row), dice.Pick<double>([1, 1, 0.5, 0.999999, 7])));

    // At the entry or attainment of some module, around its tolerance or anywhere.
    private double NewMastery(ModuleCompetency row) => dice.Chance(0.4) ? dice.Share() : Math.Clamp(
        (dice.Chance(0.5) ? row.Attainment : row.Entry) + dice.Pick([0, -1e-6, -0.9e-6, -1.1e-6, -1e-9, -0.4e-9, 1e-6]), 0, 1);

    private Outcome NewOutcome(string module)
    {
        string[] sessions = [.. tables.Sessions.Where(session => session.ModuleId == module).Select(session => session.Id)];
        return new Outcome(
            module, sessions.Length > 0 && dice.Chance(0.5)
                ? dice.Pick(sessions) : null, asOf.AddDays(-dice.Below(300)), dice.Pick(Enum.GetValues<OutcomeStatus>()));
    }
}

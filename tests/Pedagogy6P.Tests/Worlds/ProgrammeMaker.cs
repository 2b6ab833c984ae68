using System.Collections.Immutable;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>Draws the tables of a valid programme.</summary>
internal sealed class ProgrammeMaker(WorldShape shape, Dice dice, DateOnly asOf)
{
    private readonly string[] _competencies = Ids(dice, "C", shape.Competencies);
    private readonly string[] _roles = Ids(dice, "R", shape.Roles);
    private readonly string[] _sites = Ids(dice, "S", shape.Sites);
    private readonly string[] _modules = Ids(dice, "", shape.Modules);

    public ProgrammeTables Make()
    {
        ImmutableArray<Site> sites = [.. _sites.Select(NewSite)];
        var catalogue = new CatalogueMaker(shape, dice, _competencies, _roles);
        catalogue.Make(_modules);
        var sessions = new SessionMaker(dice, new Dice(shape.Seed ^ 0x6e0), asOf, sites);
        return new ProgrammeTables
        {
            Id = "world",
            Title = "World",
            TimeZone = "Europe/Paris",
            Language = dice.Pick(Words.LanguageTags),
            DefaultMaxDistanceKm = dice.Pick<double>([50, 300, 5000, 25_000, shape.Strictness > 0.3 ? 0 : 500]),
            Competencies = [.. dice.Shuffled(_competencies).Select(id => new Competency(id, id))],
            Roles = [.. _roles.Select(id => new Role(id, id) { Audiences = [.. dice.Chance(0.4) ? [] : dice.Few(Words.Audiences, 3)] })],
            RoleCompetencies = [.. dice.Shuffled(_roles.SelectMany(NewGoals))],
            Terms = [.. dice.Shuffled(NewSettings())],
            Backgrounds = [.. dice.Shuffled(new[] { "nurse", "engineer" }.SelectMany(NewBackground))],
            Modules = [.. dice.Shuffled(catalogue.Modules)],
            ModuleCompetencies = [.. dice.Shuffled(catalogue.Amounts)],
            Prerequisites = [.. dice.Shuffled(catalogue.Prerequisites)],
            Sites = sites,
            Trainers = _modules.Length == 0 ? [] : [new Trainer("T1", "Trainer") { Modules = [.. _modules.Take(3)] }],
            Sessions = [.. dice.Shuffled(sessions.For(catalogue))],
            Studies = [.. dice.Shuffled(_modules.SelectMany(NewStudies))],
            Demand = [.. dice.Shuffled(NewDemand())],
        };
    }

    // Under an earlier setting or none, so that they form trees; some say nothing of themselves.
    private IEnumerable<VocabularyTerm> NewSettings()
    {
        string[] settings = dice.Some(Words.Settings, 0.7);
        return settings.Select((setting, place) => new VocabularyTerm(
            VocabularyKind.Setting, setting, setting, Language: null, place > 0 && dice.Chance(0.6) ? settings[dice.Below(place)] : null));
    }

    private static string[] Ids(Dice dice, string kind, int count) =>
        dice.Shuffled(Enumerable.Range(0, count).Select(number => kind + dice.Pick(Words.IdHeads) + number));

    private Site NewSite(string id) => new(id, id, RandomPlaces.Anywhere(dice)) { Equipment = [.. dice.Some(Words.Equipment, 0.6)] };

    private IEnumerable<RoleCompetency> NewGoals(string role) => Asked().Select(competency => new RoleCompetency(
        role, competency, Math.Max(0.01, dice.Share()), dice.Pick<double>([1, 1, 2, 0.5, dice.Real(0.1, 5)])));

    private IEnumerable<string> Asked() => dice.Chance(0.1) ? []
        : shape.Chains > 0 && dice.Chance(shape.Chains) ? dice.Shuffled(_competencies).Take(dice.Between(1, 2))
        : dice.Some(_competencies, 0.3 + (0.6 * shape.Density));

    private IEnumerable<BackgroundMastery> NewBackground(string background) =>
        dice.Some(_competencies, 0.1 + (0.3 * shape.Strictness)).Select(competency => new BackgroundMastery(
            background, competency, dice.Share(), dice.Pick<double>([1, 0.5, 2, 0.999999])));

    private Study[] NewStudies(string module) => dice.Chance(0.7) ? [] :
    [
        .. Enumerable.Range(0, dice.Between(1, 4)).Select(number => new Study(
            module,
            $"study {number}",
            dice.Pick(Enum.GetValues<StudyDesign>()),
            dice.Pick<double>([0, 0.1, 0.3, dice.Real(-0.5, 1.2)]),
            dice.Pick<double>([0.1, 0.25, dice.Real(0.05, 0.6)]),
            dice.Between(10, 500),
            2020 + number,
            "made up")
        {
            Audiences = [.. dice.Chance(0.6) ? [] : dice.Few(Words.Audiences, 2)],
        }),
    ];

    private List<DemandCount> NewDemand()
    {
        var rows = new Dictionary<(string, DateOnly, string?), DemandCount>();
        bool national = dice.Chance(0.5);
        DateOnly month = new(asOf.Year, asOf.Month, 1);
        int latest = dice.Pick([0, 0, 3, -2, -40]);
        int count = _competencies.Length == 0 || dice.Chance(0.1) ? 0 : 3 * _competencies.Length;
        for (int row = 0; row < count; row++)
        {
            string? region = national && dice.Chance(0.5) ? null : dice.Pick(Words.Regions);
            string competency = dice.Pick(_competencies);
            DateOnly when = month.AddMonths(latest - dice.Below(16));
            rows[(competency, when, region)] = new DemandCount(competency, when, dice.Below(dice.Pick([3, 1000])), region);
        }

        return [.. rows.Values];
    }
}

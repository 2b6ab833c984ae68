using System.Globalization;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Places;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

/// <summary>A school whose learners leave sessions the more often the heavier they are, two years of them.</summary>
internal static class RetentionWorld
{
    public static readonly DateOnly Today = new(2027, 1, 4);

    private static readonly DateOnly FirstDay = new(2025, 1, 6);

    public static readonly ProgrammeTables Tables = Small.Tables with
    {
        Competencies = [new Competency("c", "C"), new Competency("d", "D"), new Competency("e", "E")],
        Backgrounds = [new BackgroundMastery("nurse", "c", 0.4)],
        Modules =
        [
            new Module { Id = "m", Title = "M", Hours = 12, Modality = Modality.OnSite, MinLevel = 3, HandsOnShare = 0.5, Price = 100,
                Labels = ["fund"], Topics = ["t", "u"], Settings = ["ward"], MandatoryFor = ["r"] },
            new Module { Id = "n", Title = "N", Hours = 24, Modality = Modality.OnlineSync },
            new Module { Id = "o", Title = "O", Hours = 6, Modality = Modality.OnlineAsync },
        ],
        ModuleCompetencies =
        [
            new ModuleCompetency("m", "c", 0.5, 0.8), new ModuleCompetency("m", "d", 0.2, 0.2), new ModuleCompetency("n", "d", 0, 0.6),
            new ModuleCompetency("o", "e", 0, 0.5),
        ],
        Sites = [new Site("s", "S", new Location(0, 0))],
        Sessions = [.. Sessions()],
    };

    public static readonly Programme Programme = new ProgrammeBuilder(Tables).Build();

    /// <summary>Somebody with something to say to every feature.</summary>
    public static readonly Learner Learner = new()
    {
        Id = "l",
        Audience = "health",
        Level = 5,
        HoursPerWeek = 4,
        Background = "nurse",
        Availability = Availability.Parse("Mon-Fri 18:00-20:00", SlotRounding.Inward),
        Location = new Location(0, 0.09),
        MaxDistanceKm = 20,
        Roles = ["r"],
        Topics = ["u", "x"],
        Settings = ["ward"],
        Budget = 400,
        Completed = ["o"],
        Outcomes =
        [
            new Outcome("n", null, new DateOnly(2026, 1, 5), OutcomeStatus.Withdrawn, new DateOnly(2026, 2, 1)),
            new Outcome("m", null, new DateOnly(2026, 3, 2), OutcomeStatus.Failed, new DateOnly(2026, 4, 1), 0.3),
            new Outcome("n", null, new DateOnly(2026, 12, 1), OutcomeStatus.Active),
        ],
    };

    /// <summary>A session every four weeks, of two weeks when even and of eight when odd.</summary>
    public static IEnumerable<Session> Sessions()
    {
        for (int number = 0; number < 28; number++)
        {
            DateOnly start = FirstDay.AddDays(28 * number);
            yield return new Session(Id("m", number), "m", start, start.AddDays(number % 2 == 0 ? 13 : 55)) { SiteId = "s" };
            yield return new Session(Id("n", number), "n", start, start.AddDays(number % 2 == 0 ? 55 : 13));
        }
    }

    public static string Id(string module, int number) => string.Create(CultureInfo.InvariantCulture, $"{module}{number}");

    /// <summary>Learners with one enrolment each, dropping out with a chance of 10 % in a light session and 60 % in a heavy one.</summary>
    public static LearnerRoster Roster(int learners = 500, int seed = 1)
    {
        var dice = new Dice(seed);
        var roster = new LearnerRosterBuilder(Tables);
        for (int number = 0; number < learners; number++)
        {
            string module = dice.Chance(0.5) ? "m" : "n";
            Session session = Programme.FindSession(Id(module, dice.Below(24)))!;
            Learner learner = Learner with
            {
                Id = Id("l", number),
                HoursPerWeek = dice.Pick<double>([3, 6, 12]),
                Completed = [],
                Outcomes = []
            };
            double load = Programme.FindModule(module)!.Hours / session.Weeks / learner.HoursPerWeek;
            bool leaves = dice.Chance(load > 0.9 ? 0.6 : 0.1);
            roster.Add(learner).Add(learner.Id, new Outcome(
                module, session.Id, session.Start.AddDays(-3), leaves ? OutcomeStatus.Withdrawn : OutcomeStatus.Completed, leaves
                    ? session.Start.AddDays(5) : session.End, leaves ? null : 0.8));
        }

        return roster.Build();
    }

    /// <summary>
    /// Boosted trees on what a world's features are, with labels drawn at random: any model will do where only exactness counts. Null for a
    /// world too small for one.
    /// </summary>
    public static IRiskModel? RandomModel(World world)
    {
        var dice = new Dice(world.Shape.Seed);
        var features = new RetentionFeatures(world.Programme);
        double[][] rows =
        [
            .. world.Learners.SelectMany(_ => world.Programme.Modules, (learner, module) => Fill(
                features, learner, module, world.Programme.Tables.Sessions.FirstOrDefault(session => session.ModuleId == module.Id),
                world.AsOf)),
        ];
        if (rows.Length < 2)
        {
            return null;
        }

        var builder = new RiskTableBuilder();
        for (int column = 0; column < features.Schema.Count; column++)
        {
            int at = column;
            Feature feature = features.Schema[at];
            _ = feature.Kind == FeatureKind.Categorical
                ? builder.AddCategorical(feature.Name, [.. rows.Select(row => row[at] < 0 ? null : feature.Categories[(int)row[at]])],
                feature.Categories)
                : builder.AddNumeric(feature.Name, [.. rows.Select(row => row[at])], feature.Kind == FeatureKind.Ordinal);
        }

        byte[] labels = [.. rows.Select(_ => dice.Chance(0.5) ? (byte)1 : (byte)0)];
        (labels[0], labels[^1]) = (0, 1);
        var options = new BoostingOptions { Trees = 5, MaximumDepth = 3, MinimumChildWeight = 0, L2 = 0.1, LearningRate = 0.8 };
        return BoostingTrainer.Train(builder.SetLabels(labels).Build(), options);
    }

    public static double[] Fill(RetentionFeatures features, Learner learner, Module module, Session? session, DateOnly? asOf)
    {
        double[] row = new double[features.Schema.Count];
        features.Fill(learner, asOf, new(module, session), row);
        return row;
    }
}

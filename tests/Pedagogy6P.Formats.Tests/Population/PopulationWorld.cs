using System.Globalization;
using Pedagogy6P.Formats.Population;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Tests.Population;

/// <summary>A small programme with every kind of module, and a population model that uses every key of the format.</summary>
internal static class PopulationWorld
{
    public static readonly DateOnly ReferenceDate = new(2027, 1, 4);

    public const string Json = """
        {
          "version": 1,
          "description": "two segments around two towns",
          "learner_id_prefix": "T",
          "history_months": 12,
          "places": [
            {"name": "Here", "latitude": 43.6, "longitude": 3.9, "share": 3, "spread_km": 5},
            {"name": "There", "latitude": 44.1, "longitude": 4.1, "share": 1, "spread_km": 0}
          ],
          "no_location_share": 0.1,
          "prior_completed_share": 0.2,
          "segments": [
            {
              "audience": "student", "share": 3, "places": {"Here": 1},
              "level": {"4": 1, "5": 3}, "hours_per_week": {"mean": 4, "sd": 2, "min": 0, "max": 9, "step": 0.5},
              "background": {"nurse": 3, "": 1}, "languages": {"": 1, "fr;en": 1}, "role": {"adviser": 1, "": 1},
              "current_role": {"": 3, "adviser": 1}, "availability": {"Mon-Fri 18:00-22:00": 1, "": 1},
              "max_distance_km": {"": 1, "15": 1}, "modalities": {"": 4, "online-async;online-sync": 1},
              "settings": {"hospital": 1, "": 1}, "topics": {"min": 0, "max": 2, "from": {"data": 3, "law": 1, "ethics": 1}},
              "budget": {"0": 1, "": 1}, "funding": {"grant": 1, "": 1}, "pinned_share": 0.2, "vetoed_share": 0.3,
              "enrolments": {"mean": 3, "sd": 1, "min": 0, "max": 6, "step": 1}
            },
            {
              "audience": "expert", "share": 1, "level": {"7": 1},
              "hours_per_week": {"mean": 2, "sd": 0.5, "min": 1, "max": 3, "step": 0.25},
              "enrolments": {"mean": 2, "sd": 1, "min": 1, "max": 4, "step": 1}
            }
          ],
          "mastery": {"assessed_share": 0.5, "noise": 0.1, "evidence": {"mean": 3, "sd": 2, "min": 0.5, "max": 8, "step": 0.5}},
          "activity": {"active_days_per_week": 2.5, "minutes_per_day": 30, "kinds": {"video": 3, "quiz": 1}},
          "dropout": {
            "intercept": -3.2,
            "coefficients": {"load_over_hours": 0.8, "distance_over_max": 0.5, "online_async": 0.5, "entry_gap": 1, "hands_on": -0.5,
                             "first_weeks": 0.4, "previous_withdrawals": 0.3, "silent_weeks": 0.7, "level_low": 0.2, "frailty": 0.6},
            "fail": {"intercept": -2, "entry_gap": 1, "activity": -0.5}
          }
        }
        """;

    public static PopulationModel Model() => PopulationModel.Parse(Json);

    public static Programme Programme(DateOnly? referenceDate = null)
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "world",
            Title = "World",
            TimeZone = "Europe/Paris",
            Language = "fr",
            ReferenceDate = referenceDate ?? ReferenceDate,
            DefaultMaxDistanceKm = 30,
        });
        foreach (string competency in new[] { "c1", "c2", "c3" })
        {
            builder.Add(new Competency(competency, competency));
        }

        builder.Add(new Role("adviser", "Adviser")).Add(new RoleCompetency("adviser", "c1", 0.8))
            .Add(new RoleCompetency("adviser", "c3", 0.9));
        builder.Add(new BackgroundMastery("nurse", "c1", 0.4));
        builder.Add(new Module { Id = "self", Title = "Self-paced", Hours = 6, Modality = Modality.OnlineAsync, Topics = ["data"] });
        builder.Add(new ModuleCompetency("self", "c1", 0, 0.5));
        builder.Add(new Module
        {
            Id = "live", Title = "Live", Hours = 12, Modality = Modality.OnlineSync, MandatoryFor = ["adviser"],
            Languages = ["en", "fr-FR"],
        });
        builder.Add(new ModuleCompetency("live", "c2", 0.1, 0.6));
        builder.Add(new Module
        {
            Id = "lab", Title = "Lab", Hours = 15, Modality = Modality.OnSite, HandsOnShare = 0.8, Price = 100, Labels = ["grant"],
            MinLevel = 4,
        });
        builder.Add(new ModuleCompetency("lab", "c3", 0.2, 0.9));
        builder.Add(new Module { Id = "next", Title = "Next", Hours = 4, Modality = Modality.OnlineAsync });
        builder.Add(new ModuleCompetency("next", "c1", 0.5, 0.9)).Add(new Prerequisite("next", "self"));
        builder.Add(new Module
        {
            Id = "experts", Title = "For experts", Hours = 3, Modality = Modality.OnlineAsync,
            Audiences = ["expert"]
        });
        builder.Add(new ModuleCompetency("experts", "c2", 0, 0.7));
        builder.Add(new Site("hall", "Hall", new Location(43.65, 3.95)));
        for (int month = 0; month < 13; month++)
        {
            DateOnly start = ReferenceDate.AddMonths(-12).AddDays(30 * month);
            builder.Add(new Session($"live-{month}", "live", start, start.AddDays(34)));
            builder.Add(new Session($"lab-{month}", "lab", start.AddDays(3), start.AddDays(3 + 20)) { SiteId = "hall" });
        }

        return builder.Build();
    }

    public static SyntheticPopulation Generate(int learners, ulong seed = 6) =>
        SyntheticProgramme.Generate(Programme(), Model(), learners, seed);

    /// <summary>Everything generated, as text in which any difference shows.</summary>
    public static string TextOf(SyntheticPopulation population) => string.Join(
        '\n',
        population.Roster.Learners.Select(TextOf)
            .Concat(population.Roster.Activities.Select(activity => string.Create(CultureInfo.InvariantCulture,
                $"{activity.LearnerId},{activity.ModuleId},{activity.Date:O},{activity.Kind},{activity.Amount:R}")))
            .Concat(population.Hazards.Select(TextOf))
            .Concat(population.Truths.Select(truth =>
            FormattableString.Invariant($"{truth.LearnerId},{truth.Segment},{truth.Frailty:R}"))));

    private static string TextOf(Learner learner) => string.Create(CultureInfo.InvariantCulture,
        $"{learner.Id}|{learner.Audience}|{learner.Level}|{learner.HoursPerWeek:R}|{learner.Background}|{Join(learner.Languages)}|"
            + $"{Join(learner.Roles)}|{learner.CurrentRoleId}|{learner.Availability}|{learner.Location?.Latitude:R}|"
            + $"{learner.Location?.Longitude:R}|{learner.MaxDistanceKm:R}|{Join(learner.Modalities)}|{Join(learner.Settings)}|"
            + $"{Join(learner.Topics)}|{Join(learner.Completed)}|{Join(learner.Pinned)}|{Join(learner.Vetoed)}|{learner.Budget:R}|"
            + $"{Join(learner.Funding)}|"
            + $"{Join(learner.Mastery.Select(row => FormattableString.Invariant($"{row.CompetencyId}:{row.Mastery:R}:{row.Evidence:R}")))}|"
            + $"{Join(learner.Outcomes.Select(TextOf))}");

    private static string TextOf(Outcome outcome) => string.Create(CultureInfo.InvariantCulture,
        $"{outcome.ModuleId}:{outcome.SessionId}:{outcome.Enrolled:O}:{outcome.Status}:{outcome.Ended:O}:{outcome.Score:R}");

    private static string TextOf(TrueHazard hazard) => string.Create(CultureInfo.InvariantCulture,
        $"{hazard.LearnerId},{hazard.ModuleId},{hazard.SessionId},{hazard.Enrolled:O},{hazard.Week},{hazard.SilentWeeks},"
            + $"{hazard.Frailty:R},"
            + $"{hazard.Withdraw:R},{hazard.Fail:R}");

    private static string Join<T>(IEnumerable<T> items) => string.Join(';', items);
}

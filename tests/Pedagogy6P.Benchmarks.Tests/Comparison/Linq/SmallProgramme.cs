using System.Collections.Immutable;
using Pedagogy6P.Benchmarks.Comparison.Linq;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Linq;

/// <summary>One module, one role and what a test adds, with the day that is asked for.</summary>
internal static class SmallProgramme
{
    public static readonly DateOnly AsOf = new(2027, 1, 4);

    public static readonly Learner Somebody = new()
    {
        Id = "l", Audience = "all", Level = 5, HoursPerWeek = 4, Roles = ["r"], Availability = Availability.Always,
        Location = new Location(43.6, 3.9),
    };

    public static Module Module(double hours = 20, Modality modality = Modality.OnlineSync) =>
        new() { Id = "m", Title = "m", Hours = hours, Modality = modality };

    public static Session Session(string id, int startsIn, int weeks) =>
        new(id, "m", AsOf.AddDays(startsIn), AsOf.AddDays(startsIn + (7 * weeks) - 1)) { WeeklySlots = Slots("Mon 10:00-12:00") };

    public static Availability Slots(string text) => Availability.Parse(text, SlotRounding.Outward);

    public static LinqCatalogue Catalogue(
        Module module, ImmutableArray<Session> sessions = default, ImmutableArray<BackgroundMastery> backgrounds = default) =>
        new(Programme(module, sessions, backgrounds), new PedagogyOptions(), AsOf);

    public static Programme Programme(
        Module module, ImmutableArray<Session> sessions = default, ImmutableArray<BackgroundMastery> backgrounds = default) =>
        new ProgrammeBuilder(new ProgrammeTables
        {
            Id = "small",
            Title = "Small",
            TimeZone = "Europe/Paris",
            Language = "fr",
            ReferenceDate = AsOf,
            Competencies = [new Competency("c", "c"), new Competency("d", "d")],
            Modules = [module],
            ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 0.7), new ModuleCompetency("m", "d", 0, 0.5)],
            Roles = [new Role("r", "r"), new Role("other", "other")],
            RoleCompetencies = [new RoleCompetency("r", "c", 0.6, 2), new RoleCompetency("r", "d", 0.9, 1),
                new RoleCompetency("other", "d", 0.4, 4)],
            Sites = [new Site("near", "near", new Location(43.61, 3.88)), new Site("far", "far", new Location(48.85, 2.35))],
            Sessions = sessions.IsDefault ? [] : sessions,
            Backgrounds = backgrounds.IsDefault ? [] : backgrounds,
        }).Build();
}

using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// The smallest world in which a module is recommended: module m teaches c for 10 self-paced hours, role r asks c, learner l has 10 hours a
/// week.
/// </summary>
internal static class Small
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Today = new(2027, 1, 4);

    public static readonly Module Module = new() { Id = "m", Title = "M", Hours = 10, Modality = Modality.OnlineAsync };

    public static readonly ProgrammeTables Tables = new()
    {
        Id = "small",
        Title = "Small",
        TimeZone = "Europe/Paris",
        Language = "fr",
        Competencies = [new Competency("c", "C"), new Competency("d", "D")],
        Roles = [new Role("r", "R")],
        RoleCompetencies = [new RoleCompetency("r", "c", 1)],
        Modules = [Module],
        ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 0.8)],
    };

    public static readonly Learner Learner = new() { Id = "l", Audience = "health", Level = 5, HoursPerWeek = 10 };

    public static PedagogyEngine Engine(ProgrammeTables? tables = null, PedagogyOptions? options = null) =>
        new(new ProgrammeBuilder(tables ?? Tables).Build(), options);

    /// <summary>The same tables with other facts about module m.</summary>
    public static ProgrammeTables With(Func<Module, Module> change) => Tables with { Modules = [change(Module)] };

    /// <summary>The same tables with sessions of module m.</summary>
    public static ProgrammeTables WithSessions(params ImmutableArray<Session> sessions) => Tables with { Sessions = sessions };

    /// <summary>Why m is infeasible, as words; empty when it is feasible.</summary>
    public static string Codes(ProgrammeTables? tables = null, Learner? learner = null, string module = "m") => string.Join(
        ' ', Engine(tables).Infeasible(learner ?? Learner, Today).Where(item => item.ModuleId == module).SelectMany(item => item.Codes));

    /// <summary>The first recommendation, with its facts.</summary>
    public static Recommendation First(ProgrammeTables? tables = null, Learner? learner = null, PedagogyOptions? options = null) =>
        Engine(tables, options).Recommend(learner ?? Learner, Today, 10, withFacts: true).Recommendations[0];
}

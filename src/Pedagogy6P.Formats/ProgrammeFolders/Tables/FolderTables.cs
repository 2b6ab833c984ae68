using System.Collections.Immutable;
using Pedagogy6P.Formats.ProgrammeFolders.Csv;

namespace Pedagogy6P.Formats.ProgrammeFolders.Tables;

/// <summary>All tables of the programme folder, in the order they are read, written and documented.</summary>
internal static class FolderTables
{
    public static ProgrammeTable Programme { get; } = new();

    public static CompetenciesTable Competencies { get; } = new();

    public static RolesTable Roles { get; } = new();

    public static RoleCompetenciesTable RoleCompetencies { get; } = new();

    public static BackgroundsTable Backgrounds { get; } = new();

    public static ModulesTable Modules { get; } = new();

    public static ModuleCompetenciesTable ModuleCompetencies { get; } = new();

    public static PrerequisitesTable Prerequisites { get; } = new();

    public static SitesTable Sites { get; } = new();

    public static TrainersTable Trainers { get; } = new();

    public static SessionsTable Sessions { get; } = new();

    public static EvidenceTable Evidence { get; } = new();

    public static DemandTable Demand { get; } = new();

    public static TermsTable Terms { get; } = new();

    public static MandatoryTable Mandatory { get; } = new();

    public static AwardsTable Awards { get; } = new();

    public static LearnersTable Learners { get; } = new();

    public static MasteryTable Mastery { get; } = new();

    public static OutcomesTable Outcomes { get; } = new();

    public static ActivityTable Activity { get; } = new();

    public static ChoicesTable Choices { get; } = new();

    public static AssessmentsTable Assessments { get; } = new();

    public static PracticeTable Practice { get; } = new();

    public static ImmutableArray<TableFormat> All { get; } =
    [
        Programme, Competencies, Roles, RoleCompetencies, Backgrounds, Modules, ModuleCompetencies, Prerequisites, Sites,
        Trainers, Sessions, Evidence, Demand, Terms, Mandatory, Awards, Learners, Mastery, Outcomes, Activity, Choices, Assessments,
        Practice,
    ];
}

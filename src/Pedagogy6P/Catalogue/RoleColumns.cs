using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>Roles and backgrounds as columns. Immutable.</summary>
internal sealed class RoleColumns
{
    public RoleColumns(Programme programme, Vocabulary moduleIds, Vocabulary competencies)
    {
        ProgrammeTables tables = programme.Tables;
        Ids = new Vocabulary(tables.Roles.Select(role => role.Id));
        Roles = [.. tables.Roles.OrderBy(role => role.Id, StringComparer.Ordinal)];
        var goals = tables.RoleCompetencies.ToLookup(row => row.RoleId, StringComparer.Ordinal);
        Goals = new Ragged<RoleGoal>(
        [
            .. Ids.Words.Select(role => goals[role]
                .Select(row => new RoleGoal(competencies.Find(row.CompetencyId), row.Level, row.Importance))
                .OrderBy(goal => goal.Competency).ToArray()),
        ]);
        var mandatory = programme.Modules
            .SelectMany(module => module.MandatoryFor.Distinct(StringComparer.Ordinal), (module, role) => (module.Id, role))
            .ToLookup(pair => pair.role, pair => moduleIds.Find(pair.Id), StringComparer.Ordinal);
        Mandatory = new Ragged<int>([.. Ids.Words.Select(role => mandatory[role].Order().ToArray())]);
        Backgrounds = new Vocabulary(tables.Backgrounds.Select(row => row.Background));
        var levels = tables.Backgrounds.ToLookup(row => row.Background, StringComparer.Ordinal);
        BackgroundLevels = new Ragged<BackgroundLevel>(
        [
            .. Backgrounds.Words.Select(background => levels[background]
                .Select(row => new BackgroundLevel(competencies.Find(row.CompetencyId), row.Mastery, row.Evidence))
                .OrderBy(level => level.Competency).ToArray()),
        ]);
    }

    public Vocabulary Ids { get; }

    /// <summary>The roles, ordered as <see cref="Ids"/>.</summary>
    public Role[] Roles { get; }

    public Ragged<RoleGoal> Goals { get; }

    /// <summary>Modules mandatory for each role.</summary>
    public Ragged<int> Mandatory { get; }

    public Vocabulary Backgrounds { get; }

    public Ragged<BackgroundLevel> BackgroundLevels { get; }
}

using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>
/// Gathers the tables of a programme and builds a validated <see cref="Programme"/>, or refuses with everything that is wrong. Hosts that
/// read from a file pass the row number of each item, so that violations name it. Not thread-safe.
/// </summary>
public sealed class ProgrammeBuilder
{
    private readonly ProgrammeTables _header;
    private readonly ProgrammeRows _rows = new();

    /// <summary>Starts a programme from its header and, possibly, its first rows.</summary>
    /// <param name="header">Id, title, time zone, language and defaults; its tables are added first, without row numbers.</param>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public ProgrammeBuilder(ProgrammeTables header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _header = header;
        _rows.AddAll(header);
    }

    /// <summary>Adds a competency.</summary>
    /// <param name="competency">The row.</param>
    /// <param name="row">Its number in the source, named in violations.</param>
    public ProgrammeBuilder Add(Competency competency, int? row = null) => Add(_rows.Competencies, competency, row);

    /// <summary>Adds a role.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Role role, int? row = null) => Add(_rows.Roles, role, row);

    /// <summary>Adds what a role asks of a competency.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(RoleCompetency roleCompetency, int? row = null) => Add(_rows.RoleCompetencies, roleCompetency, row);

    /// <summary>Adds what an initial training leaves behind.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(BackgroundMastery background, int? row = null) => Add(_rows.Backgrounds, background, row);

    /// <summary>Adds a module.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Module module, int? row = null) => Add(_rows.Modules, module, row);

    /// <summary>Adds what a module asks and teaches of a competency.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(ModuleCompetency moduleCompetency, int? row = null) => Add(_rows.ModuleCompetencies, moduleCompetency, row);

    /// <summary>Adds a prerequisite.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Prerequisite prerequisite, int? row = null) => Add(_rows.Prerequisites, prerequisite, row);

    /// <summary>Adds a site.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Site site, int? row = null) => Add(_rows.Sites, site, row);

    /// <summary>Adds a trainer.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Trainer trainer, int? row = null) => Add(_rows.Trainers, trainer, row);

    /// <summary>Adds a session.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Session session, int? row = null) => Add(_rows.Sessions, session, row);

    /// <summary>Adds a study.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(Study study, int? row = null) => Add(_rows.Studies, study, row);

    /// <summary>Adds a month's demand for a competency.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(DemandCount demand, int? row = null) => Add(_rows.Demand, demand, row);

    /// <summary>Adds the title of a topic, setting, label, equipment or audience.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(VocabularyTerm term, int? row = null) => Add(_rows.Terms, term, row);

    /// <summary>Adds a module that a role makes mandatory until a date.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(MandatoryModule mandatory, int? row = null) => Add(_rows.Mandatory, mandatory, row);

    /// <summary>Adds a module of an award.</summary>
    /// <inheritdoc cref="Add(Competency, int?)"/>
    public ProgrammeBuilder Add(AwardModule award, int? row = null) => Add(_rows.Awards, award, row);

    /// <summary>Validates everything and builds the programme. The builder may go on being used.</summary>
    /// <exception cref="InputRefusedException">Some rule of the programme format is broken; all violations are carried.</exception>
    public Programme Build()
    {
        var violations = new ViolationCollector();
        Programme? programme = TryBuild(violations);
        violations.ThrowIfAny();
        return programme!;
    }

    /// <summary>Validates everything and builds the programme, reporting violations into a collector shared with other inputs.</summary>
    /// <param name="violations">Where violations go.</param>
    /// <returns>The programme, or null when this call reported something.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="violations"/> is null.</exception>
    public Programme? TryBuild(ViolationCollector violations)
    {
        ArgumentNullException.ThrowIfNull(violations);
        int before = violations.Count;
        ProgrammeTables tables = Tables();
        new ProgrammeRules(tables, _rows, violations).Check();
        return violations.Count == before ? new Programme(tables) : null;
    }

    /// <summary>The rows gathered so far, not validated.</summary>
    public ProgrammeTables Tables() => _rows.Into(_header);

    private ProgrammeBuilder Add<T>(TableRows<T> table, T item, int? row)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(item);
        table.Add(item, row);
        return this;
    }
}

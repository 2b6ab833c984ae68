using System.Runtime.CompilerServices;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Catalogue;

/// <summary>
/// A programme compiled into columns: modules, competencies and words numbered in ordinal order, lists packed, sets as bits. Compiled once
/// per programme, immutable, and shared by everything that reads one: ranking, features of risk models, planners.
/// </summary>
internal sealed class NumberedProgramme
{
    // As long as a programme lives, and no longer.
    private static readonly ConditionalWeakTable<Programme, NumberedProgramme> Known = [];

    private readonly Lazy<NumberedProgramme> _withCandidates;

    private NumberedProgramme(Programme programme)
    {
        _withCandidates = new Lazy<NumberedProgramme>(OfferingCandidates);
        ProgrammeTables tables = programme.Tables;
        Programme = programme;
        Modules = [.. programme.Modules.OrderBy(module => module.Id, StringComparer.Ordinal)];
        ModuleIds = new Vocabulary(tables.Modules.Select(module => module.Id));
        Competencies = new Vocabulary(tables.Competencies.Select(competency => competency.Id));
        Audiences = new Vocabulary(Modules.SelectMany(module => module.Audiences)
            .Concat(tables.Roles.SelectMany(role => role.Audiences)).Concat(tables.Studies.SelectMany(study => study.Audiences)));
        Languages = new Vocabulary(
            [LanguageTag.Primary(tables.Language), .. Modules.SelectMany(module => module.Languages).Select(LanguageTag.Primary)]);
        var kin = new SettingKin(programme);
        Settings = new Vocabulary(Modules.SelectMany(module => module.Settings).Concat(kin.Settings));
        Labels = new Vocabulary(Modules.SelectMany(module => module.Labels));
        Topics = new Vocabulary(Modules.SelectMany(module => module.Topics));
        AudienceBits = BitRows.From([.. Modules.Select(module => module.Audiences)], Audiences);
        LanguageBits = BitRows.From([.. Modules.Select(module => LanguagesOf(module, tables.Language))], Languages);
        SettingBits = BitRows.From([.. Modules.Select(module => module.Settings)], Settings);
        RelatedSettingBits = BitRows.From([.. Modules.Select(module => module.Settings.SelectMany(kin.Of))], Settings);
        LabelBits = BitRows.From([.. Modules.Select(module => module.Labels)], Labels);
        TopicBits = BitRows.From([.. Modules.Select(module => module.Topics)], Topics);
        ProgrammeLanguage = Languages.Find(LanguageTag.Primary(tables.Language));
        var amounts = tables.ModuleCompetencies.ToLookup(row => row.ModuleId, StringComparer.Ordinal);
        Taught = Amounts(amounts, row => row.Teaches, row => row.Attainment);
        Asked = Amounts(amounts, row => row.Entry > 0, row => row.Entry);
        Hard = Groups(PrerequisiteKind.Hard);
        Advised = Groups(PrerequisiteKind.Advised);
        Supply = new SupplyColumns(Competencies.Count, Modules, Taught, Asked, Hard, Advised);
        Roles = new RoleColumns(programme, ModuleIds, Competencies);
        Sessions = new SessionColumns(Modules, ModuleIds, tables, out ItemRange[] sessions);
        TypicalHours = HoursPerMastery.Median(tables);
        Records = [.. Modules.Select((module, number) => RecordOf(module, number, sessions[number]))];
    }

    /// <summary>A programme compiled: once, whoever asks, and shared by all of them.</summary>
    public static NumberedProgramme Of(Programme programme) => Known.GetValue(programme, compiled => new NumberedProgramme(compiled));

    /// <summary>
    /// The same programme, where candidate sessions count as planned: what learners are scored by who may be seated in them. All numbers
    /// are the same; compiled once, and itself where there is no candidate.
    /// </summary>
    public NumberedProgramme WithCandidates => _withCandidates.Value;

    public Programme Programme { get; }

    /// <summary>The modules in ordinal order of ids: a module's number is its place here.</summary>
    public Module[] Modules { get; }

    public ModuleRecord[] Records { get; }

    public Vocabulary ModuleIds { get; }

    public Vocabulary Competencies { get; }

    public Vocabulary Audiences { get; }

    /// <summary>Primary subtags in lower case.</summary>
    public Vocabulary Languages { get; }

    public Vocabulary Settings { get; }

    public Vocabulary Labels { get; }

    public Vocabulary Topics { get; }

    /// <summary>Number of the programme's language.</summary>
    public int ProgrammeLanguage { get; }

    public BitRows AudienceBits { get; }

    public BitRows LanguageBits { get; }

    public BitRows SettingBits { get; }

    /// <summary>Settings of each module, those above them and those below.</summary>
    public BitRows RelatedSettingBits { get; }

    public BitRows LabelBits { get; }

    public BitRows TopicBits { get; }

    /// <summary>Attainment of the competencies each module teaches, in ordinal order.</summary>
    public Ragged<CompetencyAmount> Taught { get; }

    /// <summary>Entry levels above 0 that each module asks, in ordinal order.</summary>
    public Ragged<CompetencyAmount> Asked { get; }

    public PrerequisiteGroups Hard { get; }

    public PrerequisiteGroups Advised { get; }

    /// <summary>Which modules supply what others ask.</summary>
    public SupplyColumns Supply { get; }

    public RoleColumns Roles { get; }

    public SessionColumns Sessions { get; private set; }

    /// <summary>H of the Need term.</summary>
    public double TypicalHours { get; }

    public int Count => Modules.Length;

    /// <summary>
    /// Number of a tag's primary subtag, whatever its case; −1 when no module is taught in it. Languages are few, so this looks at each,
    /// without garbage.
    /// </summary>
    public int FindLanguage(ReadOnlySpan<char> tag)
    {
        int end = tag.IndexOf('-');
        ReadOnlySpan<char> primary = end < 0 ? tag : tag[..end];
        for (int language = 0; language < Languages.Count; language++)
        {
            if (primary.Equals(Languages.Words[language], StringComparison.OrdinalIgnoreCase))
            {
                return language;
            }
        }

        return -1;
    }

    /// <summary>Whether a module is taken at one's own pace: online, with no session to wait for.</summary>
    public bool IsSelfPaced(int module) => Modules[module].Modality == Modality.OnlineAsync && Records[module].Sessions.IsEmpty;

    /// <summary>Whether a session of this id is one of a module's.</summary>
    public bool HasSession(int module, string session)
    {
        ItemRange range = Records[module].Sessions;
        return Sessions.Number.TryGetValue(session, out int number) && number >= range.First && number < range.End;
    }

    private NumberedProgramme OfferingCandidates()
    {
        SessionColumns sessions = Sessions.WithCandidates();
        if (ReferenceEquals(sessions, Sessions))
        {
            return this;
        }

        var offering = (NumberedProgramme)MemberwiseClone();
        offering.Sessions = sessions;
        return offering;
    }

    private static IEnumerable<string> LanguagesOf(Module module, string programmeLanguage) =>
        module.Languages.IsEmpty ? [LanguageTag.Primary(programmeLanguage)] : module.Languages.Select(LanguageTag.Primary);

    private Ragged<CompetencyAmount> Amounts(
        ILookup<string, ModuleCompetency> rows, Func<ModuleCompetency, bool> wanted, Func<ModuleCompetency, double> amount) => new(
    [
        .. Modules.Select(module => rows[module.Id].Where(wanted)
            .Select(row => new CompetencyAmount(Competencies.Find(row.CompetencyId), amount(row)))
            .OrderBy(item => item.Competency).ToArray()),
    ]);

    private PrerequisiteGroups Groups(PrerequisiteKind kind) => new(
    [
        .. Modules.Select(module => Programme.Graph.GroupsOf(module.Id).Where(group => group.Kind == kind)
            .Select(group => group.Alternatives.Select(ModuleIds.Find).ToArray()).ToArray()),
    ]);

    private ModuleRecord RecordOf(Module module, int number, ItemRange sessions) => new()
    {
        Hours = module.Hours,
        Price = module.Price,
        HandsOnShare = module.HandsOnShare,
        Taught = Taught.RangeOf(number),
        Asked = Asked.RangeOf(number),
        Hard = Hard.RangeOf(number),
        Advised = Advised.RangeOf(number),
        Sessions = sessions,
        OpenToAll = module.Audiences.IsEmpty,
        DeclaresSettings = !module.Settings.IsEmpty,
        MinLevel = (byte)module.MinLevel,
        Modality = (byte)module.Modality,
    };
}

using System.Collections.Immutable;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Register;

/// <summary>
/// What is known of the effect of every module of a programme: its studies pooled, graded and drawn towards the programme. Immutable and
/// thread-safe.
/// </summary>
public sealed class EvidenceRegister
{
    private readonly ImmutableDictionary<string, ImmutableArray<Study>> _studies;
    private readonly ImmutableDictionary<string, ModuleRecord> _records;

    private EvidenceRegister(Programme programme, EvidenceOptions options)
    {
        Options = options;
        _studies = programme.Tables.Studies.GroupBy(study => study.ModuleId, StringComparer.Ordinal)
            .ToImmutableDictionary(own => own.Key, own => own.ToImmutableArray(), StringComparer.Ordinal);
        Modules = [.. programme.Modules.Select(module => RecordOf(module.Id, options))];
        _records = Modules.ToImmutableDictionary(record => record.ModuleId, StringComparer.Ordinal);
        Programme = ProgrammeEffect.Of(Modules.Select(record => record.Pool).OfType<Pooling.PooledEffect>(), options);
    }

    /// <summary>How it was made.</summary>
    public EvidenceOptions Options { get; }

    /// <summary>One record a module, studied or not, in the order of the programme.</summary>
    public ImmutableArray<ModuleRecord> Modules { get; }

    /// <summary>The distribution of effects over the modules; null with fewer than two that have pooled studies.</summary>
    public ProgrammeEffect? Programme { get; }

    /// <summary>Makes the register of a programme.</summary>
    /// <param name="programme">The programme with its studies.</param>
    /// <param name="options">How; the defaults of <see cref="EvidenceOptions"/> when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range; all of them are told.</exception>
    public static EvidenceRegister Of(Programme programme, EvidenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        EvidenceOptions given = options ?? new EvidenceOptions();
        var violations = new ViolationCollector();
        OptionRules.Check(given, "evidence options", violations);
        if (given.Discount is { } discount)
        {
            OptionRules.Check(discount, "evidence options", violations, nameof(given.Discount) + ".");
        }

        violations.ThrowIfAny();
        return new EvidenceRegister(programme, given);
    }

    /// <summary>The record of a module; null when the programme has none of that id.</summary>
    /// <param name="moduleId">Id of the module.</param>
    public ModuleRecord? Find(string moduleId) => _records.GetValueOrDefault(moduleId);

    /// <summary>
    /// The module's records by audience, as for learners of each: one for every audience that some study of it names, in ordinal order;
    /// studies that name no audience speak for all of them. Empty when no study names one.
    /// </summary>
    /// <param name="moduleId">Id of the module.</param>
    public ImmutableArray<(string Audience, ModuleRecord Record)> ByAudience(string moduleId) =>
    [
        .. StudiesOf(moduleId).SelectMany(study => study.Audiences).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(audience => (audience, RecordOf(moduleId, Options with { Audience = audience }))),
    ];

    private ModuleRecord RecordOf(string module, EvidenceOptions options) => ModuleRecord.Of(
        module,
        [.. StudiesOf(module).Where(study => options.Audience is null || ModuleEvidence.SpeaksFor(study, options.Audience))],
        options);

    private ImmutableArray<Study> StudiesOf(string module) => _studies.GetValueOrDefault(module, []);
}

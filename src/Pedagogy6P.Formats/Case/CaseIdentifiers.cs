using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// Under which identifiers others know the parts of a programme: those of the package that it came from, else such as come from its own
/// ids, the same in frameworks and badges. Immutable and thread-safe.
/// </summary>
internal sealed class CaseIdentifiers
{
    private readonly Programme _programme;
    private readonly CasePackage? _origin;
    private readonly CaseNodes? _nodes;
    private readonly Dictionary<string, CaseItem> _items = new(StringComparer.Ordinal);

    public CaseIdentifiers(Programme programme, CasePackage? origin)
    {
        (_programme, _origin) = (programme, origin);
        _nodes = origin is null ? null : new CaseNodes(origin);
        foreach (CaseItem item in origin?.Items ?? [])
        {
            _items.TryAdd(_nodes!.IdOf(item), item);
        }
    }

    /// <summary>The identifier of the framework.</summary>
    public string Document => _origin?.Document?.Identifier ?? Named("document", _programme.Id);

    public string Competency(string id) => CompetencyItem(id)?.Identifier ?? Named("Competency", id);

    public string Module(string id) => ModuleItem(id)?.Identifier ?? Named("Module", id);

    /// <summary>The URI of a competency.</summary>
    public string CompetencyUri(string id) => CompetencyItem(id)?.Uri ?? Urn(Competency(id));

    /// <summary>The identifier of something that only the programme knows.</summary>
    public string Named(string kind, string id) => NamedUuid.Of(kind, _programme.Id, id).ToString();

    public static string Urn(string identifier) => $"urn:uuid:{identifier}";

    // In a package without courses and modules a statement is both, the competency and the module that teaches it.
    private CaseItem? CompetencyItem(string id) =>
        _items.TryGetValue(id, out CaseItem? item) && !(_nodes!.HasModuleTypes && _nodes.IsModule(item)) ? item : null;

    private CaseItem? ModuleItem(string id) => _items.TryGetValue(id, out CaseItem? item) && _nodes!.IsModule(item) ? item : null;
}

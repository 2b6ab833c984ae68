using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Case;

/// <summary>The statements of one package as competencies and modules: which is what, and under which id. Not thread-safe.</summary>
internal sealed class CaseNodes
{
    private const string EscoPrefix = "http://data.europa.eu/esco/";

    // Words of frameworks for what is taught as a whole, in English and French.
    private static readonly HashSet<string> ModuleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "course", "module", "unit", "lesson", "cours", "unité", "leçon",
    };

    private readonly Dictionary<string, string> _ids = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _modules = new(StringComparer.OrdinalIgnoreCase);

    public CaseNodes(CasePackage package)
    {
        HasModuleTypes = package.Items.Any(IsTyped);
        var parents = package.Associations.Where(association => association.AssociationType is CaseRelation.IsChildOf)
            .Select(association => Key(association.Destination)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var codes = package.Items.Where(item => !string.IsNullOrWhiteSpace(item.HumanCodingScheme))
            .GroupBy(item => item.HumanCodingScheme!, StringComparer.Ordinal).Where(same => same.Count() == 1)
            .Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, string> esco = EscoMatches(package);
        foreach (CaseItem item in package.Items)
        {
            string code = item.HumanCodingScheme ?? "";
            string id = FactId.Of(esco.GetValueOrDefault(item.Identifier!) ?? (codes.Contains(code) ? code : item.Identifier))!;
            _ids.TryAdd(item.Identifier!, id);
            _ids.TryAdd(codes.Contains(code) ? code : item.Identifier!, id);
            bool isLeaf = !parents.Contains(item.Identifier!) && !parents.Contains(code);
            if (HasModuleTypes ? IsTyped(item) : isLeaf)
            {
                _modules.Add(item.Identifier!);
            }
        }
    }

    /// <summary>Whether items say that they are courses or modules; else every statement without children is taught as a module.</summary>
    public bool HasModuleTypes { get; }

    /// <summary>Whether a statement becomes a module.</summary>
    public bool IsModule(CaseItem item) => _modules.Contains(item.Identifier!);

    /// <summary>The id of the node of a link, by its identifier or code; null for nodes of other frameworks.</summary>
    public string? IdOf(CaseLink? link) => _ids.GetValueOrDefault(Key(link));

    public string IdOf(CaseItem item) => _ids[item.Identifier!];

    /// <summary>Whether a link leads to the European classification of skills.</summary>
    public static bool IsEsco(CaseLink? link) => EscoOf(link) is not null;

    /// <summary>Whether an id is a URI of that classification.</summary>
    public static bool IsEsco(string id) => id.StartsWith(EscoPrefix, StringComparison.Ordinal);

    private static bool IsTyped(CaseItem item) => ModuleTypes.Contains(item.ItemType ?? "");

    private static string Key(CaseLink? link) => link?.Identifier ?? link?.Uri ?? "";

    private static string? EscoOf(CaseLink? link) =>
        new[] { link?.Uri, link?.Identifier }.FirstOrDefault(text => text is not null && IsEsco(text));

    // The skill's URI as id lets roles of an ESCO import ask for what modules of this framework teach.
    private static Dictionary<string, string> EscoMatches(CasePackage package)
    {
        var matches = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (CaseAssociation match in package.Associations.Where(one => one.AssociationType is CaseRelation.ExactMatchOf))
        {
            (string item, string? skill) = EscoOf(match.Destination) is string to
                ? (Key(match.Origin), to) : (Key(match.Destination), EscoOf(match.Origin));
            if (skill is not null && used.Add(skill))
            {
                matches.TryAdd(item, skill);
            }
        }

        return matches;
    }
}

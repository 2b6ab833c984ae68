using System.Globalization;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// A programme as a CASE package: competencies and modules are items, parents are <c>isChildOf</c>, what a module teaches is
/// <c>isRelatedTo</c>, a hard prerequisite without alternatives is <c>precedes</c>, a skill of ESCO is <c>exactMatchOf</c>. CASE has no
/// words for alternatives, advice, hours and levels. Stateless and thread-safe.
/// </summary>
public static class CaseExport
{
    private const string ModuleType = "Module", CompetencyType = "Competency";

    /// <summary>Makes the package, the same for the same arguments: identifiers come from the ids of the programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="creator">Who stands behind it.</param>
    /// <param name="changed">When it was last changed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CasePackage Of(Programme programme, string creator, DateTimeOffset changed)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(creator);
        string when = changed.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        string document = Identifier(programme, "document", programme.Id);
        return new CasePackage
        {
            Document = new CaseDocument
            {
                Identifier = document, Uri = Urn(document), Creator = creator, Title = programme.Title, LastChangeDateTime = when,
                Language = programme.Tables.Language,
            },
            Items =
            [
                .. programme.Tables.Competencies.Select(one => Item(programme, CompetencyType, one.Id, one.Title, when)),
                .. programme.Modules.Select(one => Item(programme, ModuleType, one.Id, one.Title, when)),
            ],
            Associations = [.. Links(programme, document).Select(link => Association(programme, link, when))],
        };
    }

    private static IEnumerable<(string Relation, CaseLink From, CaseLink To)> Links(Programme programme, string document)
    {
        CaseLink Competency(string id) => Link(Identifier(programme, CompetencyType, id), programme.FindCompetency(id)!.Title);
        CaseLink Module(string id) => Link(Identifier(programme, ModuleType, id), programme.FindModule(id)!.Title);
        CaseLink top = Link(document, programme.Title);
        foreach (Competency one in programme.Tables.Competencies)
        {
            yield return (CaseRelation.IsChildOf, Competency(one.Id), one.ParentId is null ? top : Competency(one.ParentId));
            if (CaseNodes.IsEsco(one.Id))
            {
                yield return (CaseRelation.ExactMatchOf, Competency(one.Id),
                    new CaseLink { Title = one.Title, Identifier = one.Id, Uri = one.Id });
            }
        }

        foreach (Module one in programme.Modules)
        {
            yield return (CaseRelation.IsChildOf, Module(one.Id), top);
        }

        foreach (ModuleCompetency one in programme.Tables.ModuleCompetencies.Where(one => one.Teaches))
        {
            yield return (CaseRelation.IsRelatedTo, Module(one.ModuleId), Competency(one.CompetencyId));
        }

        foreach (Prerequisite one in WithoutAlternatives(programme))
        {
            yield return (CaseRelation.Precedes, Module(one.RequiredId), Module(one.ModuleId));
        }
    }

    private static IEnumerable<Prerequisite> WithoutAlternatives(Programme programme) => programme.Tables.Prerequisites
        .Where(one => one.Kind == PrerequisiteKind.Hard)
        .GroupBy(one => (one.ModuleId, one.Group ?? $"\u001F{one.RequiredId}")).Where(group => group.Count() == 1)
        .Select(group => group.First());

    private static CaseItem Item(Programme programme, string type, string id, string title, string when)
    {
        string identifier = Identifier(programme, type, id);
        return new CaseItem
        {
            Identifier = identifier, Uri = Urn(identifier), FullStatement = title, HumanCodingScheme = id, ItemType = type,
            Language = programme.Tables.Language, LastChangeDateTime = when,
        };
    }

    private static CaseAssociation Association(Programme programme, (string Relation, CaseLink From, CaseLink To) link, string when)
    {
        string identifier = Identifier(programme, link.Relation, link.From.Identifier! + link.To.Identifier);
        return new CaseAssociation
        {
            Identifier = identifier, Uri = Urn(identifier), AssociationType = link.Relation, Origin = link.From, Destination = link.To,
            LastChangeDateTime = when,
        };
    }

    private static CaseLink Link(string identifier, string title) => new()
    {
        Title = title, Identifier = identifier,
        Uri = Urn(identifier)
    };

    private static string Identifier(Programme programme, string kind, string id) => NamedUuid.Of(kind, programme.Id, id).ToString();

    private static string Urn(string identifier) => $"urn:uuid:{identifier}";
}

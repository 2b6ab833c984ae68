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

    /// <summary>
    /// Makes the package, the same for the same arguments: identifiers come from the ids of the programme, unless it came from a package
    /// itself (<see cref="CaseFolder"/>). Then document, items and associations of that one stay as they were as far as the programme
    /// still has them, its creator among them.
    /// </summary>
    /// <param name="programme">The programme.</param>
    /// <param name="creator">Who stands behind it.</param>
    /// <param name="changed">When it was last changed.</param>
    /// <param name="origin">The package that the programme came from; null for none.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CasePackage Of(Programme programme, string creator, DateTimeOffset changed, CasePackage? origin = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(creator);
        string when = changed.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var identifiers = new CaseIdentifiers(programme, origin);
        string document = identifiers.Document;
        var made = new CasePackage
        {
            Document = new CaseDocument
            {
                Identifier = document, Uri = CaseIdentifiers.Urn(document), Creator = creator, Title = programme.Title,
                LastChangeDateTime = when, Language = programme.Tables.Language,
            },
            Items =
            [
                .. programme.Tables.Competencies.Select(one =>
                    Item(programme, CompetencyType, one.Id, identifiers.Competency(one.Id), one.Title, when)),
                .. programme.Modules.Select(one => Item(programme, ModuleType, one.Id, identifiers.Module(one.Id), one.Title, when)),
            ],
            Associations = [.. Links(programme, identifiers).Select(link => Association(identifiers, link, when))],
        };
        return origin is null ? made : new CaseMerge(origin, made).Package(when);
    }

    private static IEnumerable<(string Relation, CaseLink From, CaseLink To)> Links(Programme programme,
        CaseIdentifiers identifiers)
    {
        CaseLink Competency(string id) => Link(identifiers.Competency(id), programme.FindCompetency(id)!.Title);
        CaseLink Module(string id) => Link(identifiers.Module(id), programme.FindModule(id)!.Title);
        CaseLink top = Link(identifiers.Document, programme.Title);
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

    private static CaseItem Item(Programme programme, string type, string id, string identifier, string title, string when) => new()
    {
        Identifier = identifier, Uri = CaseIdentifiers.Urn(identifier), FullStatement = title, HumanCodingScheme = id, ItemType = type,
        Language = programme.Tables.Language, LastChangeDateTime = when,
    };

    private static CaseAssociation Association(CaseIdentifiers identifiers, (string Relation, CaseLink From, CaseLink To) link, string when)
    {
        string identifier = identifiers.Named(link.Relation, link.From.Identifier! + link.To.Identifier);
        return new CaseAssociation
        {
            Identifier = identifier, Uri = CaseIdentifiers.Urn(identifier), AssociationType = link.Relation, Origin = link.From,
            Destination = link.To, LastChangeDateTime = when,
        };
    }

    private static CaseLink Link(string identifier, string title) => new()
    {
        Title = title, Identifier = identifier, Uri = CaseIdentifiers.Urn(identifier),
    };
}

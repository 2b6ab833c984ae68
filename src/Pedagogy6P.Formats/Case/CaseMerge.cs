using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports.Facts;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// A programme that came from a package goes out as that package with what has changed since. Associations that the programme has words
/// for stay when they still hold, others as long as both ends are there. Not thread-safe.
/// </summary>
/// <param name="origin">The package that it came from.</param>
/// <param name="made">The programme as it is now, under the identifiers of the package.</param>
internal sealed class CaseMerge(CasePackage origin, CasePackage made)
{
    private const string Teaches = "teaches";

    private readonly CaseNodes _nodes = new(origin);
    private readonly Dictionary<string, CaseItem> _items = origin.Items.ToDictionary(item => item.Identifier!,
        StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, CaseItem> _byId = origin.Items.GroupBy(new CaseNodes(origin).IdOf, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

    private readonly HashSet<string> _made = made.Items.Select(item => item.Identifier!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string? Relation, string? From, string? To)> _links = made.Associations.Select(Ends).ToHashSet();

    private Dictionary<string, string>? _parents;

    /// <summary>The package.</summary>
    /// <param name="when">When it was last changed, for what has none.</param>
    public CasePackage Package(string when)
    {
        CaseAssociation[] kept = [.. origin.Associations.Where(Holds)];
        var told = kept.Select(one => (Class(one.AssociationType, one.Origin), ItemOf(one.Origin), ItemOf(one.Destination))).ToHashSet();
        string title = made.Document!.Title!;
        return origin with
        {
            Document = string.Equals(FactTitle.Of(origin.Document!.Title), title, StringComparison.Ordinal) ? origin.Document
                : origin.Document with { Title = title, LastChangeDateTime = when },
            Items = Items(when),
            Associations =
                [.. kept.Select(one => Complete(one, when)), .. made.Associations.Where(one => IsNew(one, told)).DistinctBy(Ends)],
        };
    }

    private static (string? Relation, string? From, string? To) Ends(CaseAssociation one) =>
        (one.AssociationType, one.Origin?.Identifier, one.Destination?.Identifier);

    private ImmutableArray<CaseItem> Items(string when)
    {
        Dictionary<string, CaseItem> now = made.Items.DistinctBy(item => item.Identifier, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(item => item.Identifier!, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. origin.Items.Where(item => _made.Contains(item.Identifier!)).Select(item => Complete(item, now[item.Identifier!], when)),
            .. now.Values.Where(item => !_items.ContainsKey(item.Identifier!)),
        ];
    }

    // A title that has changed since is the statement now.
    private static CaseItem Complete(CaseItem item, CaseItem now, string when)
    {
        CaseItem complete = item with
        {
            Uri = item.Uri ?? now.Uri,
            LastChangeDateTime = item.LastChangeDateTime ?? when,
        };
        string? title = FactTitle.Of(item.AbbreviatedStatement) ?? FactTitle.Of(item.FullStatement);
        return string.Equals(title, now.FullStatement, StringComparison.Ordinal) ? complete
            : complete with { FullStatement = now.FullStatement, AbbreviatedStatement = null, LastChangeDateTime = when };
    }

    private CaseAssociation Complete(CaseAssociation association, string when)
    {
        string identifier = association.Identifier ?? NamedUuid.Of(association.AssociationType!, origin.Document!.Identifier!,
            $"{association.Origin!.Identifier}{association.Destination!.Identifier}").ToString();
        return association with
        {
            Identifier = identifier,
            Uri = association.Uri ?? CaseIdentifiers.Urn(identifier),
            LastChangeDateTime = association.LastChangeDateTime ?? when,
        };
    }

    private bool Holds(CaseAssociation association)
    {
        string? from = ItemOf(association.Origin), to = ItemOf(association.Destination);
        if ((from is not null && !_made.Contains(from)) || (to is not null && !_made.Contains(to)))
        {
            return false;
        }

        return Class(association.AssociationType, association.Origin) switch
        {
            CaseRelation.IsChildOf when from is not null => IsParentUnchanged(from),
            Teaches when to is not null && IsCompetency(to) => _links.Contains((CaseRelation.IsRelatedTo, from, to)),
            CaseRelation.Precedes when from is not null && to is not null && IsModule(from) && IsModule(to) =>
                _links.Contains((CaseRelation.Precedes, from, to)),
            _ => true,
        };
    }

    private bool IsNew(CaseAssociation one, HashSet<(string? Relation, string? From, string? To)> told)
    {
        string from = one.Origin!.Identifier!, to = one.Destination!.Identifier!;
        bool wasThere = _items.ContainsKey(from);
        return one.AssociationType switch
        {
            CaseRelation.IsChildOf => !wasThere || (IsCompetency(from) && !IsParentUnchanged(from)),
            CaseRelation.ExactMatchOf => !wasThere,
            CaseRelation.IsRelatedTo => !string.Equals(from, to, StringComparison.OrdinalIgnoreCase) && !told.Contains((Teaches, from, to)),
            _ => !told.Contains((one.AssociationType, from, to)),
        };
    }

    // The parent that the import took is the first competency named, or none.
    private bool IsParentUnchanged(string item)
    {
        _parents ??= origin.Associations.Where(one => one.AssociationType is CaseRelation.IsChildOf)
            .Select(one => (Child: ItemOf(one.Origin), Parent: ItemOf(one.Destination)))
            .Where(link => link.Child is not null && link.Parent is not null && IsCompetency(link.Parent))
            .DistinctBy(link => link.Child, StringComparer.Ordinal)
            .ToDictionary(link => link.Child!, link => link.Parent!, StringComparer.Ordinal);
        return _links.Contains((CaseRelation.IsChildOf, item, _parents.GetValueOrDefault(item) ?? origin.Document!.Identifier));
    }

    // What the programme says by one word several words of CASE may have said: a module is part of, child of or related to what it teaches.
    private string? Class(string? relation, CaseLink? from) =>
        relation is CaseRelation.IsChildOf or CaseRelation.IsPartOf or CaseRelation.IsRelatedTo && ItemOf(from) is string item
            && !IsCompetency(item) ? Teaches : relation;

    private bool IsModule(string item) => _items.TryGetValue(item, out CaseItem? known) && _nodes.IsModule(known);

    private bool IsCompetency(string item) => _items.ContainsKey(item) && !(_nodes.HasModuleTypes && IsModule(item));

    // Links name items by identifier or by code.
    private string? ItemOf(CaseLink? link) => _nodes.IdOf(link) is string id && _byId.TryGetValue(id, out CaseItem? item)
        ? item.Identifier : null;
}

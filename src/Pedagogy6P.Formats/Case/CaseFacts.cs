using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Case;

/// <summary>
/// Makes competencies and modules of frameworks. Items are rows 1…n of a package, associations n+1…; both are accounted for.
/// </summary>
internal sealed class CaseFacts(ImportWork work)
{
    private readonly List<(CasePackage Package, FileLog? Log)> _packages = [];

    /// <summary>Adds a package.</summary>
    /// <param name="package">The package.</param>
    /// <param name="log">Accounts for items and associations; null when rows of a table were accounted for already.</param>
    public void Add(CasePackage package, FileLog? log) => _packages.Add((package, log));

    /// <summary>
    /// Makes facts of all packages together, for a code that several frameworks have tells none of their items, and keeps the packages
    /// beside the tables, which have no place for identifiers: exports take them from there.
    /// </summary>
    public void Finish()
    {
        if (_packages.Count == 0)
        {
            return;
        }

        CasePackage all = CaseFolder.Merge([.. _packages.Select(one => one.Package)]);
        var nodes = new CaseNodes(all);
        CaseDocument document = all.Document!;
        work.Facts.Header.Default("id", FactId.Of(document.Identifier)).Default("title", FactTitle.Of(document.Title))
            .Default("language", document.Language);
        foreach ((CasePackage package, FileLog? log) in _packages)
        {
            AddItems(package, nodes, log);
        }

        foreach ((CasePackage package, FileLog? log) in _packages)
        {
            AddAssociations(package, nodes, log);
        }

        if (!nodes.HasModuleTypes)
        {
            work.Notes.Add("No item is a course or module by its type: every statement without children is taught as a module of its own.");
        }

        if (all.Frameworks.Length > 1)
        {
            work.Notes.Add($"{all.Frameworks.Length} frameworks make one programme, which goes out again as one framework, that of the "
                + "first; competencies and items keep the name of theirs.");
        }

        work.Facts.Beside[CaseFolder.FileName] = CaseFolder.Bytes(all);
    }

    private void AddItems(CasePackage package, CaseNodes nodes, FileLog? log)
    {
        foreach (CaseItem item in package.Items)
        {
            log?.Read();
            Add(item, nodes, FactTitle.Of(item.Framework?.Title) ?? FactTitle.Of(package.Document!.Title));
            log?.Take();
        }
    }

    private void AddAssociations(CasePackage package, CaseNodes nodes, FileLog? log)
    {
        for (int i = 0; i < package.Associations.Length; i++)
        {
            log?.Read();
            if (Add(package.Associations[i], nodes) is string reason)
            {
                log?.LeaveOut(package.Items.Length + i + 1, reason);
            }
            else
            {
                log?.Take();
            }
        }
    }

    private void Add(CaseItem item, CaseNodes nodes, string? framework)
    {
        string id = nodes.IdOf(item);
        string? title = FactTitle.Of(item.AbbreviatedStatement) ?? FactTitle.Of(item.FullStatement);
        bool isModule = nodes.IsModule(item);
        if (isModule)
        {
            work.Facts.Modules.Row(id).Default("title", title);
        }

        if (!isModule || !nodes.HasModuleTypes)
        {
            work.Facts.Competencies.Row(id).Default("title", title).Default("framework", framework);
        }

        if (isModule && !nodes.HasModuleTypes)
        {
            work.Facts.ModuleCompetencies.Row(id, id);
        }
    }

    private string? Add(CaseAssociation association, CaseNodes nodes)
    {
        string? from = nodes.IdOf(association.Origin), to = nodes.IdOf(association.Destination);
        bool bothModules = from is not null && to is not null && work.Facts.Modules.Find(from) is not null
            && work.Facts.Modules.Find(to) is not null;
        switch (association.AssociationType)
        {
            case CaseRelation.IsChildOf when from is not null && to is null:
                return null;
            case CaseRelation.IsChildOf when from is not null && IsCompetency(from) && IsCompetency(to!):
                return AddParent(work.Facts.Competencies.Row(from), to!);
            case CaseRelation.Precedes when bothModules:
                work.Facts.Prerequisites.Row(to!, from!).With("kind", "hard");
                return null;
            case CaseRelation.IsChildOf or CaseRelation.IsPartOf or CaseRelation.IsRelatedTo when Teaches(from, to):
                work.Facts.ModuleCompetencies.Row(from!, to!);
                return null;
            case CaseRelation.ExactMatchOf when CaseNodes.IsEsco(association.Origin) || CaseNodes.IsEsco(association.Destination):
                return null;
            case CaseRelation.Precedes:
                return "precedes between statements that are not both taught as modules";
            default:
                return "an association that a programme has no place for";
        }
    }

    private string? AddParent(FactRow competency, string parent)
    {
        if (competency["parent"] is string known && !string.Equals(known, parent, StringComparison.Ordinal))
        {
            return "a second parent: a competency has one";
        }

        if (CompetencyTree.WouldCircle(work.Facts.Competencies, competency, parent))
        {
            return "a parent that would be above itself";
        }

        competency["parent"] = parent;
        return null;
    }

    private bool Teaches(string? from, string? to) => from is not null && to is not null && work.Facts.Modules.Find(from) is not null
        && !IsCompetency(from) && IsCompetency(to);

    private bool IsCompetency(string id) => work.Facts.Competencies.Find(id) is not null;
}

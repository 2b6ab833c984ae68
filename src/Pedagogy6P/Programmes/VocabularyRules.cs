using Pedagogy6P.Validation;

namespace Pedagogy6P.Programmes;

/// <summary>The rules of the table of terms: one title per language, and settings that form a tree.</summary>
internal sealed class VocabularyRules(ProgrammeTables tables, TableRows<VocabularyTerm> terms, ViolationCollector violations)
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    public void Check()
    {
        var settings = tables.Terms.Where(term => term.Kind == VocabularyKind.Setting).Select(term => term.Id)
            .ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<(VocabularyKind, string, string?)>();
        foreach ((VocabularyTerm item, RowReport report) in terms.Reporting(violations))
        {
            report.Defined("kind", item.Kind);
            report.Id("id", item.Id);
            report.Text("title", item.Title);
            if (item.Language is not null)
            {
                report.Language("language", item.Language);
            }

            report.Unique("language", (item.Kind, item.Id, (item.Language ?? tables.Language)?.ToLowerInvariant()), seen);
            if (item.ParentId is not null)
            {
                CheckParent(item, item.ParentId, settings, report);
            }
        }

        CheckCycles();
    }

    private void CheckParent(VocabularyTerm item, string parent, HashSet<string> settings, RowReport report)
    {
        if (item.Kind != VocabularyKind.Setting)
        {
            report.Add("parent", parent, "nothing: only settings have a parent");
            return;
        }

        report.Known("parent", parent, settings, "a setting");
        if (!_parents.TryAdd(item.Id, parent) && !string.Equals(_parents[item.Id], parent, StringComparison.Ordinal))
        {
            report.Add("parent", parent, "the parent that an earlier row of the same setting states");
        }
    }

    private void CheckCycles()
    {
        var circles = new ParentCircles(_parents);
        foreach ((VocabularyTerm item, RowReport report) in terms.Reporting(violations).Where(row => row.Item.ParentId is not null))
        {
            if (circles.TryTake(item.Id, out string? circle))
            {
                report.Add("parent", circle, "settings that form a tree: none above itself");
            }
        }
    }
}

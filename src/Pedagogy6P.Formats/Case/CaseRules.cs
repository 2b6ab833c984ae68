using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Case;

/// <summary>What CASE requires of a package. Rows are numbers of items and associations in their lists, from 1. Stateless.</summary>
internal static class CaseRules
{
    public static void Check(CasePackage package, string name, ViolationCollector violations)
    {
        Require(violations, $"{name} CFDocument", row: null, ("identifier", package.Document!.Identifier), ("title",
            package.Document.Title));
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { package.Document.Identifier ?? "" };
        for (int i = 0; i < package.Items.Length; i++)
        {
            CaseItem? item = package.Items[i];
            string table = $"{name} CFItems";
            Require(violations, table, i + 1, ("identifier", item?.Identifier), ("fullStatement", item?.FullStatement));
            if (item?.Identifier is { Length: > 0 } identifier && !known.Add(identifier))
            {
                violations.Add(table, i + 1, "identifier", identifier, "an identifier that no other item and not the document has");
            }
        }

        for (int i = 0; i < package.Associations.Length; i++)
        {
            CaseAssociation? association = package.Associations[i];
            Require(violations, $"{name} CFAssociations", i + 1, ("associationType", association?.AssociationType),
                ("originNodeURI.identifier", association?.Origin?.Identifier ?? association?.Origin?.Uri),
                ("destinationNodeURI.identifier", association?.Destination?.Identifier ?? association?.Destination?.Uri));
        }
    }

    private static void Require(ViolationCollector violations, string table, int? row, params ReadOnlySpan<(string Name,
        string? Text)> texts)
    {
        foreach ((string property, string? text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                violations.Add(table, row, property, text, "a text that is not empty");
            }
        }
    }
}

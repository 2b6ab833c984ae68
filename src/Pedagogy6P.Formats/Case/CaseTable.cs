using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Text;

namespace Pedagogy6P.Formats.Case;

/// <summary>The flat table that OpenSALT exports: a statement a row. Its columns are named in English always.</summary>
internal sealed class CaseTable
{
    private static readonly ImmutableArray<string> Needed = ["IDENTIFIER", "FULLSTATEMENT", "ISCHILDOF"];

    private readonly ImmutableArray<string> _names;

    private CaseTable(ImmutableArray<string> names) => _names = names;

    /// <summary>The table by its header; null for another table.</summary>
    public static CaseTable? ColumnsOf(ImmutableArray<string> header)
    {
        ImmutableArray<string> names = [.. header.Select(name => name.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant())];
        return Needed.All(name => names.Contains(name, StringComparer.Ordinal))
            ? new CaseTable(names) : null;
    }

    /// <summary>Its rows as a package.</summary>
    public CasePackage Read(ImportTable table, string name, FileLog log)
    {
        var items = ImmutableArray.CreateBuilder<CaseItem>();
        var associations = ImmutableArray.CreateBuilder<CaseAssociation>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            string identifier = Cell(table, "IDENTIFIER"), statement = Cell(table, "FULLSTATEMENT");
            if (identifier.Length == 0 || statement.Length == 0 || !known.Add(identifier))
            {
                log.LeaveOut(table.Row, "no identifier or statement, or an identifier that came before");
                continue;
            }

            items.Add(new CaseItem
            {
                Identifier = identifier, FullStatement = statement, HumanCodingScheme = Cell(table, "HUMANCODINGSCHEME"),
            });
            log.Take();
            Link(CaseRelation.IsChildOf, "ISCHILDOF");
            Link(CaseRelation.Precedes, "PRECEDES");

            // Several of them stand in one cell, separated by commas.
            void Link(string relation, string column) => associations.AddRange(
                Cell(table, column).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(other => new CaseAssociation
                    {
                        AssociationType = relation,
                        Origin = new CaseLink { Identifier = identifier },
                        Destination = new CaseLink { Identifier = other },
                    }));
        }

        string title = Path.GetFileNameWithoutExtension(name);
        return new CasePackage
        {
            Document = new CaseDocument { Identifier = title, Title = title }, Items = items.ToImmutable(),
            Associations = associations.ToImmutable(),
        };
    }

    private string Cell(ImportTable table, string column) =>
        _names.IndexOf(column) is int at and >= 0 ? table.Text(at).Trim() : "";
}

using System.Collections.Immutable;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.ProgrammeFolders.Tables;

namespace Pedagogy6P.Formats.PlainTables;

/// <summary>
/// Reads what people type: a table of modules, one a row, whose columns are known by usual names in English and French; also tables of a
/// programme folder beside it.
/// </summary>
internal sealed class PlainTableImporter : Importer
{
    private static readonly ImmutableArray<string> Ids =
        ["id", "module", "module_id", "module_no", "no", "number", "code", "ref", "reference", "identifiant", "numéro", "numero",
            "référence"];

    private static readonly ImmutableArray<string> Titles =
        ["title", "name", "label", "module_title", "module_name", "module_en", "module_fr", "titre", "nom", "intitulé", "intitule",
            "libellé"];

    private static readonly ImmutableArray<string> Hours =
        ["hours", "duration", "duration_hours", "heures", "durée", "duree", "volume_horaire", "nombre_d_heures"];

    private static readonly ImmutableArray<string> Requirements = ["prerequisites", "requires", "prérequis", "prerequis"];

    private static readonly ImmutableArray<string> Competencies = ["competencies", "competences", "skills", "compétences"];

    public override string Name => "table";

    public override string Title => "Table";

    internal override void Read(ImportWork work)
    {
        foreach (ImportFile file in work.Files)
        {
            FileLog log = work.LogOf(file);
            ReadingGuard.Run(log, () =>
            {
                if (!FolderTableFile.TryRead(file, log, work))
                {
                    ReadModules(file, log, work);
                }
            });

            work.Finish(file);
        }
    }

    private static void ReadModules(ImportFile file, FileLog log, ImportWork work)
    {
        using ImportTable? table = ImportTable.Open(ImportText.Of(file), log, work.Options.Limits);
        if (table is null)
        {
            return;
        }

        var row = new NamedColumns(table);
        string? id = row.FirstOf(Ids), title = row.FirstOf(Titles);
        if (title is null && (id is null || row.FirstOf(Hours) is null))
        {
            log.Refuse("It is no table of modules: expected a column title (or name, titre, intitulé), or id and hours (or heures, "
                + "durée), one module a row.");
            return;
        }

        log.Kind = "table of modules";
        string known = string.Join(", ", new[] { id, title, row.FirstOf(Hours), row.FirstOf(Requirements), row.FirstOf(Competencies) }
            .OfType<string>());
        log.Note($"Columns understood: {known}");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (FactId.Of(row[id ?? title!]) is string key && !ids.Add(key))
            {
                log.LeaveOut(table.Row, "an id that came before");
            }
            else if (Add(row, id ?? title!, title, work) is FactRow module)
            {
                module.Origin = new RowOrigin(log.Name, table.Row);
                log.Take();
            }
            else
            {
                log.LeaveOut(table.Row, "no id or title");
            }
        }
    }

    private static FactRow? Add(NamedColumns row, string id, string? title, ImportWork work)
    {
        if (FactId.Of(row[id]) is not string key)
        {
            return null;
        }

        FactRow module = work.Facts.Modules.Row(key).Default("title", title is null ? null : FactTitle.Of(row[title]));
        if (row.FirstOf(Hours) is string hours)
        {
            module.Default("hours", row[hours]?.Replace(',', '.'));
        }

        foreach (string column in FolderTables.Modules.Columns.Select(column => column.Name).Where(column => row.Have(column)))
        {
            module.Default(column, row[column]);
        }

        foreach (string required in Items(row, Requirements))
        {
            work.Facts.Prerequisites.Row(key, required).With("kind", "hard");
        }

        foreach (string competency in Items(row, Competencies))
        {
            work.Facts.Competencies.Row(competency);
            work.Facts.ModuleCompetencies.Row(key, competency);
        }

        return module;
    }

    private static IEnumerable<string> Items(NamedColumns row, ImmutableArray<string> names) =>
        row.FirstOf(names) is string column
            ? (row[column] ?? "").Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(FactId.Of).OfType<string>()
            : [];
}

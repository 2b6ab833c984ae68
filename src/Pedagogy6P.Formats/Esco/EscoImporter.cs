using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.PlainTables;

namespace Pedagogy6P.Formats.Esco;

/// <summary>
/// Reads the CSV pack of ESCO: occupation = role, skill = competency, essential and optional skills = what a role asks. Files are known by
/// their columns. ESCO knows no modules: tables of a programme folder among the sources give those.
/// </summary>
internal sealed class EscoImporter : Importer
{
    public override string Name => "esco";

    public override string Title => "ESCO";

    internal override void Read(ImportWork work)
    {
        var facts = new EscoFacts(work);
        foreach (EscoKind kind in Enum.GetValues<EscoKind>())
        {
            foreach (ImportFile file in work.Files)
            {
                FileLog log = work.LogOf(file);
                if (KindOf(file, work) == kind)
                {
                    ReadingGuard.Run(log, () => Read(file, log, kind, facts, work));
                    work.Finish(file);
                }
            }
        }
    }

    private static void Read(ImportFile file, FileLog log, EscoKind kind, EscoFacts facts, ImportWork work)
    {
        if (FolderTableFile.TryRead(file, log, work))
        {
            return;
        }

        using ImportTable? table = ImportTable.Open(ImportText.Of(file), log, work.Options.Limits);
        if (table is null)
        {
            return;
        }

        if (kind == EscoKind.Other)
        {
            log.Refuse("A programme folder has no place for it: expected ESCO's occupations, skills, skill groups and their relations, or "
                + "tables of a programme folder.");
            return;
        }

        log.Kind = "ESCO " + kind switch
        {
            EscoKind.Skills => "skills",
            EscoKind.Occupations => "occupations",
            EscoKind.Hierarchy => "broader relations",
            _ => "skills of occupations",
        };
        var row = new NamedColumns(table);
        string collection = CollectionOf(file.Name);
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (table.Read())
        {
            if (kind is EscoKind.Skills or EscoKind.Occupations && row["conceptUri"] is string uri && !known.Add(uri))
            {
                log.LeaveOut(table.Row, "a concept that came before in this file");
            }
            else if (facts.Take(kind, row, collection) is string reason)
            {
                log.LeaveOut(table.Row, reason);
            }
            else
            {
                log.Take();
            }
        }
    }

    private static EscoKind KindOf(ImportFile file, ImportWork work)
    {
        var kind = EscoKind.Other;
        ReadingGuard.Run(new FileLog(file.Name, work.Violations), () => kind = KindByColumns(file, work));
        return kind;
    }

    private static EscoKind KindByColumns(ImportFile file, ImportWork work)
    {
        using ImportTable? table = ImportTable.Open(ImportText.Of(file), new FileLog(file.Name, work.Violations), work.Options.Limits);
        if (table is null)
        {
            return EscoKind.Other;
        }

        var columns = new NamedColumns(table);
        return columns.Have("occupationUri", "relationType") ? EscoKind.Relations
            : columns.Have("conceptUri", "broaderUri") ? EscoKind.Hierarchy
            : !columns.Have("conceptUri", "preferredLabel") ? EscoKind.Other
            : columns.Have("iscoGroup") ? EscoKind.Occupations
            : columns.Have("skillType") || NameHas(file, "skill") ? EscoKind.Skills : EscoKind.Other;
    }

    private static bool NameHas(ImportFile file, string word) => file.Name.Contains(word, StringComparison.OrdinalIgnoreCase);

    // "digitalSkillsCollection_en.csv" and "digital_skills.csv" are both "digital skills".
    private static string CollectionOf(string name)
    {
        string file = Path.GetFileNameWithoutExtension(name);
        return file.StartsWith("digcomp", StringComparison.OrdinalIgnoreCase) ? "DigComp"
            : file.StartsWith("digital", StringComparison.OrdinalIgnoreCase) ? "digital"
            : file.StartsWith("transversal", StringComparison.OrdinalIgnoreCase) ? "transversal"
            : file.StartsWith("green", StringComparison.OrdinalIgnoreCase) ? "green"
            : file.StartsWith("language", StringComparison.OrdinalIgnoreCase) ? "language" : "";
    }
}

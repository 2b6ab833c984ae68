using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Formats.Imports.Text;
using Pedagogy6P.Formats.PlainTables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Case;

/// <summary>Reads frameworks of competencies: CASE packages (JSON) and the flat table of OpenSALT (CSV).</summary>
internal sealed class CaseImporter : Importer
{
    private const string NoFramework = "It is no framework: expected a CASE package (JSON) or the table of OpenSALT with the columns "
        + "Identifier, fullStatement and Is Child Of.";

    private const int PeekedBytes = 1 << 16;

    public override string Name => "case";

    public override string Title => "CASE";

    internal override void Read(ImportWork work)
    {
        var facts = new CaseFacts(work);
        foreach (ImportFile file in work.Files)
        {
            FileLog log = work.LogOf(file);
            ReadingGuard.Run(log, () => Read(file, log, facts, work));

            work.Finish(file);
        }

        facts.Finish();
    }

    private static void Read(ImportFile file, FileLog log, CaseFacts facts, ImportWork work)
    {
        if (IsJson(file))
        {
            ReadPackage(file, log, facts, work);
        }
        else if (!FolderTableFile.TryRead(file, log, work))
        {
            ReadTable(file, log, facts, work);
        }
    }

    private static void ReadPackage(ImportFile file, FileLog log, CaseFacts facts, ImportWork work)
    {
        try
        {
            ImportText text = ImportText.Of(file);
            log.Encoding = text.Encoding;
            using Stream stream = text.Open();
            CasePackage package = CasePackage.Read(stream, file.Name);
            log.Kind = "CASE package";
            log.Version = package.IsNewer ? "1.1" : "1.0";
            facts.Add(package, log);
        }
        catch (InputRefusedException) when (!HasParts(file))
        {
            log.Refuse(NoFramework);
        }
        catch (InputRefusedException refusal)
        {
            log.Refuse("It is no sound CASE package: expected JSON in UTF-8 with CFDocument, CFItems and CFAssociations.");
            foreach (Violation violation in refusal.Violations)
            {
                work.Violations.Add(violation);
            }
        }
    }

    private static void ReadTable(ImportFile file, FileLog log, CaseFacts facts, ImportWork work)
    {
        using ImportTable? table = ImportTable.Open(ImportText.Of(file), log, work.Options.Limits);
        if (table is null)
        {
            return;
        }

        if (CaseTable.ColumnsOf(table.Header) is not CaseTable columns)
        {
            log.Refuse(NoFramework);
            return;
        }

        log.Kind = "table of OpenSALT";
        facts.Add(columns.Read(table, file.Name, log), log: null);
    }

    // Other JSON that stands beside packages is none of them; a package that is broken has to be mended.
    private static bool HasParts(ImportFile file)
    {
        ReadOnlySpan<byte> start = ImportText.Of(file).Peek(PeekedBytes);
        return start.IndexOf("\"CFDocument\""u8) >= 0 || start.IndexOf("\"CFItems\""u8) >= 0
            || start.IndexOf("\"CFAssociations\""u8) >= 0;
    }

    private static bool IsJson(ImportFile file)
    {
        ReadOnlySpan<byte> start = ImportText.Of(file).Peek(64).AsSpan().TrimStart(" \t\r\n"u8);
        return start is [(byte)'{' or (byte)'[', ..];
    }
}

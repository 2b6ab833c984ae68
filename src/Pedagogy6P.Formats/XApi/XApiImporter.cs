using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// Reads xAPI statements: course (or activity, by option) = module, completion = outcome, everything else = activity. Statements that
/// others take back are left out, so files that hold such ones are read twice.
/// </summary>
internal sealed class XApiImporter : Importer
{
    private static ReadOnlySpan<byte> VoidedWord => "verbs/voided"u8;

    public override string Name => "xapi";

    public override string Title => "xAPI";

    internal override void Read(ImportWork work)
    {
        HashSet<Guid> voided = work.Files.Any(file => MayVoid(file, work.Options.Limits.MostExpansion)) ? Voided(work) : [];
        var options = new XApiOptions { LargestExpansion = work.Options.Limits.MostExpansion };
        var reader = new XApiReader(options);
        var facts = new XApiFacts(work);
        foreach (ImportFile file in work.Files)
        {
            FileLog log = work.LogOf(file);
            ReadingGuard.Run(log, () => Read(file, log, reader, facts, voided, work));
            work.Finish(file);
        }

        if (reader.HasForgottenIds)
        {
            work.Notes.Add("Statements that came twice far apart may have been counted twice.");
        }

        facts.Finish();
    }

    private static void Read(ImportFile file, FileLog log, XApiReader reader, XApiFacts facts, HashSet<Guid> voided, ImportWork work)
    {
        if (!IsStatements(file))
        {
            log.Refuse("It holds no xAPI statements: expected JSON in UTF-8 (an array, pages of a record store or a statement a line), "
                + "plain or packed by gzip.");
            return;
        }

        log.Kind = "xAPI statements";
        log.TimeZone = work.Zone.Id;
        using Stream stream = file.Open();
        foreach (XApiStatement statement in reader.ReadAll(stream, file.Name, LeaveOut, work.Cancellation))
        {
            log.Read();
            string? reason = Verbs.IsVoiding(statement) ? "it takes another statement back"
                : statement.Id is Guid id && voided.Contains(id) ? "another statement takes it back"
                : facts.Take(statement);
            if (reason is null)
            {
                log.Take();
            }
            else
            {
                log.LeaveOut(statement.Row, reason);
            }
        }

        void LeaveOut(int? row, string reason)
        {
            if (row is int number)
            {
                log.Read();
                log.LeaveOut(number, reason);
            }
            else
            {
                log.Note($"Not read to its end: {reason}");
            }
        }
    }

    private static HashSet<Guid> Voided(ImportWork work)
    {
        var voided = new HashSet<Guid>();
        foreach (ImportFile file in work.Files)
        {
            // What cannot be read is told when the file is read for its statements.
            ReadingGuard.Run(new FileLog(file.Name, new ViolationCollector()), () => AddVoided(file));
        }

        return voided;

        void AddVoided(ImportFile file)
        {
            if (IsStatements(file))
            {
                using Stream stream = file.Open();
                voided.UnionWith(new XApiReader().Read(stream, file.Name, work.Cancellation).Where(Verbs.IsVoiding)
                    .Select(statement => Guid.TryParse(statement.ObjectId, out Guid id) ? id : Guid.Empty));
            }
        }
    }

    // A byte search is many times faster than reading, and hardly any store voids.
    private static bool MayVoid(ImportFile file, int mostExpansion)
    {
        try
        {
            using Stream stream = file.Open();
            using var text = new ExpandedStream(stream, mostExpansion);
            byte[] buffer = new byte[1 << 17];
            int kept = 0;
            while (text.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false) is int read and > 0)
            {
                ReadOnlySpan<byte> chunk = buffer.AsSpan(0, kept + read);
                if (chunk.IndexOf(VoidedWord) >= 0)
                {
                    return true;
                }

                kept = Math.Min(VoidedWord.Length - 1, chunk.Length);
                chunk[^kept..].CopyTo(buffer);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // Told when the file is read.
        }

        return false;
    }

    private static bool IsStatements(ImportFile file)
    {
        using Stream stream = file.Open();
        using var text = new ExpandedStream(stream, double.PositiveInfinity);
        byte[] start = new byte[256];
        try
        {
            ReadOnlySpan<byte> letters = start.AsSpan(0, text.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
            letters = (letters.StartsWith("\uFEFF"u8) ? letters["\uFEFF"u8.Length..] : letters).TrimStart(" \t\r\n"u8);
            return letters is [(byte)'[' or (byte)'{', ..];
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}

using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>
/// Keeps a file that cannot be read to its end from ending the import: what was read counts, and the report says so. Stateless.
/// </summary>
internal static class ReadingGuard
{
    /// <summary>Reads a file.</summary>
    public static void Run(FileLog log, Action read)
    {
        try
        {
            read();
        }
        catch (InvalidDataException)
        {
            Say(log, "it is packed and damaged, or grows too large");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Say(log, ReadingFaults.Of(fault));
        }
    }

    // Of a file that nobody knew yet nothing was read.
    private static void Say(FileLog log, string fault)
    {
        if (log.Kind is null)
        {
            log.Refuse($"It cannot be read: {fault}.");
        }
        else
        {
            log.Note($"Not read to its end: {fault}.");
        }
    }
}

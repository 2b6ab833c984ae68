using System.Collections.Immutable;
using System.IO.Compression;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Imports.Sources;

/// <summary>
/// Finds the files that paths name: a file, all files below a folder, all files of a <c>.zip</c>; those packed by gzip are unpacked as
/// they are read, and named without <c>.gz</c>.
/// </summary>
internal static class ImportSources
{
    private const string Gzip = ".gz";
    private const long SmallFile = 1 << 20;

    /// <summary>The files, those of a folder or archive in ordinal order of their names.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="limits">How many files there may be, and how far an archive may expand.</param>
    /// <param name="violations">What cannot be read, by path.</param>
    public static ImmutableArray<ImportFile> Find(IEnumerable<string> paths, ImportLimits limits, ViolationCollector violations)
    {
        var files = ImmutableArray.CreateBuilder<ImportFile>();
        foreach (string path in paths)
        {
            try
            {
                files.AddRange(FilesOf(path, limits, violations));
            }
            catch (InvalidDataException)
            {
                violations.Add("source", null, null, path,
                    "an archive that is whole (it is cut, empty or damaged): pack or download it again");
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                violations.Add("source", null, null, path, $"a file, folder or archive that can be read ({ReadingFaults.Of(fault)})");
            }
        }

        return files.ToImmutable();
    }

    private static IEnumerable<ImportFile> FilesOf(string path, ImportLimits limits, ViolationCollector violations)
    {
        if (Directory.Exists(path))
        {
            return InFolder(path, limits, violations);
        }

        return Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase)
            ? InArchive(path, limits, violations) : [OnDisk(path, Path.GetFileName(path), limits)];
    }

    private static IEnumerable<ImportFile> InFolder(string folder, ImportLimits limits, ViolationCollector violations)
    {
        string[] paths = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Take(limits.MostFiles + 1)];
        if (paths.Length > limits.MostFiles)
        {
            violations.Add("source", null, null, folder, $"a folder of at most {limits.MostFiles} files");
            return [];
        }

        return paths.Select(path => OnDisk(path, Path.GetRelativePath(folder, path).Replace('\\', '/'), limits))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
    }

    private static ImportFile OnDisk(string path, string name, ImportLimits limits)
    {
        bool isPacked = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);
        return new ImportFile(isPacked ? name[..^Gzip.Length] : name, new FileInfo(path).Length, isPacked
            ? () => new ExpandedStream(OpenFile(path), limits.MostExpansion) : () => OpenFile(path));
    }

    private static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    private static List<ImportFile> InArchive(string path, ImportLimits limits, ViolationCollector violations)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        var files = new List<ImportFile>();
        long total = 0;
        foreach (ZipArchiveEntry entry in archive.Entries.Where(entry => entry.Name.Length > 0)
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            total += entry.Length;
            bool isBomb = entry.Length > SmallFile && entry.Length / Math.Max(1, entry.CompressedLength) > limits.MostExpansion;
            if (isBomb || total > limits.LargestArchive || files.Count >= limits.MostFiles)
            {
                violations.Add(path, null, entry.FullName, null, "an archive of at most "
                    + $"{limits.MostFiles} files and {limits.LargestArchive >> 20} MiB, none packed more than {limits.MostExpansion} to 1");
                return [];
            }

            files.Add(Packed(path, entry.FullName, entry.Length));
        }

        return files;
    }

    private static ImportFile Packed(string path, string entry, long length) => new(entry.Replace('\\', '/'), length, () =>
    {
        ZipArchive archive = ZipFile.OpenRead(path);
        try
        {
            Stream stream = (archive.GetEntry(entry) ?? throw new FileNotFoundException("The archive changed.")).Open();
            return new BoundedStream(stream, archive, length);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    });
}

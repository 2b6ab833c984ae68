namespace Pedagogy6P.Cli.Output;

/// <summary>
/// Where a path really leads, and whether two lead to one file, by whatever spelling, letter case, symbolic or hard link.
/// </summary>
internal static class FilePlace
{
    private const int MostLinks = 40;

    /// <summary>The full path with the links in every part of it followed; what is not there is taken as written.</summary>
    public static string Of(string path)
    {
        string place = Path.GetFullPath(path);
        for (int links = 0; links < MostLinks; links++)
        {
            if (WithoutFirstLink(place) is not string next)
            {
                return place;
            }

            place = next;
        }

        throw new IOException($"{path} leads through more than {MostLinks} links.");
    }

    /// <summary>
    /// Whether two paths lead to one file, or would where letter case does not count. Paths of files that are not there are compared as
    /// they will be written.
    /// </summary>
    public static bool AreOne(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return false;
        }

        string first = Of(left), second = Of(right);

        // Many file systems take names that differ in case for one, and whether this one does shows only once a file is there. Where it
        // does not, the folder is copied one day to one that does, and people take the two for one file in any case.
        return string.Equals(first, second, StringComparison.OrdinalIgnoreCase) || HoldOneFile(new FileInfo(first), new FileInfo(second));
    }

    private static string? WithoutFirstLink(string path)
    {
        string at = Path.GetPathRoot(path)!;
        string[] parts = path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (int part = 0; part < parts.Length; part++)
        {
            at = Path.Combine(at, parts[part]);
            if (new FileInfo(at).LinkTarget is string target)
            {
                return Path.GetFullPath(Path.Combine([Path.GetDirectoryName(at)!, target, .. parts[(part + 1)..]]));
            }
        }

        return null;
    }

    // A hard link, or another case on a file system that ignores it, shows in no path. Two paths lead to one file when it cannot be held
    // through the one and opened through the other; an empty file, which a pipe looks like too, has nothing to lose and is not opened.
    private static bool HoldOneFile(FileInfo first, FileInfo second)
    {
        if (!first.Exists || !second.Exists || first.Length == 0 || first.Length != second.Length
            || first.LastWriteTimeUtc != second.LastWriteTimeUtc)
        {
            return false;
        }

        try
        {
            using var held = new FileStream(first.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            using var other = new FileStream(second.FullName, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            // Held by another process at this moment: a file of the same length and age is not risked.
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

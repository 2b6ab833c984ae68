namespace Pedagogy6P.Cli.Hosting;

/// <summary>Why a file could not be read or written, in words instead of the name of an exception.</summary>
internal static class FileFaults
{
    // What systems call a full disk: ENOSPC, EDQUOT, ERROR_DISK_FULL.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>What is wrong.</summary>
    /// <param name="exception">What the runtime threw.</param>
    /// <param name="path">The path that was to be opened.</param>
    public static string Of(Exception exception, string path) => exception switch
    {
        _ when Directory.Exists(path) => "it is a folder",
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "the path is too long",
        UnauthorizedAccessException => "access to it is denied",
        ArgumentException or NotSupportedException => "it is no path of a file",
        IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => "there is no room on the disk",
        _ => "the system could not read or write it",
    };
}

namespace Pedagogy6P.Formats;

/// <summary>Why a file could not be read, in words instead of the name of an exception.</summary>
internal static class ReadingFaults
{
    public static string Of(Exception exception) => exception switch
    {
        FileNotFoundException => "there is no such file",
        DirectoryNotFoundException => "there is no such folder",
        PathTooLongException => "the path is too long",
        UnauthorizedAccessException => "access to it is denied",
        ArgumentException or NotSupportedException => "it is no path of a file",
        _ => "the system could not read it",
    };
}

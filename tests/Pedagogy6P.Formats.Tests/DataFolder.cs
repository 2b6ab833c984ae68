namespace Pedagogy6P.Formats.Tests;

/// <summary>Real files beside the repository, named by the environment variable PEDAGOGY6P_DATA; a test without them is skipped.</summary>
internal static class DataFolder
{
    public static string File(string path)
    {
        string? root = Environment.GetEnvironmentVariable("PEDAGOGY6P_DATA");
        string file = Path.Combine(root ?? "", path);
        Assert.SkipUnless(root is { Length: > 0 } && Path.Exists(file), "data not present");
        return file;
    }
}

namespace Pedagogy6P.Benchmarks.Comparison;

/// <summary>Finds the repository that this program was built in.</summary>
internal static class RepositoryFolder
{
    private const string Mark = "Pedagogy6P.sln";

    /// <summary>Path of the nearest folder above the program that holds the solution; null when there is none.</summary>
    public static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }
}

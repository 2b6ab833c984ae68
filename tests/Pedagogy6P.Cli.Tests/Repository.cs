using System.Runtime.CompilerServices;

namespace Pedagogy6P.Cli.Tests;

/// <summary>Where the files that tests read are.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    public static string Fixtures => Path.Combine(Root, "tests", "Fixtures");

    /// <summary>A small programme with every kind of module, prerequisite and learner.</summary>
    public static string Clinic => Path.Combine(Fixtures, "programmes", "clinic");

    public static string Dataset(string programme) => Path.Combine(Root, "datasets", programme);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}

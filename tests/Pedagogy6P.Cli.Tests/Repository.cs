using Pedagogy6P.Tests.House;

namespace Pedagogy6P.Cli.Tests;

/// <summary>Where the files that tests read are.</summary>
internal static class Repository
{
    public static string Root => RepositoryFolder.Root;

    public static string Fixtures => Path.Combine(Root, "tests", "Fixtures");

    /// <summary>A small programme with every kind of module, prerequisite and learner.</summary>
    public static string Clinic => Path.Combine(Fixtures, "programmes", "clinic");

    public static string Dataset(string programme) => Path.Combine(Root, "datasets", programme);
}

using Pedagogy6P.Tests.House;

namespace Documentation.Tests;

/// <summary>
/// A folder of its own in which examples and commands run: the datasets and the fixtures' programmes, imports and studies are there, and
/// whatever is written goes away with it.
/// </summary>
public sealed class Workshop : IDisposable
{
    public Workshop()
    {
        Root = Directory.CreateTempSubdirectory("pedagogy6p-docs-").FullName;
        foreach (string file in (string[])[.. RepositoryFolder.Files("datasets", "*"),
            .. RepositoryFolder.Files("tests/Fixtures/programmes", "*"), .. RepositoryFolder.Files("tests/Fixtures/imports", "*"),
            .. RepositoryFolder.Files("tests/Fixtures/pooling", "bcg.csv")])
        {
            string copy = Path.Combine(Root, Path.Combine(file.Split('/')));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(RepositoryFolder.PathOf(file), copy);
        }
    }

    public string Root { get; }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>A folder that lives as long as a test, usually a copy of the fixture that uses every table and column.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder() => Root = Directory.CreateTempSubdirectory("pedagogy6p-").FullName;

    /// <summary>The folder that is removed in the end.</summary>
    public string Root { get; }

    /// <summary>The programme folder in it.</summary>
    public string Folder => Path.Combine(Root, "programme");

    public static string Fixture => Path.Combine(AppContext.BaseDirectory, "Fixtures", "programme-folder-v1");

    public static TemporaryFolder Empty() => new();

    public static TemporaryFolder Complete()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Folder);
        foreach (string file in Directory.EnumerateFiles(Fixture))
        {
            System.IO.File.Copy(file, folder.File(Path.GetFileName(file)));
        }

        return folder;
    }

    public static ProgrammeFolder ReadFixture() => ProgrammeFolder.Read(Fixture, cancellationToken: TestContext.Current.CancellationToken);

    public ProgrammeFolder Read() => ProgrammeFolder.Read(Folder, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Reads the folder, which must be refused.</summary>
    public InputRefusedException Refusal() => Should.Throw<InputRefusedException>(() => Read());

    /// <summary>Reads the folder, which must be refused for one reason only.</summary>
    public Violation OnlyViolation()
    {
        InputRefusedException refusal = Refusal();
        refusal.Count.ShouldBe(1, string.Join('\n', refusal.Violations));
        return refusal.Violations[0];
    }

    public string File(string name) => Path.Combine(Folder, name);

    public string Text(string name) => System.IO.File.ReadAllText(File(name));

    public TemporaryFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder With(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return this;
    }

    public TemporaryFolder Without(string name)
    {
        System.IO.File.Delete(File(name));
        return this;
    }

    /// <summary>Replaces a text that the file contains exactly once.</summary>
    public TemporaryFolder Replacing(string name, string old, string replacement)
    {
        string text = Text(name);
        text.Split(old).Length.ShouldBe(2, $"{name} must contain \"{old}\" once");
        return With(name, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    public TemporaryFolder Appending(string name, string text) => With(name, Text(name) + text);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

using System.IO.Compression;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Sources;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.Imports;

public sealed class ImportSourcesTests
{
    [Fact]
    public void Archives_are_read_in_the_order_of_names()
    {
        using var folder = new ImportPlace();
        string path = Pack(folder, ("b.csv", new byte[3]), ("in/a.csv", new byte[5]));
        var violations = new ViolationCollector();
        ImportFile[] files = [.. ImportSources.Find([path], new ImportLimits(), violations)];
        files.Select(file => (file.Name, file.Length)).ShouldBe([("b.csv", 3L), ("in/a.csv", 5L)]);
        files[1].ReadAll(new ImportLimits())!.Length.ShouldBe(5);
        violations.Any.ShouldBeFalse();
    }

    [Fact]
    public void A_bomb_is_refused_unopened()
    {
        using var folder = new ImportPlace();
        string path = Pack(folder, ("bomb.csv", new byte[8 << 20]));
        var violations = new ViolationCollector();
        ImportSources.Find([path], new ImportLimits(), violations).ShouldBeEmpty();
        violations.Count.ShouldBe(1);
    }

    [Fact]
    public void What_is_not_there_is_a_violation()
    {
        var violations = new ViolationCollector();
        ImportSources.Find(["/no/such/file.csv", "/no/such.zip"], new ImportLimits(), violations).ShouldBeEmpty();
        violations.Count.ShouldBe(2);
    }

    [Fact]
    public void Damaged_archives_are_refused_or_read_whatever_the_format()
    {
        using var folder = new ImportPlace();
        string path = Pack(folder, ("users.csv", "sourcedId,role\nu,student\n"u8.ToArray()), ("x.jsonl", "{}\n"u8.ToArray()));
        byte[] whole = File.ReadAllBytes(path);
        int refused = 0;
        foreach (byte[] damaged in Damage.Of(whole, seed: 12).Take(160 + Damage.Count / 10))
        {
            File.WriteAllBytes(path, damaged);
            foreach (Importer importer in ImportFormats.All)
            {
                var violations = new ViolationCollector();
                ProgrammeImport.Read(importer, [path], new ImportOptions(), violations,
                    cancellationToken: TestContext.Current.CancellationToken);
                refused += violations.Violations.Any(one => one.Expected.StartsWith("an archive that is whole", StringComparison.Ordinal))
                    ? 1 : 0;
            }
        }

        refused.ShouldBeGreaterThan(100);
    }

    private static string Pack(ImportPlace folder, params (string Name, byte[] Bytes)[] files)
    {
        string path = folder["source.zip"];
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach ((string name, byte[] bytes) in files)
        {
            using Stream stream = archive.CreateEntry(name).Open();
            stream.Write(bytes);
        }

        return path;
    }
}

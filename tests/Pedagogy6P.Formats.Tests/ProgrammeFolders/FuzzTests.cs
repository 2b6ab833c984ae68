using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Generators;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>Whatever happens to the bytes of a folder, it is read or refused, and what is read survives a round trip.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Tables = [.. Directory.EnumerateFiles(TemporaryFolder.Fixture).Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal)];

    private static readonly string[] Morsels =
    [
        "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\0", "NaN", "-1", "1e999", "é", "\uFEFF", " ", "a\"b", "Mon 08:00-09:00",
        "2027-02-30", "id", "tele-1", "l1", "😀", "0",
    ];

    [Fact]
    public void Mutated_folders_are_read_or_refused()
    {
        Gen<Mutation> mutations =
            from table in Gen.Elements(Tables)
            from at in Gen.Choose(0, 1 << 16)
            from length in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 12)), (1, Gen.Choose(13, 400)))
            from inserted in Gen.OneOf(
                Gen.Elements(Morsels).Select(Encoding.UTF8.GetBytes),
                Gen.ArrayOf(Gen.Choose(0, 255).Select(value => (byte)value)),
                Gen.Constant(Array.Empty<byte>()))
            select new Mutation(table, at, length, inserted);
        int read = 0;
        var lists = Arb.From(Gen.NonEmptyListOf(mutations).Select(list => list.Take(2).ToList()), Fewer);

        // How many are read is judged over all of them, so this is one test and no property.
        Prop.ForAll(lists, list => read += Survives(list) ? 1 : 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(250).WithReplay(20270104UL, 1UL));
        read.ShouldBeInRange(10, 240);
    }

    private static IEnumerable<List<Mutation>> Fewer(List<Mutation> mutations) =>
        (mutations.Count > 1 ? mutations : mutations.SelectMany(one => one.Smaller())).Select(one => new List<Mutation> { one });

    private static bool Survives(List<Mutation> mutations)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete();
        foreach (Mutation mutation in mutations)
        {
            folder.With(mutation.Table, mutation.Of(File.ReadAllBytes(folder.File(mutation.Table))));
        }

        ProgrammeFolder read;
        try
        {
            read = folder.Read();
        }
        catch (InputRefusedException refusal)
        {
            refusal.Count.ShouldBeGreaterThan(0);
            refusal.Violations.ShouldAllBe(violation => violation.Expected.Length > 0 && violation.ToString().Length < 1000);
            return false;
        }

        string once = WritingTests.Write(folder, "once", read);
        ProgrammeFolder again = WritingTests.Read(once);
        WritingTests.Canonical(again).ShouldBe(WritingTests.Canonical(read));
        WritingTests.SameFiles(once, WritingTests.Write(folder, "twice", again));
        return true;
    }

    private sealed record Mutation(string Table, int At, int Length, byte[] Inserted)
    {
        public byte[] Of(byte[] bytes)
        {
            int start = bytes.Length == 0 ? 0 : At % bytes.Length;
            int end = Math.Min(bytes.Length, start + Length);
            return [.. bytes[..start], .. Inserted, .. bytes[end..]];
        }

        public IEnumerable<Mutation> Smaller() =>
        [
            .. Any.Number(0, 400).Shrinker(Length).Select(length => this with { Length = length }),
            .. ArbMap.Default.ArbFor<byte[]>().Shrinker(Inserted).Select(inserted => this with { Inserted = inserted }),
        ];
    }
}

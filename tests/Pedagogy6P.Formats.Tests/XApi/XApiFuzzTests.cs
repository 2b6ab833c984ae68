using System.Text;
using Pedagogy6P.Formats.XApi;

namespace Pedagogy6P.Formats.Tests.XApi;

/// <summary>Whatever happens to a file of statements, it is read as far as it goes, each statement accounted for.</summary>
public sealed class XApiFuzzTests
{
    private static readonly string Lines = string.Join('\n',
        [XApiTexts.InOneLine(XApiTexts.Completed), .. Enumerable.Range(0, 30).Select(XApiTexts.Played)]);

    public static TheoryData<string> Forms => [Lines, "[" + Lines.Replace("\n", ",\n") + "]"];

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public void Damaged_statements_are_read_or_named(string text)
    {
        foreach (byte[] damaged in Damage.Of(Encoding.UTF8.GetBytes(text), seed: 12))
        {
            var reader = new XApiReader();
            long read = XApiTexts.Read(damaged, reader).Count;
            (read + reader.Duplicates + reader.Violations.Violations.Count(violation => violation.Row > 0)).ShouldBe(reader.Found);
        }
    }

    [Fact]
    public void Damaged_compressed_statements_are_read_or_named()
    {
        foreach (byte[] damaged in Damage.Of(XApiReaderTests.Compressed(Lines), seed: 13))
        {
            var reader = new XApiReader();
            long read = XApiTexts.Read(damaged, reader).Count;
            (read < 31 && damaged.Length > 2 && !reader.Violations.Any).ShouldBeFalse($"{damaged.Length} bytes give {read} statements");
        }
    }
}

using System.Globalization;
using Pedagogy6P.Formats.ProgrammeFolders;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

public sealed class CultureTests
{
    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string name)
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        ProgrammeFolder invariant = TemporaryFolder.ReadFixture();
        string expected = WritingTests.Write(folder, "expected", invariant);
        using TemporaryFolder wrong = TemporaryFolder.Complete()
            .Replacing("demand.csv", "tele,2026-12,18,all", "tele,2026-11,18,all").Replacing("modules.csv", "basics,3,", "basics,-3.5,");
        List<string> violations = [.. wrong.Refusal().Violations.Select(violation => violation.ToString())];

        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(name);
            ProgrammeFolder read = TemporaryFolder.ReadFixture();
            WritingTests.SameFiles(expected, WritingTests.Write(folder, "found", read));
            (read.Quality.ToText(), read.Quality.ToJson()).ShouldBe((invariant.Quality.ToText(), invariant.Quality.ToJson()));
            wrong.Refusal().Violations.Select(violation => violation.ToString()).ShouldBe(violations);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}

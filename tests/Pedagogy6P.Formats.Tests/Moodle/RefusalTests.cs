using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.Moodle;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("backup.mbz", "\u001f\u00ef\u00bf", "export the course's reports instead", true)]
    [InlineData("progress.xlsx", "PK\u0003\u0004", "comma separated values")]
    [InlineData("progress.json", "[[{\"\": \"\", \"emailaddress\": \"a@example.org\"}]]", "loses the names")]
    [InlineData("error.json", "{\"exception\": \"x\", \"errorcode\": \"invalidtoken\", \"message\": \"y\"}", "invalidtoken")]
    [InlineData("broken.json", "{\"exception\": ", "no JSON document")]
    [InlineData("halves.json", "[{\"id\": 2, \"fullname\": \"A\", \"shortname\": \"\\ud800\"}]", "no JSON document")]
    [InlineData("empty.csv", "", "empty")]
    [InlineData("letter.txt", "Dear Sir or Madam\nhow do you do\n", "no export of Moodle")]
    public void What_is_of_no_use_is_refused_by_name_with_the_way_on(string name, string text, string expected, bool gzip = false)
    {
        byte[] bytes = gzip ? [0x1F, 0x8B, 8, 0, 0] : System.Text.Encoding.UTF8.GetBytes(text);
        (_, ImportReport report) = MoodleImports.Read([MemoryFile.Of(name, bytes)]);
        ImportedFile file = report.Files.ShouldHaveSingleItem();
        file.Name.ShouldBe(name);
        file.Refusal.ShouldNotBeNull().ShouldContain(expected);
        report.Violations.ShouldHaveSingleItem().Expected.ShouldContain("at least one file");
    }
}

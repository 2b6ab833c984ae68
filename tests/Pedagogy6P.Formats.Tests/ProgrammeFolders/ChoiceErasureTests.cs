using System.Text;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>A learner's rows go from <c>choices.csv</c> whatever is wrong with other rows, which stay byte for byte.</summary>
public sealed class ChoiceErasureTests
{
    private const string Header = "id,learner,when,reason\n";

    [Theory]
    [InlineData("1,zoe,now,\n2,ali,never,x\n", "2,ali,never,x\n", 1)]
    [InlineData("1,zoe,now,\"two\nlines, and \"\"quotes\"\"\"\r\n2,ali,,\r\n", "2,ali,,\r\n", 1)]
    [InlineData("1,ali,,\"never closed\n2,zoe,,\n3,ali,,\n", "1,ali,,\"never closed\n3,ali,,\n", 1)]
    [InlineData("1,ali,,\"closed\"late\n2,zoe,,\n3,ali,,\"x\"\n", "1,ali,,\"closed\"late\n3,ali,,\"x\"\n", 1)]
    [InlineData("1,ali\n2,zoe,,,,,\n\n3, zoe ,,\n4,\"zoe\",,", "1,ali\n\n", 3)]
    [InlineData("1,zoe2,,\n2,ali,,zoe\n", "1,zoe2,,\n2,ali,,zoe\n", 0)]
    public void Other_rows_stay_byte_for_byte(string rows, string left, int erased)
    {
        ChoiceErasure erasure = ChoiceFile.Without(Encoding.UTF8.GetBytes(Header + rows), "zoe");
        Encoding.UTF8.GetString(erasure.Left.Span).ShouldBe(Header + left);
        erasure.Erased.ShouldBe(erased);
        erasure.Unclear.ShouldBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_no_text_and_marks_and_other_separators_stay()
    {
        byte[] file = [0xEF, 0xBB, 0xBF, .. "sep=;\nlearner;id\n"u8, 0xFF, 0xC0, .. ";1\nzoe;2\nali;3"u8];
        ChoiceErasure erasure = ChoiceFile.Without(file, "zoe");
        erasure.Left.ToArray().ShouldBe([0xEF, 0xBB, 0xBF, .. "sep=;\nlearner;id\n"u8, 0xFF, 0xC0, .. ";1\nali;3"u8]);
        erasure.Erased.ShouldBe(1);
    }

    [Fact]
    public void Rows_of_which_nobody_can_tell_whose_they_are_stay_and_are_told() =>
        ChoiceFile.Without(Encoding.UTF8.GetBytes(Header + "1,ali,,\n\nzoe\n3,\"a\"b,zoe,\n"), "zoe").Unclear.ShouldBe([3, 4]);

    [Theory]
    [InlineData("id,who\n1,zoe\n", "a column learner")]
    [InlineData("learner,learner\nzoe,ali\n", "each column once")]
    [InlineData("", "a column learner")]
    [InlineData("i\0d\0", "UTF-8, not UTF-16 (little endian)")]
    public void Without_a_column_of_learners_it_is_refused(string file, string expected) => Should.Throw<InputRefusedException>(() =>
        ChoiceFile.Without(Encoding.UTF8.GetBytes(file), "zoe")).Violations[0].Expected.ShouldBe(expected);

    [Fact]
    public void A_table_as_it_is_written_loses_only_the_rows_of_the_learner()
    {
        using var written = new MemoryStream();
        var mine = Chosen("1", "zoe", "a \"word\", or\ntwo");
        var other = Chosen("2", "ali", "é\r\n;");
        ChoiceFile.Write([mine, other, mine with { Id = "3" }], written);
        using var expected = new MemoryStream();
        ChoiceFile.Write([other], expected);
        ChoiceErasure erasure = ChoiceFile.Without(written.ToArray(), "zoe");
        erasure.Left.ToArray().ShouldBe(expected.ToArray());
        erasure.Erased.ShouldBe(2);
    }

    private static Choice Chosen(string id, string learner, string reason) => new()
    {
        Id = id,
        LearnerId = learner,
        When = new DateTimeOffset(2027, 1, 4, 9, 0, 0, TimeSpan.Zero),
        By = ChoiceActor.Learner,
        Kind = ChoiceKind.Pinned,
        ModuleId = "law-1",
        Reason = reason,
    };
}

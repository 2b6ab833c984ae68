using System.IO.Compression;
using Pedagogy6P.Formats.XApi;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.XApi;

/// <summary>What is kept of a statement, and the forms a file of them has.</summary>
public sealed class XApiReaderTests
{
    [Fact]
    public void A_statement_gives_who_what_where_and_when()
    {
        XApiStatement statement = XApiTexts.Read(XApiTexts.Completed).ShouldHaveSingleItem();
        statement.ShouldBe(new XApiStatement
        {
            Row = 1,
            Id = new Guid("00000000-0000-0000-0000-000000000001"),
            Actor = new XApiActor(XApiActorKind.Account, "u1", "https://lms.example"),
            Verb = "http://adlnet.gov/expapi/verbs/completed",
            ObjectId = "https://lms.example/unit/1",
            ActivityType = "http://adlnet.gov/expapi/activities/module",
            ActivityName = "Unité 1",
            Course = "https://lms.example/course/7",
            CourseName = "Cours 7",
            Completion = true,
            Success = true,
            ScaledScore = 0.75,
            Registration = new Guid("00000000-0000-0000-0000-0000000000aa"),
            Timestamp = new DateTimeOffset(2026, 3, 1, 10, 0, 0, TimeSpan.FromHours(1)).AddTicks(1234560),
        });
    }

    [Fact]
    public void Lines_arrays_pages_and_compressed_files_say_the_same()
    {
        string[] all = [XApiTexts.InOneLine(XApiTexts.Completed), .. Enumerable.Range(0, 3000).Select(XApiTexts.Played)];
        List<XApiStatement> expected = XApiTexts.Read(string.Join('\n', all));
        expected.Count.ShouldBe(3001);
        XApiTexts.Read("\uFEFF" + string.Join("\r\n", all) + "\r\n\r\n").ShouldBe(expected);
        XApiTexts.Read("[" + string.Join(",\n", all) + "]").ShouldBe(expected);
        XApiTexts.Read("""{"statements": [""" + string.Join(",", all) + """], "more": ""}""").ShouldBe(expected);
        XApiTexts.Read("""{"more": "/xapi?page=2", "statements": [""" + string.Join(",", all[..5]) + "]}\n"
            + """{"statements": [""" + string.Join(",", all[5..]) + "]}").ShouldBe(expected);
        XApiTexts.Read(string.Join('\n', [XApiTexts.Completed, .. all[1..]])).ShouldBe(expected, "a statement over several lines");
        XApiTexts.Read(Compressed(string.Join('\n', all))).ShouldBe(expected);
    }

    [Fact]
    public void A_statement_that_comes_twice_counts_once_across_files()
    {
        var reader = new XApiReader();
        XApiTexts.Read(XApiTexts.Played(1) + "\n" + XApiTexts.Played(2) + "\n" + XApiTexts.Played(1), reader).Count.ShouldBe(2);
        XApiTexts.Read("[" + XApiTexts.Played(2) + "]", reader).ShouldBeEmpty();
        (reader.Found, reader.Duplicates, reader.HasForgottenIds).ShouldBe((4, 2, false));
    }

    [Fact]
    public void Ids_are_remembered_within_their_budget()
    {
        var reader = new XApiReader(new XApiOptions { RememberedIds = 10 });
        string text = string.Join('\n', Enumerable.Range(0, 1000).Select(XApiTexts.Played));
        XApiTexts.Read(text + "\n" + XApiTexts.Played(991), reader).Count.ShouldBe(1000);
        reader.HasForgottenIds.ShouldBeTrue();
        XApiTexts.Read(XApiTexts.Played(5), reader).Count.ShouldBe(1, "it came too long ago");
    }

    [Fact]
    public void Names_and_addresses_are_never_kept()
    {
        const string Text = """
            {"actor":{"name":"Ada","mbox":"mailto:ada@example.org"},"verb":{"id":"v"},"object":{"id":"a"}}
            {"actor":{"name":"Ada","mbox_sha1sum":"EBD31E95054C018B10727CCFFD2EF2EC3A016EE9"},"verb":{"id":"v"},"object":{"id":"a"}}
            {"actor":{"openid":"https://id.example/ada"},"verb":{"id":"v"},"object":{"id":"a"}}
            {"actor":{"objectType":"Group","member":[]},"verb":{"id":"v"},"object":{"id":"a"}}
            {"actor":{"name":"Ada"},"verb":{"id":"v"},"object":{"objectType":"Agent","mbox":"mailto:b@example.org"}}
            """;
        List<XApiStatement> read = XApiTexts.Read(Text);
        read.Select(statement => statement.Actor?.Kind)
            .ShouldBe([XApiActorKind.Mbox, XApiActorKind.MboxSha1Sum, XApiActorKind.OpenId, null, null]);
        read[0].Actor!.Id.ShouldBe("d714b8a95bd857a37405a7b56db9108b60ae42bd");
        read[1].Actor!.Id.ShouldBe("ebd31e95054c018b10727ccffd2ef2ec3a016ee9");
        string.Concat(read).ShouldNotContain("example.org", Shouldly.Case.Sensitive);
        string.Concat(read).ShouldNotContain("Ada", Shouldly.Case.Sensitive);
    }

    [Theory]
    [InlineData("""{"parent":[{"id":"p"}],"grouping":[{"id":"g"}]}""", "g")]
    [InlineData("""{"parent":[{"id":"p"}]}""", "p")]
    [InlineData("""{"parent":{"id":"p","definition":{"type":"x/course"}},"grouping":[{"id":"g"}]}""", "p")]
    [InlineData("""{"grouping":[{"id":"g"},{"definition":{"type":"x/course"},"id":"c"}],"category":[{"id":"k"}]}""", "c")]
    [InlineData("""{"other":[{"id":"o"}]}""", null)]
    [InlineData("""{"parent":7,"grouping":[3,[],{"id":4},null]}""", null)]
    public void The_course_is_the_context_activity_that_says_so(string activities, string? course) =>
        XApiTexts.Read($$$$"""{"verb":{"id":"v"},"object":{"id":"a"},"context":{"contextActivities":{{{{activities}}}}}}""")
            .ShouldHaveSingleItem().Course.ShouldBe(course);

    [Fact]
    public void A_course_that_is_the_object_is_the_course() =>
        XApiTexts.Read("""{"verb":{"id":"v"},"object":{"id":"a","definition":{"type":"https://w3id.org/xapi/cmi5/activitytype/course"}}}""")
            .ShouldHaveSingleItem().Course.ShouldBe("a");

    [Fact]
    public void A_broken_line_costs_that_line()
    {
        var reader = new XApiReader();
        string text = string.Join('\n', XApiTexts.Played(1), "{\"verb\":", "[]", "{}", "null", XApiTexts.Played(2) + " x",
            "{\"verb\":{\"id\":\"\\ud800\"}}", XApiTexts.Played(3));
        XApiTexts.Read(text, reader, "log").Count.ShouldBe(2);
        reader.Found.ShouldBe(8);
        reader.Violations.Violations.Select(violation => violation.Row).ShouldBe([2, 3, 4, 5, 6, 7]);
        reader.Violations.Violations[0].ToString().ShouldBe("log, row 2: expected a statement as JSON in UTF-8");
    }

    [Fact]
    public void Broken_json_in_an_array_costs_the_rest()
    {
        var reader = new XApiReader();
        XApiTexts.Read("[" + XApiTexts.Played(1) + "," + XApiTexts.Played(2) + "," + XApiTexts.Played(3)[..^9], reader).Count.ShouldBe(2);
        reader.Violations.Violations.ShouldHaveSingleItem().Row.ShouldBe(3);
        reader.Found.ShouldBe(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_statement_too_long_is_left_out(bool isArray)
    {
        var reader = new XApiReader(new XApiOptions { LongestStatement = 1 << 18 });
        string huge = XApiTexts.Played(9)[..^1] + ",\"x\":\"" + new string('x', 1 << 20) + "\"}";
        string[] all = [XApiTexts.Played(1), huge, XApiTexts.Played(2)];
        XApiTexts.Read(isArray ? "[" + string.Join(',', all) + "]" : string.Join('\n', all), reader).Count.ShouldBe(isArray ? 1 : 2);
        reader.Violations.Violations.ShouldHaveSingleItem().Expected.ShouldContain("LongestStatement");
    }

    [Fact]
    public void A_bomb_is_refused_before_it_has_grown()
    {
        var reader = new XApiReader(new XApiOptions { LargestExpansion = 20 });
        XApiTexts.Read(Compressed(XApiTexts.Played(1) + "\n" + new string(' ', 8 << 20)), reader).Count.ShouldBeLessThan(2);
        reader.Violations.Violations.ShouldHaveSingleItem().Expected.ShouldContain("20 times");
    }

    [Fact]
    public void Options_out_of_range_are_refused_all_at_once() =>
        Should.Throw<InputRefusedException>(() => new XApiReader(new XApiOptions
        {
            RememberedIds = 0, LongestStatement = 1,
            LargestExpansion = double.NaN
        })).Count.ShouldBe(3);

    [Fact]
    public void The_generated_statements_of_two_courses_are_read_whole()
    {
        using FileStream file = File.OpenRead(DataFolder.File("formats/xapi_statements_22000.jsonl.gz"));
        var reader = new XApiReader();
        List<XApiStatement> read = [.. reader.Read(file, "xapi", TestContext.Current.CancellationToken)];
        reader.Found.ShouldBe(22000);
        reader.Violations.Any.ShouldBeFalse();
        (read.Count + reader.Duplicates).ShouldBe(22000);
        read.Select(statement => statement.Actor).Distinct().Count().ShouldBe(1452);
        read.Select(statement => statement.Course).Distinct().Count().ShouldBe(2);
        read.Count(statement => statement.Verb.EndsWith("/played", StringComparison.Ordinal)).ShouldBe(6603);
        read.ShouldAllBe(statement => statement.Timestamp != null);
    }

    internal static byte[] Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip))
        {
            writer.Write(text);
        }

        return bytes.ToArray();
    }
}

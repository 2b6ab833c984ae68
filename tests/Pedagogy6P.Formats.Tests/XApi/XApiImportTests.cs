using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Persons;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.XApi;

/// <summary>Statements become learners, modules, outcomes and activity.</summary>
public sealed class XApiImportTests
{
    private static readonly ImportOptions Activities = new() { Modules = ModuleGrain.Activity, TimeZone = "Europe/Paris" };

    [Fact]
    public void Courses_are_modules_and_statements_their_activity()
    {
        (ProgrammeFolder folder, ImportReport report) = Importing.Run("xapi", null,
            DataFolder.File("formats/xapi_statements_22000.jsonl.gz"));
        folder.Programme.Tables.Modules.Select(module => module.Id).ShouldBe(
            ["course-v1:FUN-MOOC+00001+session01", "course-v1:FUN-MOOC+00002+session01"], ignoreOrder: true);
        folder.Learners.Learners.Length.ShouldBe(1452);
        folder.Learners.Activities.Sum(activity => activity.Amount).ShouldBe(report.Files[0].RowsTaken);
        report.Files[0].RowsRead.ShouldBe(22000);
        report.Files[0].RowsTaken.ShouldBe(22000);
    }

    [Fact]
    public void Completions_and_failures_are_outcomes_and_states_are_nothing()
    {
        string text = Lines(
            Of("a", "http://x/attempted", "m", "2026-01-01T23:30:00Z"),
            Of("a", "http://x/completed", "m", "2026-02-01T10:00:00Z", """{"completion":true,"score":{"scaled":0.5}}"""),
            Of("a", "http://x/viewed", "m", "2026-02-03T10:00:00Z"),
            Of("b", "http://x/failed", "m", "2026-02-01T10:00:00Z", """{"success":false}"""),
            Of("c", "http://x/completed", "m", "2026-02-01T10:00:00Z", """{"completion":false}"""),
            Of("d", "http://x/progressed", "m", "2026-02-01T10:00:00Z", """{"completion":false}"""),
            Of("e", "http://x/answered", "m", "2026-02-01T10:00:00Z", """{"score":{"scaled":1}}"""),
            Of("f", "http://x/withdrew", "m", "2026-02-01T10:00:00Z"));
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", text));
        facts.Outcomes.Rows.Select(row => $"{row["learner"]} {row["enrolled"]} {row["status"]} {row["ended"]} {row["score"]}").ShouldBe([
            "a 2026-01-02 completed 2026-02-01 0.5", "b 2026-02-01 failed 2026-02-01 ", "e 2026-02-01 active  ",
            "f 2026-02-01 withdrawn 2026-02-01 "]);
        report.Files[0].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([5, 6]);
    }

    [Fact]
    public void Addresses_need_a_key_and_meet_their_sums()
    {
        const string Mail = """
            {"actor":{"mbox":"mailto:ada@example.org"},"verb":{"id":"v"},"object":{"id":"m"},"timestamp":"2026-01-01T00:00:00Z"}
            """;
        const string Sum = "d714b8a95bd857a37405a7b56db9108b60ae42bd";
        string both = Mail + "\n" + Mail.Replace("\"mbox\":\"mailto:ada@example.org\"", $"\"mbox_sha1sum\":\"{Sum}\"");
        (ProgrammeFacts plain, ImportReport report) = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", both));
        plain.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldBe(Sum);
        report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("--person-key-file");
        (ProgrammeFacts hashed, report) = Importing.Read("xapi", Activities with { Persons = PersonKeys.Hashed("0123456789abcdef"u8) },
            MemoryFile.Of("x.jsonl", both));
        hashed.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldNotBe(Sum);
        report.Files[0].RowsTaken.ShouldBe(2);
    }

    [Theory]
    [InlineData("01/03/2026")]
    [InlineData("3 January 2026")]
    [InlineData("10:00")]
    public void Times_of_another_order_are_no_times(string time) => Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl",
        Of("a", "v", "m", time))).Report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("ISO 8601");

    [Theory]
    [InlineData("2026-03-01T10:00:00.123456789Z")]
    [InlineData("2026-03-01T10:00:00+0100")]
    [InlineData("2026-03-01T10:00:00")]
    [InlineData("2026-03-01")]
    public void Times_of_iso_8601_are_understood(string time) => Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl",
        Of("a", "v", "m", time))).Facts.Outcomes.Rows.ShouldHaveSingleItem()["enrolled"].ShouldBe("2026-03-01");

    [Fact]
    public void Ids_that_differ_by_a_semicolon_stay_apart()
    {
        ProgrammeFacts facts = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", Lines(
            Of("a;b", "v", "c;1", "2026-01-01T00:00:00Z"), Of("a,b", "v", "c,1", "2026-01-01T00:00:00Z")))).Facts;
        facts.Learners.Rows.Select(row => row["id"]).ShouldBe(["a%3Bb", "a,b"]);
        facts.Modules.Rows.Select(row => row["id"]).ShouldBe(["c%3B1", "c,1"]);
    }

    [Fact]
    public void Accounts_that_are_addresses_need_a_key()
    {
        string text = Lines(Of("jane.secret@school.example", "v", "m", "2026-01-01T00:00:00Z"),
            Of("192.168.1.20", "v", "m", "2026-01-01T00:00:00Z"),
            """{"actor":{"openid":"https://jane.example"},"verb":{"id":"v"},"object":{"id":"m"},"timestamp":"2026-01-01T00:00:00Z"}""");
        (ProgrammeFacts plain, ImportReport report) = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", text));
        plain.Learners.Rows.ShouldBeEmpty();
        report.Files[0].LeftOut.ShouldHaveSingleItem().Count.ShouldBe(3);
        (ProgrammeFacts hashed, report) = Importing.Read("xapi", Activities with { Persons = PersonKeys.Hashed("0123456789abcdef"u8) },
            MemoryFile.Of("x.jsonl", text));
        hashed.Learners.Rows.ShouldAllBe(row => row["id"]!.Length == 32);
        report.Notes.ShouldHaveSingleItem().ShouldEndWith(": 3.");
    }

    [Theory]
    [InlineData("https://lms.example/user/jane.secret@school.example")]
    [InlineData("https://lms.example/user?who=jane.secret%40school.example&tab=1")]
    [InlineData("mailto:jane.secret@school.example")]
    public void Activities_and_verbs_that_hold_an_address_are_not_kept(string iri)
    {
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", Lines(
            Of("a", "http://x/viewed", iri, "2026-01-01T00:00:00Z"), Of("a", iri, "m", "2026-01-02T00:00:00Z"))));
        facts.Modules.Rows.ShouldHaveSingleItem()["id"].ShouldBe("m");
        facts.Activity.Rows.ShouldHaveSingleItem().Kind.ShouldBe("activity");
        report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("holds an e-mail address");
        report.ToText().ShouldNotContain("secret");
    }

    [Fact]
    public void Accounts_of_two_pages_are_two_learners()
    {
        string text = Lines(Of("a", "v", "m", "2026-01-01T00:00:00Z"), Of("a", "v", "m", "2026-01-01T00:00:00Z", page: "https://two"));
        Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", text)).Facts.Learners.Rows.Select(row => row["id"])
            .ShouldBe(["a", "a@https://two"]);
    }

    [Fact]
    public void What_is_taken_back_does_not_count()
    {
        string taken = XApiTexts.Played(1), id = new Guid(1, 1, 1, [0, 0, 0, 0, 0, 0, 0, 0]).ToString();
        string back = $$$"""
            {"verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},"object":{"objectType":"StatementRef","id":"{{{id}}}"}}
            """;
        ImportReport report = Importing.Read("xapi", Activities, MemoryFile.Of("x.jsonl", Lines(taken, XApiTexts.Played(2), back))).Report;
        report.Files[0].RowsTaken.ShouldBe(1);
        report.Files[0].LeftOut.Select(rows => rows.Rows[0]).ShouldBe([1, 3]);
    }

    [Fact]
    public void What_is_no_statement_is_refused_by_name() =>
        Importing.Read("xapi", Activities, MemoryFile.Of("a.csv",
            "a,b\n1,2\n")).Report.Files[0].Refusal!.ShouldContain("no xAPI statements");

    private static string Of(string actor, string verb, string module, string time, string result = "{}",
        string page = "https://one") => $$"""
        {"actor":{"account":{"name":"{{actor}}","homePage":"{{page}}"} },"verb":{"id":"{{verb}}"},"object":{"id":"{{module}}"},
        "result": {{result}} ,"timestamp":"{{time}}"}
        """.ReplaceLineEndings(" ");

    private static string Lines(params string[] statements) => string.Join('\n', statements);
}

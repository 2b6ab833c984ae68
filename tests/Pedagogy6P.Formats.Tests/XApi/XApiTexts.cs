using System.Text;
using Pedagogy6P.Formats.XApi;

namespace Pedagogy6P.Formats.Tests.XApi;

/// <summary>Statements for tests.</summary>
internal static class XApiTexts
{
    public const string Completed = """
        {"id":"00000000-0000-0000-0000-000000000001","actor":{"objectType":"Agent","name":"Ada Lovelace","account":{"homePage":
        "https://lms.example","name":"u1"}},"verb":{"id":"http://adlnet.gov/expapi/verbs/completed","display":{"en":"completed"}},
        "object":{"id":"https://lms.example/unit/1","objectType":"Activity","definition":{"type":
        "http://adlnet.gov/expapi/activities/module","name":{"fr":"Unité 1","en":"Unit 1"}}},"result":{"completion":true,"success":true,
        "score":{"scaled":0.75,"raw":15}},"context":{"registration":"00000000-0000-0000-0000-0000000000aa","contextActivities":{"parent":
        [{"id":"https://lms.example/chapter/9"}],"grouping":[{"id":"https://lms.example/course/7","definition":{"type":
        "http://adlnet.gov/expapi/activities/course","name":{"fr":"Cours 7"}}}]}},"timestamp":"2026-03-01T10:00:00.123456+01:00"}
        """;

    /// <summary>The same, shorter, with an id of its own.</summary>
    public static string Played(int number) => $$"""
        {"id":"{{new Guid(number, 1, 1, [0, 0, 0, 0, 0, 0, 0, 0])}}","actor":{"mbox_sha1sum":"AB{{number % 7}}"},
        "verb":{"id":"v:played"},"object":{"id":"a:{{number % 11}}"},"timestamp":"2026-01-01T00:00:00Z"}
        """.ReplaceLineEndings(" ");

    public static string InOneLine(string statement) => statement.ReplaceLineEndings(" ");

    public static List<XApiStatement> Read(string text, XApiReader? reader = null, string name = "text") =>
        Read(Encoding.UTF8.GetBytes(text), reader, name);

    public static List<XApiStatement> Read(byte[] text, XApiReader? reader = null, string name = "text") =>
        [.. (reader ?? new XApiReader()).Read(new MemoryStream(text), name, TestContext.Current.CancellationToken)];
}

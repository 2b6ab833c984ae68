using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>One malformed cell gives one violation, with table, row, column and value.</summary>
public sealed class RefusedCellTests
{
    [Theory]
    [InlineData("programme", "1,harbour", "2,harbour", 2, "format_version", "2")]
    [InlineData("programme", "1,harbour", ",harbour", 2, "format_version", null)]
    [InlineData("programme", "harbour-school", "harbour;school", 2, "id", "harbour;school")]
    [InlineData("programme", "Europe/Paris", "Paris", 2, "time_zone", "Paris")]
    [InlineData("programme", "Europe/Paris", "UTC+01", 2, "time_zone", "UTC+01")]
    [InlineData("programme", "Europe/Paris", "", 2, "time_zone", "")]
    [InlineData("programme", ",fr,", ",français,", 2, "language", "français")]
    [InlineData("programme", "2027-01-04", "04/01/2027", 2, "reference_date", "04/01/2027")]
    [InlineData("programme", ",40", ",-40", 2, "default_max_distance_km", "-40")]
    [InlineData("competencies", "tele,Telehealth", "tele,", 4, "title", "")]
    [InlineData("competencies", "tele,Telehealth,", "tele,Telehealth,nothing", 4, "parent", "nothing")]
    [InlineData("competencies", "design,", "tele,", 5, "id", "tele")]
    [InlineData("competencies", "design,", " design,", 5, "id", " design")]
    [InlineData("roles", "analyst,Data analyst,", "analyst,Data analyst,a;;b", 3, "audiences", "a;;b")]
    [InlineData("role_competencies", "data-privacy,0.6,2", "data-privacy,0,2", 2, "level", "0")]
    [InlineData("role_competencies", "data-privacy,0.6,2", "data-privacy,1.01,2", 2, "level", "1.01")]
    [InlineData("role_competencies", "data-privacy,0.6,2", "data-privacy,,2", 2, "level", null)]
    [InlineData("role_competencies", "data-privacy,0.6,2", "data-privacy,0.6,0", 2, "importance", "0")]
    [InlineData("role_competencies", "nurse,tele,.5,", "nurse,data-privacy,.5,", 3, "competency", "nurse, data-privacy")]
    [InlineData("backgrounds", "tele,0.2", "tele,0,2", 2, null, null)]
    [InlineData("backgrounds", "0.2,3", "0.2,-1", 2, "evidence", "-1")]
    [InlineData("modules", "basics,3,", "basics,3h,", 2, "hours", "3h")]
    [InlineData("modules", "basics,3,", "basics,0,", 2, "hours", "0")]
    [InlineData("modules", "basics,3,", "basics,NaN,", 2, "hours", "NaN")]
    [InlineData("modules", "basics,3,", "basics,Infinity,", 2, "hours", "Infinity")]
    [InlineData("modules", "basics,3,", "basics,-∞,", 2, "hours", "-∞")]
    [InlineData("modules", "basics,3,", "basics,1e999,", 2, "hours", "1e999")]
    [InlineData("modules", "basics,3,", "basics,\"3,5\",", 2, "hours", "3,5")]
    [InlineData("modules", "basics,3,", "basics, 3,", 2, "hours", " 3")]
    [InlineData("modules", "basics,3,", "basics,٣,", 2, "hours", "٣")]
    [InlineData("modules", "online-async", "Online-Async", 2, "modality", "Online-Async")]
    [InlineData("modules", "online-async", "", 2, "modality", null)]
    [InlineData("modules", "online-sync,,5", "online-sync,,9", 5, "min_level", "9")]
    [InlineData("modules", "online-sync,,5", "online-sync,,5.5", 5, "min_level", "5.5")]
    [InlineData("modules", "online-sync,,5", "online-sync,,99999999999", 5, "min_level", "99999999999")]
    [InlineData("modules", "en-GB", "english language", 5, "languages", "english language")]
    [InlineData("modules", ",.25,", ",25,", 5, "hands_on_share", "25")]
    [InlineData("modules", "120,anfh", "-1,anfh", 3, "price", "-1")]
    [InlineData("modules", "cart,nurse", "cart,doctor", 3, "mandatory_for", "doctor")]
    [InlineData("module_competencies", "coding,data,0,0.9", "coding,nothing,0,0.9", 6, "competency", "nothing")]
    [InlineData("module_competencies", "coding,data,0,0.9", "coding,data,0.95,0.9", 6, "attainment", "0.9")]
    [InlineData("module_competencies", "coding,data,0,0.9", "coding,data,x,0.9", 6, "entry", "x")]
    [InlineData("prerequisites", "tele-2,tele-1,,", "tele-2,tele-9,,", 2, "requires", "tele-9")]
    [InlineData("prerequisites", "tele-2,tele-1,,", "tele-2,tele-1,,strict", 2, "kind", "strict")]
    [InlineData("prerequisites", "coding,either,advised", "coding,either,hard", 4, "kind", "hard")]
    [InlineData("sites", "48.39", "98.39", 2, "latitude", "98.39")]
    [InlineData("sites", "-4.49", "", 2, "longitude", null)]
    [InlineData("trainers", "tele-1;tele-2", "tele-1;tele-3", 2, "modules", "tele-3")]
    [InlineData("trainers", ",coding,", ",,", 3, "modules", null)]
    [InlineData("trainers", ",12,", ",-12,", 2, "max_hours_per_week", "-12")]
    [InlineData("trainers", "Mon-Fri 08:00-18:00", "Mon-Fri 8:00-18:00", 2, "availability", "Mon-Fri 8:00-18:00")]
    [InlineData("sessions", "2027-04-09", "2027-02-28", 3, "end", "2027-02-28")]
    [InlineData("sessions", "2027-04-09", "2027-02-29", 3, "end", "2027-02-29")]
    [InlineData("sessions", ",harbour,", ",port,", 2, "site", "port")]
    [InlineData("sessions", ",12,", ",-1,", 2, "seats", "-1")]
    [InlineData("sessions", ",12,", ",1.5,", 2, "seats", "1.5")]
    [InlineData("sessions", "0,t2", "0,t9", 4, "trainer", "t9")]
    [InlineData("sessions", "Fri 22:00-02:00", "Fri 22:00-22:00", 4, "weekly_slots", "Fri 22:00-22:00")]
    [InlineData("sessions", "Fri 22:00-02:00", "Fri 24:00-02:00", 4, "weekly_slots", "Fri 24:00-02:00")]
    [InlineData("evidence", ",rct,", ",RCT,", 2, "design", "RCT")]
    [InlineData("evidence", "0.12", "0", 2, "standard_error", "0")]
    [InlineData("evidence", "0.41", "NaN", 2, "effect", "NaN")]
    [InlineData("evidence", "180", "0", 2, "n", "0")]
    [InlineData("evidence", "tele-1,poll", "tele-1,trial", 3, "study", "tele-1, trial")]
    [InlineData("evidence", "\"Invented, for tests\"", "", 2, "source", "")]
    [InlineData("demand", "2026-11,", "2026-13,", 2, "month", "2026-13")]
    [InlineData("demand", "2026-11,", "2026-11-01,", 2, "month", "2026-11-01")]
    [InlineData("demand", "2026-11,14,", "2026-11,1.5,", 2, "count", "1.5")]
    [InlineData("demand", "2026-11,14,", "2026-11,-1,", 2, "count", "-1")]
    [InlineData("terms", "label,anfh", "labels,anfh", 10, "kind", "labels")]
    [InlineData("terms", "telehealth,en", "telehealth,fr", 3, "language", "Topic, telehealth, fr")]
    [InlineData("terms", "telehealth,en", "telehealth,english language", 3, "language", "english language")]
    [InlineData("terms", "hospitalier,,hospital", "hospitalier,,home office", 7, "parent", "home office")]
    [InlineData("terms", "hôpital,,", "hôpital,,ward", 7, "parent", "ward -> hospital -> ward")]
    [InlineData("learners", "l2,law,5", "l2,law,0", 3, "level", "0")]
    [InlineData("learners", "law,5,2.5", "law,5,-2.5", 3, "hours_per_week", "-2.5")]
    [InlineData("learners", "4,nursing", "4,cooking", 2, "background", "cooking")]
    [InlineData("learners", "48.4,-4.5", "48.4,", 2, "longitude", null)]
    [InlineData("learners", "48.4,-4.5", ",-4.5", 2, "latitude", null)]
    [InlineData("learners", "on-site;online-async", "on-site;online", 2, "modalities", "online")]
    [InlineData("learners", "tele-1,coding,300", "tele-1,tele-1,300", 2, "pinned", "tele-1")]
    [InlineData("learners", "Sun 23:00-01:00", "Sun 23:00-01:00;", 4, "availability", "Sun 23:00-01:00;")]
    [InlineData("mastery", "0.35", "1.35", 2, "mastery", "1.35")]
    [InlineData("mastery", "0.35,4", "0.35,0", 2, "evidence", "0")]
    [InlineData("mastery", "l1,tele", "l9,tele", 2, "learner", "l9")]
    [InlineData("outcomes", "coding,coding-feb", "privacy,coding-feb", 3, "session", "coding-feb")]
    [InlineData("outcomes", "2026-09-20", "2026-08-20", 2, "ended", "2026-08-20")]
    [InlineData("outcomes", ",active,", ",Active,", 3, "status", "Active")]
    [InlineData("outcomes", "0.8", "8", 2, "score", "8")]
    [InlineData("activity", "video,35", "video,-35", 2, "amount", "-35")]
    [InlineData("activity", "l2,coding", "l2,cooking", 4, "module", "cooking")]
    [InlineData("activity", "2027-01-03", "2027-1-3", 4, "date", "2027-1-3")]
    public void A_malformed_cell_is_named(string table, string old, string replacement, int row, string? column, string? value)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing(table + ".csv", old, replacement);
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Column, violation.Value).ShouldBe((table, row, column, value));
        violation.Expected.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_session_at_a_site_without_the_equipment_is_named()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sites.csv", "cart;robot", "robot");
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Column, violation.Value).ShouldBe(("sessions", 2, "site", "harbour"));
        violation.Expected.ShouldContain("cart");
    }

    [Theory]
    [InlineData("learners", "l1,law,5,2.5,,,,,,,,,,,,,,,,,\n", 5, "id", "l1")]
    [InlineData("mastery", "l1,tele,0.4,,\n", 4, "competency", "l1, tele")]
    [InlineData("outcomes", "l1,privacy,,2026-09-01,failed,,\n", 4, "enrolled", "l1, privacy, 2026-09-01")]
    [InlineData("demand", "tele,2026-12,2,\n", 5, "month", "tele, 2026-12-01")]
    [InlineData("prerequisites", "tele-2,coding,either,advised\n", 5, "requires", "tele-2, coding, either")]
    [InlineData("backgrounds", "nursing,tele,0.3,\n", 3, "competency", "nursing, tele")]
    public void A_repeated_row_is_named(string table, string record, int row, string column, string value)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Appending(table + ".csv", record);
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Column, violation.Value).ShouldBe((table, row, column, value));
    }

    [Theory]
    [InlineData("tele-1,tele-1,,\n", "tele-1 -> tele-1", 5)]
    [InlineData("tele-1,tele-2,,advised\n", "tele-1 -> tele-2 -> tele-1", 5)]
    public void A_cycle_is_printed(string row, string cycle, int atRow)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Appending("prerequisites.csv", row);
        Violation violation = folder.OnlyViolation();
        (violation.Table, violation.Row, violation.Column, violation.Value).ShouldBe(("prerequisites", atRow, "requires", cycle));
    }

    [Theory]
    [InlineData("2027-04-09", "2027-04-09", "2E0", 2)]
    [InlineData("2027-04-09", "2027-04-09", "+12", 12)]
    [InlineData("2027-04-09", "2027-04-09", "12.0", 12)]
    public void Whole_numbers_may_have_an_exponent(string old, string replacement, string seats, int read)
    {
        using TemporaryFolder folder = TemporaryFolder.Complete().Replacing("sessions.csv", old, replacement).Replacing("sessions.csv",
            ",12,", $",{seats},");
        folder.Read().Programme.Tables.Sessions[0].Seats.ShouldBe(read);
    }

    [Fact]
    public void Everything_wrong_is_reported_at_once_in_table_order()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Replacing("modules.csv", "basics,3,", "basics,x,")
            .Replacing("activity.csv", "video,35", "video,y")
            .Replacing("learners.csv", "l2,law,5", "l2,law,0")
            .Replacing("prerequisites.csv", "tele-2,tele-1,,", "tele-2,tele-9,,");
        folder.Refusal().Violations.Select(violation => (violation.Table, violation.Row, violation.Column)).ShouldBe(
        [
            ("modules", 2, "hours"), ("activity", 2, "amount"), ("prerequisites", 2, "requires"), ("learners", 3, "level"),
        ]);
    }

    [Fact]
    public void The_first_thousand_are_kept_and_all_are_counted()
    {
        using TemporaryFolder folder = TemporaryFolder.Complete()
            .Appending("activity.csv", string.Concat(Enumerable.Repeat("l1,privacy,yesterday,video,1\n", 1500)));
        InputRefusedException refusal = folder.Refusal();
        refusal.Violations.Length.ShouldBe(1000);
        refusal.Violations[999].Row.ShouldBe(1004);
        refusal.Count.ShouldBeGreaterThanOrEqualTo(1000);
        refusal.Message.ShouldContain("more");
    }
}

using System.IO.Compression;
using Pedagogy6P.Formats.Imports;
using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;
using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Formats.Tests.Imports;

namespace Pedagogy6P.Formats.Tests.OneRoster;

/// <summary>Rosters become modules, sessions, learners and enrolments.</summary>
public sealed class OneRosterImportTests
{
    internal static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["manifest.csv"] = "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.users,bulk\nfile.results,absent\n",
        ["academicSessions.csv"] = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n"
            + "t1,,,Autumn,term,2026-09-01,2026-12-18,,2027\nt2,,,Spring,term,2027-01-04,2027-03-26,,2027\nt3,,,Bad,term,x,y,,2027\n",
        ["orgs.csv"] = "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no,,,School,school,,\n",
        ["courses.csv"] =
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\n"
            + "c1,,,,Algebra,ALG,09,o,\"maths,sciences\",\nc2,tobedeleted,,,Old,OLD,,o,,\n",
        ["classes.csv"] = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
            + "termSourcedIds,subjects,subjectCodes,periods\nk1,,,A,,c1,,scheduled,12,o,\"t1,t2\",,,1\nk2,,,B,,c2,,scheduled,,o,t1,,,\n",
        ["users.csv"] =
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
            + "phone,agentSourcedIds,grades,password\nu1,,,true,ada,,Ada,Lovelace,,,ada@example.org,,,,09,\nu2,,,true,bob,,Bob,B,,,,,,,,\n"
            + "u3,,,false,eve,,Eve,E,,,,,,,,\n",
        ["roles.csv"] =
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId\n"
            + "r1,,,u1,primary,student,,,o,\nr2,,,u2,primary,teacher,,,o,\nr3,,,u3,primary,student,,,o,\n",
        ["enrollments.csv"] =
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n"
            + "e1,,,k1,o,u1,student,,2026-09-07,\ne2,,,k1,o,u2,teacher,true,,\ne3,,,k9,o,u1,student,,,\n",
        ["demographics.csv"] = "sourcedId,birthDate\nu1,2010-01-01\n",
    };

    [Fact]
    public void A_roster_of_1_2_is_read_from_folder_and_archive()
    {
        using var place = new ImportPlace();
        Directory.CreateDirectory(place["roster"]);
        foreach ((string name, string text) in Files)
        {
            File.WriteAllText(Path.Combine(place["roster"], name), text);
        }

        ZipFile.CreateFromDirectory(place["roster"], place["roster.zip"]);
        foreach (string source in (string[])[place["roster"], place["roster.zip"]])
        {
            (ProgrammeFolder folder, ImportReport report) = Importing.Run("oneroster", null, source);
            folder.Programme.Tables.Modules.ShouldHaveSingleItem().Title.ShouldBe("Algebra");
            folder.Programme.Tables.Sessions.ShouldHaveSingleItem()
                .ShouldBe(new Programmes.Session("k1", "c1", new DateOnly(2026, 9, 1), new DateOnly(2027, 3, 26)) { TrainerId = "u2" });
            folder.Learners.Learners.ShouldHaveSingleItem().Audience.ShouldBe("09");
            folder.Learners.Learners[0].Outcomes.ShouldHaveSingleItem().Enrolled.ShouldBe(new DateOnly(2026, 9, 7));
            report.Files.Single(file => file.Name == "manifest.csv").Version.ShouldBe("1.2");
            report.Files.Single(file => file.Name == "demographics.csv").Refusal!.ShouldContain("birth dates");
            report.ToJson().ShouldNotContain("Lovelace");
        }
    }

    [Fact]
    public void In_1_1_the_role_stands_with_the_user()
    {
        string users = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName\n"
            + "u1,,,true,o,student,a,,Ada,L\nu2,,,true,o,administrator,b,,Bob,B\n";
        var names = new List<string>();
        (ProgrammeFacts facts, ImportReport report) = Importing.Read("oneroster",
            new ImportOptions { DisplayName = (id, name) => names.Add($"{id}: {name}") }, MemoryFile.Of("users.csv", users));
        facts.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldBe("u1");
        names.ShouldBe(["u1: Ada L"]);
        report.Files[0].LeftOut.ShouldHaveSingleItem().Rows.ShouldBe([3]);
    }

    [Fact]
    public void A_delta_is_refused() =>
        Importing.Read("oneroster", null, MemoryFile.Of("manifest.csv", "propertyName,value\nfile.users,delta\n")).Report.Violations
            .ShouldHaveSingleItem().ToString().ShouldStartWith("manifest.csv, row 2, value: found \"delta\", expected bulk");

    [Fact]
    public void Enrolments_that_are_over_are_no_longer_active()
    {
        (ProgrammeFacts facts, ImportReport report) = With(new ImportOptions { AsOf = new DateOnly(2026, 11, 29) },
            ("enrollments.csv", Header
                + "e1,,,k1,o,u1,student,,2026-09-07,2026-10-01\n"
                + "e2,,,k0,o,u1,student,,2025-09-01,2026-01-20\n"
                + "e3,,,k0,o,u4,student,,2025-09-01,2026-01-20\n"
                + "e4,,,k1,o,u5,student,,2026-09-07,2026-10-01\n"
                + "e5,,,k3,o,u5,student,,2026-10-02,\n"));
        facts.Outcomes.Rows.Select(row => $"{row["learner"]} {row["module"]} {row["status"]} {row["enrolled"]} {row["ended"]}").ShouldBe(
            ["u1 c1 withdrawn 2026-09-07 2026-10-01", "u5 c1 active 2026-10-02 "]);
        report.Files.Single(file => file.Name == "enrollments.csv").LeftOut.Select(rows => (rows.Rows[0], rows.Reason[..14])).ShouldBe(
            [(3, "an enrolment i"), (4, "an enrolment t")], ignoreOrder: true);
    }

    [Fact]
    public void Dates_of_another_form_are_left_out_and_missing_files_are_named()
    {
        (_, ImportReport report) = With(null, ("enrollments.csv", Header + "e1,,,k1,o,u1,student,,01/09/2026,\n"),
            ("manifest.csv", "propertyName,value\nfile.classes,bulk\nfile.users,bulk\nfile.results,bulk\n"), ("classes.csv", null));
        report.Files.Single(file => file.Name == "manifest.csv").Notes.ShouldHaveSingleItem().ShouldEndWith(": classes.csv");
        (_, report) = With(null, ("enrollments.csv", Header + "e1,,,k1,o,u1,student,,01/09/2026,\n"));
        report.Files.Single(file => file.Name == "enrollments.csv").LeftOut.ShouldHaveSingleItem().Reason.ShouldBe(
            "a date that is not of the form 2027-01-31");
    }

    [Fact]
    public void Ids_that_are_addresses_need_a_key()
    {
        const string Users = "sourcedId,enabledUser,role,givenName,familyName\njane.secret@school.example,true,student,Jane,Secret\n"
            + "u2,true,student,Bob,B\n";
        (ProgrammeFacts plain, ImportReport report) = Importing.Read("oneroster", null, MemoryFile.Of("users.csv", Users));
        plain.Learners.Rows.ShouldHaveSingleItem()["id"].ShouldBe("u2");
        report.Files[0].LeftOut.ShouldHaveSingleItem().Reason.ShouldContain("--person-key-file");
        (ProgrammeFacts hashed, report) = Importing.Read("oneroster", new ImportOptions
        {
            Persons = Pedagogy6P.Formats.Imports.Persons.PersonKeys.Hashed("0123456789abcdef"u8),
        }, MemoryFile.Of("users.csv", Users));
        hashed.Learners.Rows.Count.ShouldBe(2);
        report.Notes.ShouldHaveSingleItem().ShouldEndWith(": 1.");
        report.ToJson().ShouldNotContain("jane");
    }

    private const string Header =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n";

    private static (ProgrammeFacts Facts, ImportReport Report) With(ImportOptions? options, params (string Name, string? Text)[] changed)
    {
        var files = Files.ToDictionary(file => file.Key, file => (string?)file.Value, StringComparer.Ordinal);
        files["academicSessions.csv"] += "t0,,,Old,term,2025-09-01,2026-01-20,,2026\n";
        files["classes.csv"] += "k0,,,Old,,c1,,scheduled,,o,t0,,,\nk3,,,New,,c1,,scheduled,,o,t1,,,\n";
        files["users.csv"] += "u4,,,true,d,,D,D,,,,,,,,\nu5,,,true,e,,E,E,,,,,,,,\n";
        foreach ((string name, string? text) in changed)
        {
            files[name] = text;
        }

        return Importing.Read("oneroster", options,
            [.. files.Where(file => file.Value is not null).Select(file => MemoryFile.Of(file.Key, file.Value!))]);
    }

    [Fact]
    public void Damaged_rosters_are_read_or_refused()
    {
        foreach ((string damagedName, string damagedText) in Files)
        {
            foreach (byte[] bytes in Damage.Of(System.Text.Encoding.UTF8.GetBytes(damagedText), seed: 15).Take(DamagedFiles))
            {
                Importing.Read("oneroster", null, [.. Files.Select(file => file.Key == damagedName
                    ? MemoryFile.Of(file.Key, bytes) : MemoryFile.Of(file.Key, file.Value))]);
            }
        }
    }

    private static int DamagedFiles => 160 + Damage.Count / 10;
}

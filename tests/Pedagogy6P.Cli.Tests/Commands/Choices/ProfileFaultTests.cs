namespace Pedagogy6P.Cli.Tests.Commands.Choices;

/// <summary><c>profile</c> and <c>choices</c>: what is not done is said, and what is odd is said beside.</summary>
public sealed class ProfileFaultTests
{
    private static readonly string[] When = ["--when", "2027-01-04T09:00:00+01:00"];

    [Fact]
    public void An_edit_during_a_contest_says_when_it_counts()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        string[] asked = [folder.Path, "--learner", "zoe", "--fact", "topics", .. When];
        File.WriteAllText(folder.File("choices.csv"), ToolRun.Noted(["profile", "contest", .. asked]).Output);
        ToolRun.Noted(["profile", "edit", .. asked, "--value", "law"]).Error
            .ShouldContain("The fact is contested: its new value counts once that is settled.");
    }

    [Theory]
    [InlineData("level", "6.0")]
    [InlineData("hours_per_week", "3,5")]
    [InlineData("location", "43,61;3,88")]
    public void Numbers_are_read_as_in_tables(string fact, string value) => ToolRun.Noted(
        ["profile", "edit", Repository.Clinic, "--learner", "zoe", "--by", "tutor", "--fact", fact, "--value", value, .. When])
        .Error.ShouldContain("Kept as choice");

    [Theory]
    [InlineData("budget", "1,500")]
    [InlineData("hours_per_week", "1 500")]
    [InlineData("max_distance_km", "1.500,00")]
    public void Numbers_that_say_two_things_are_refused(string fact, string value)
    {
        ToolRun run = ToolRun.Of(["profile", "edit", Repository.Clinic, "--learner", "zoe", "--fact", fact, "--value", value, .. When]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain($"found \"{value}\", expected ");
        run.Error.ShouldContain("without separators of thousands");
    }

    [Theory]
    [InlineData("hour_per_week", "Did you mean \"hours_per_week\"?")]
    [InlineData("completed:data1", "Did you mean \"completed:data-1\"")]
    [InlineData("mastery:lw", "Did you mean \"mastery:law\"")]
    public void What_was_meant_is_asked(string fact, string expected)
    {
        ToolRun run = ToolRun.Of(["profile", "contest", Repository.Clinic, "--learner", "zoe", "--fact", fact, .. When]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain($"--fact: found \"{fact}\", expected one of level, hours_per_week");
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void Free_time_without_a_whole_quarter_hour_is_refused()
    {
        ToolRun run = ToolRun.Of(["profile", "edit", Repository.Clinic, "--learner", "zoe", "--fact", "availability",
            "--value", "Mon 18:00-19:00;Tue 09:05-09:10", .. When]);
        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("each with a whole quarter hour");
    }

    [Theory]
    [InlineData("export")]
    [InlineData("erase")]
    public void Who_is_not_known_is_said(string command)
    {
        ToolRun run = ToolRun.Of("choices", command, Repository.Clinic, "--learner", "nobody");
        run.ExitCode.ShouldBe(4);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Unknown learner \"nobody\"");
    }

    [Fact]
    public void To_use_a_fact_and_to_settle_it_are_two_things() => ToolRun.Of(["profile", "contest", Repository.Clinic, "--learner", "zoe",
        "--fact", "topics", "--use", "--settle", "kept", "--by", "tutor", .. When]).Error.ShouldContain("--use and --settle");

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Words_of_a_table_stay_as_they_are_written(string language)
    {
        ToolRun run = ToolRun.Of("profile", "edit", Repository.Clinic, "--learner", "zoe", "--fact", "topics", "--by", "x",
            "--language", language);
        run.Error.ShouldContain("learner, tutor, school");
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,module,reason\n"
            + "1,zoe,2026-12-05T12:00:00Z,rain,declined,tele-1,no-time\n2,zoe,2026-12-05T12:00:00Z,learner,declined,tele-1,cold\n");
        run = ToolRun.Of("check", folder.Path, "--language", language);
        (run.Output + run.Error).ShouldContain("learner, tutor, school");
        (run.Output + run.Error).ShouldContain("no-time, bad-time");
    }

    [Fact]
    public void Late_times_are_told_by_check_which_counts_choices()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), "id,learner,when,by,kind,fact,value\n"
            + "1,zoe,2026-12-05T12:00:00Z,learner,fact-edited,topics,law\n2,zoe,2026-12-04T12:00:00Z,learner,fact-edited,topics,data\n");
        string said = ToolRun.Done("check", folder.Path).Output;
        said.ShouldContain("choices: 1 row has an earlier time than a row before of the same learner");
        said.Split('\n').Any(line => line.Contains("choices", StringComparison.Ordinal) && line.Contains('2')).ShouldBeTrue();
        ToolRun.Done("check", folder.Path, "--language", "fr").Output.ShouldContain("1 ligne a une heure antérieure");
    }
}

namespace Pedagogy6P.Cli.Tests.Commands.Choices;

/// <summary><c>choices record</c>: every kind of choice that is not about facts, and what the next answer makes of it.</summary>
public sealed class RecordChoiceTests
{
    private const string Header = "id,learner,when,by,kind,module,session,role,fact,value,reason,undoes\n";
    private const string Time = "2027-01-04T09:00:00+01:00";

    [Theory]
    [InlineData("accepted", "--module tele-1 --session tele-1-a", "tele-1,tele-1-a,,,,,")]
    [InlineData("declined", "--module tele-1 --reason no-time", "tele-1,,,,,no-time,")]
    [InlineData("started", "--module tele-1", "tele-1,,,,,,")]
    [InlineData("completed", "--module tele-1 --by school", "tele-1,,,,,,")]
    [InlineData("rated", "--module data-1 --rating 4", "data-1,,,,4,,")]
    [InlineData("pinned", "--module law-1", "law-1,,,,,,")]
    [InlineData("unpinned", "--module tele-1", "tele-1,,,,,,")]
    [InlineData("vetoed", "--module tele-1 --by tutor", "tele-1,,,,,,")]
    [InlineData("unvetoed", "--module tele-1", "tele-1,,,,,,")]
    [InlineData("goal-added", "--role pharmacist", ",,pharmacist,,,,")]
    [InlineData("goal-dropped", "--role Infirmière", ",,nurse,,,,")]
    public void Each_kind_is_kept_as_the_fold_knows_it(string kind, string options, string cells)
    {
        ToolRun run = Record(Repository.Clinic, kind, options);
        string by = options.Contains("--by", StringComparison.Ordinal) ? options.Split(' ')[^1] : "learner";
        run.Output.ShouldBe($"{Header}zoe-1,zoe,{Time},{by},{kind},{cells}\n");
        run.Error.ShouldContain("Kept as choice zoe-1.");
        run.ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("accepted", "", 2, "--kind accepted: expected --module besides.")]
    [InlineData("accepted", "--module tel-1", 4, "Did you mean \"tele-1\"?")]
    [InlineData("accepted", "--module tele-1 --session tele-1-b", 4, "--session: found \"tele-1-b\", expected the id of a session")]
    [InlineData("accepted", "--module tele-1 --session data-2-a", 3, "expected the id of a session of the module")]
    [InlineData("pinned", "--module tele-1 --rating 3", 2, "--rating: expected no such option with --kind pinned.")]
    [InlineData("rated", "--module tele-1", 2, "--kind rated: expected --rating besides.")]
    [InlineData("rated", "--module tele-1 --rating 6", 2, "--rating: found \"6\", expected a whole number from 1 to 5.")]
    [InlineData("declined", "--module tele-1 --reason bored", 3, "reason: found \"bored\", expected one of no-time")]
    [InlineData("liked", "--module tele-1", 2, "--kind: found \"liked\", expected one of accepted, declined")]
    [InlineData("fact-edited", "--module tele-1", 2, "--kind: found \"fact-edited\", expected one of accepted, declined")]
    [InlineData("goal-added", "--role nurs", 4, "Did you mean \"nurse\"?")]
    [InlineData("goal-added", "--module tele-1", 2, "--module: expected no such option with --kind goal-added.")]
    public void What_cannot_be_is_refused_with_what_was_expected(string kind, string options, int exitCode, string expected)
    {
        ToolRun run = Record(Repository.Clinic, kind, options);
        run.ExitCode.ShouldBe(exitCode);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(expected);
    }

    [Fact]
    public void A_learner_does_not_lift_the_veto_of_a_tutor()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), Record(folder.Path, "vetoed", "--module tele-1 --by tutor").Output);
        Record(folder.Path, "unvetoed", "--module tele-1").Error.ShouldContain("they lift their vetoes themselves");
        Record(folder.Path, "unvetoed", "--module tele-1 --by tutor").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_veto_leaves_what_was_accepted_and_says_so()
    {
        using TemporaryFolder folder = TemporaryFolder.CopyOf(Repository.Clinic);
        File.WriteAllText(folder.File("choices.csv"), Record(folder.Path, "accepted", "--module tele-1 --session tele-1-a").Output);
        ToolRun vetoed = Record(folder.Path, "vetoed", "--module tele-1");
        vetoed.Error.ShouldContain("stays in progress with its hours: decline it to give it up.");
        File.WriteAllText(folder.File("choices.csv"), vetoed.Output);
        FreeHours(folder).ShouldBe(3, "5 hours less 8 hours in 4 weeks");
        ToolRun.Done("why-not", folder.Path, "--learner", "zoe", "--module", "tele-1").Output.ShouldContain("You are taking it now.");
        File.WriteAllText(folder.File("choices.csv"), Record(folder.Path, "declined", "--module tele-1").Output);
        FreeHours(folder).ShouldBe(5);
    }

    [Fact]
    public void What_takes_no_time_or_counts_later_is_said()
    {
        Record(Repository.Clinic, "accepted", "--module data-1").Error
            .ShouldContain("It takes no time: the module is completed or under way already");
        Record(Repository.Clinic, "completed", "--module law-1").Error.ShouldContain("A tutor or the school confirms it");
        Record(Repository.Clinic, "completed", "--module law-1 --by school").Error.ShouldNotContain("confirms");
        Record(Repository.Clinic, "pinned", "--module law-1 --when 2027-01-05T09:00:00+01:00").Error
            .ShouldContain("It is dated 2027-01-05, after 2027-01-04");
        Record(Repository.Clinic, "pinned", "--module law-1 --when 2027-01-05T09:00:00+01:00 --language fr").Error
            .ShouldContain("Il est daté du 5 janvier 2027, après le 4 janvier 2027");
    }

    [Fact]
    public void A_time_that_is_years_away_is_a_slip()
    {
        ToolRun run = Record(Repository.Clinic, "pinned", "--module law-1 --when 2099-01-05T09:00:00+01:00");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--when: found \"2099-01-05T09:00:00+01:00\", expected a time up to a year after");
    }

    private static ToolRun Record(string folder, string kind, string options)
    {
        string[] given = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] when = given.Contains("--when", StringComparer.Ordinal) ? [] : ["--when", Time];
        return ToolRun.Of(["choices", "record", folder, "--learner", "zoe", "--kind", kind, .. given, .. when]);
    }

    private static double FreeHours(TemporaryFolder folder)
    {
        using var json = ToolRun.Done("profile", "show", folder.Path, "--learner", "zoe", "--format", "json").Json();
        return json.RootElement.GetProperty("freeHoursPerWeek").GetDouble();
    }
}

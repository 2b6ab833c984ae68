using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

/// <summary>The table of choices and the columns of teams are read, written and refused.</summary>
public sealed class ChoicesTableTests
{
    private static readonly ProgrammeTables Tables = new()
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr", Competencies = [new Competency("c", "C")],
        Modules =
        [
            new Module { Id = "m", Title = "M", Hours = 4, Modality = Modality.OnlineAsync, RefreshHours = 0.5 },
            new Module
            {
                Id = "n", Title = "N", Hours = 2, Modality = Modality.OnlineAsync, RefreshesId = "m", Team = new TeamSize(3, 5),
                TeamAudiences = [new AudienceMinimum("health", 1), new AudienceMinimum("law", 1)],
            },
        ],
        ModuleCompetencies = [new ModuleCompetency("m", "c", 0, 1)],
    };

    private static readonly Learner Learner = new() { Id = "l", Audience = "health", Level = 5, HoursPerWeek = 3 };

    private static readonly Choice Choice = new()
    {
        Id = "1",
        LearnerId = "l",
        When = new DateTimeOffset(2027, 1, 4, 9, 30, 15, 250, TimeSpan.FromHours(-3.5)),
        By = ChoiceActor.Learner,
        Kind = ChoiceKind.Declined,
        ModuleId = "m",
        Reason = "too-far",
    };

    [Fact]
    public void Choices_and_teams_read_back_as_they_were_written()
    {
        using TemporaryFolder folder = TemporaryFolder.Empty();
        Choice[] choices =
        [
            Choice,
            Choice with
            {
                Id = "2", Kind = ChoiceKind.FactEdited, ModuleId = null, Fact = "topics", Value = "a;b", Reason = "x, \"y\"",
            },
            Choice with { Id = "3", Kind = ChoiceKind.Undone, ModuleId = null, Reason = null, UndoesId = "1" },
        ];
        var roster = new LearnerRosterBuilder(Tables);
        roster.Add(Learner);
        foreach (Choice choice in choices)
        {
            roster.Add(choice);
        }

        string path = folder.Folder;
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        ProgrammeFolder.Write(path, new ProgrammeBuilder(Tables).Build(), roster.Build(), cancellationToken: cancellation);
        ProgrammeFolder read = ProgrammeFolder.Read(path, cancellationToken: cancellation);
        read.Learners.Choices.Zip(choices).ShouldAllBe(pair => pair.First.SaysTheSameAs(pair.Second));
        read.Learners.Choices.Length.ShouldBe(3);
        read.Learners.AsOf(new DateOnly(2027, 1, 4)).Find("l")!.Topics.ShouldBe(["a", "b"]);
        Module team = read.Programme.Modules.Single(module => module.Id == "n");
        (team.Team, team.RefreshesId).ShouldBe((new TeamSize(3, 5), "m"));
        team.TeamAudiences.ShouldBe(Tables.Modules[1].TeamAudiences);
        read.Programme.Modules.Single(module => module.Id == "m").RefreshHours.ShouldBe(0.5);
        using var text = new MemoryStream();
        ChoiceFile.Write(choices, text);
        File.ReadAllBytes(Path.Combine(path, "choices.csv")).ShouldBe(text.ToArray());
    }

    [Theory]
    [InlineData("2027-01-04T09:30:15+01:00", true)]
    [InlineData("2027-01-04T09:30:15Z", true)]
    [InlineData("2027-01-04T09:30:15.125-03:30", true)]
    [InlineData("2027-01-04T09:30:15", false)]
    [InlineData("2027-01-04", false)]
    [InlineData("2027-13-04T09:30:15Z", false)]
    [InlineData("04/01/2027 09:30", false)]
    [InlineData("", false)]
    public void Times_have_an_offset(string cell, bool isTime)
    {
        (ChoiceFile.Time(cell) is not null).ShouldBe(isTime);
        if (ChoiceFile.Time(cell) is DateTimeOffset time)
        {
            ChoiceFile.Time(ChoiceFile.Text(time)).ShouldBe(time);
            ChoiceFile.Time(ChoiceFile.Text(time))!.Value.Offset.ShouldBe(time.Offset);
        }
    }

    [Theory]
    [InlineData("3", "3")]
    [InlineData("1-4", "1-4")]
    [InlineData("5-3", "5-3")]
    [InlineData("3-101", "3-101")]
    public void Sizes_that_no_team_has_are_refused(string cell, string found)
    {
        ProgrammeTables tables = Tables with { Modules = [Tables.Modules[0] with { Team = TeamSize.Parse(cell) }] };
        var violations = new ViolationCollector();
        new ProgrammeBuilder(tables).TryBuild(violations);
        if (TeamSize.Parse(cell) is null)
        {
            cell.ShouldBe("3");
            return;
        }

        violations.Violations.ShouldHaveSingleItem().Value.ShouldBe(found);
    }

    [Fact]
    public void Teams_keep_to_their_rules()
    {
        Broken(module => module with { RefreshesId = "m" }).ShouldBe("refreshes");
        Broken(module => module with { RefreshesId = "q" }).ShouldBe("refreshes");
        Broken(module => module with { RefreshHours = 0 }).ShouldBe("refresh_hours");
        Broken(module => module with { TeamAudiences = [new AudienceMinimum("law", 1)] }).ShouldBe("team_audiences");
        Broken(module => module with { Team = new TeamSize(2, 3), TeamAudiences = [new AudienceMinimum("law", 4)] })
            .ShouldBe("team_audiences");
    }

    private static string? Broken(Func<Module, Module> change)
    {
        var violations = new ViolationCollector();
        new ProgrammeBuilder(Tables with { Modules = [change(Tables.Modules[0])] }).TryBuild(violations);
        return violations.Violations.ShouldHaveSingleItem().Column;
    }
}

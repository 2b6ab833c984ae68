using Pedagogy6P.Formats.ProgrammeFolders;
using Pedagogy6P.Learners;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Tests.ProgrammeFolders;

public sealed class LearnerCellsTests
{
    private static readonly Learner Full = new()
    {
        Id = "l,\"1\"",
        Audience = "students",
        Level = 5,
        HoursPerWeek = 1d / 3,
        Background = "b",
        Languages = ["fr", "en"],
        Roles = ["r"],
        CurrentRoleId = "r",
        Availability = Availability.Parse("Mon-Fri 18:00-20:15", SlotRounding.Inward),
        Location = new Location(47.123456789, -1.5),
        MaxDistanceKm = 12.5,
        Modalities = [Modality.OnSite, Modality.Hybrid],
        Settings = ["ward"],
        Topics = ["x", "y"],
        Completed = ["a"],
        Pinned = ["b"],
        Vetoed = [],
        Budget = 0,
        Funding = ["grant"],
        Mastery = [new MasteryEstimate("c", 0.5, 2)],
        Outcomes = [new Outcome("a", null, new DateOnly(2026, 1, 1), OutcomeStatus.Completed)],
    };

    [Fact]
    public void No_cell_changes_nothing() => ShouldBeSame(Change([]), Full);

    [Fact]
    public void A_cell_changes_its_property_only() =>
        ShouldBeSame(Change(new() { ["hours_per_week"] = "6e0", ["topics"] = " z ;x" }),
            Full with { HoursPerWeek = 6, Topics = ["z", "x"] });

    [Fact]
    public void An_empty_value_is_an_empty_cell()
    {
        Learner changed = Change(new()
        {
            ["availability"] = "", ["budget"] = "", ["latitude"] = "", ["longitude"] = "",
            ["current_role"] = ""
        });
        changed.Availability.IsAlways.ShouldBeTrue();
        changed.Budget.ShouldBeNull();
        changed.Location.ShouldBeNull();
        changed.CurrentRoleId.ShouldBeNull();
    }

    [Fact]
    public void Every_violation_is_reported_at_once()
    {
        InputRefusedException refusal = Should.Throw<InputRefusedException>(
            () => Change(new() { ["level"] = "nine", ["pinned"] = "unknown", ["hours_per_week"] = "", ["availability"] = "Mon" }));
        refusal.Violations.Select(violation => violation.Column).Order(StringComparer.Ordinal)
            .ShouldBe(["availability", "hours_per_week", "level", "pinned"]);
    }

    [Fact]
    public void Quotes_commas_and_line_breaks_in_a_value_stay_in_its_cell()
    {
        Learner changed = Change(new() { ["settings"] = "a,b\"c" });
        changed.Settings.ShouldBe(["a,b\"c"]);
        Should.Throw<InputRefusedException>(() => Change(new() { ["settings"] = "a\nb" })).Violations[0].Column.ShouldBe("settings");
    }

    [Fact]
    public void Unknown_columns_are_programming_errors() =>
        Should.Throw<ArgumentException>(() => Change(new() { ["hours"] = "6" })).Message.ShouldContain("hours_per_week");

    private static Learner Change(Dictionary<string, string> cells) => LearnerCells.Change(Full, cells, World());

    private static Programme World()
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        builder.Add(new Competency("c", "C")).Add(new Role("r", "R")).Add(new BackgroundMastery("b", "c", 0.5));
        foreach (string id in new[] { "a", "b" })
        {
            builder.Add(new Module { Id = id, Title = id, Hours = 1, Modality = Modality.OnlineAsync });
            builder.Add(new ModuleCompetency(id, "c", 0, 0.5));
        }

        return builder.Build();
    }

    // Record equality compares lists by identity, so the lists are compared apart.
    private static void ShouldBeSame(Learner actual, Learner expected)
    {
        actual.Languages.ShouldBe(expected.Languages);
        actual.Roles.ShouldBe(expected.Roles);
        actual.Modalities.ShouldBe(expected.Modalities);
        actual.Settings.ShouldBe(expected.Settings);
        actual.Topics.ShouldBe(expected.Topics);
        actual.Completed.ShouldBe(expected.Completed);
        actual.Pinned.ShouldBe(expected.Pinned);
        actual.Vetoed.ShouldBe(expected.Vetoed);
        actual.Funding.ShouldBe(expected.Funding);
        actual.Mastery.ShouldBe(expected.Mastery);
        actual.Outcomes.ShouldBe(expected.Outcomes);
        WithoutLists(actual).ShouldBe(WithoutLists(expected));
    }

    private static Learner WithoutLists(Learner learner) => learner with
    {
        Languages = [],
        Roles = [],
        Modalities = [],
        Settings = [],
        Topics = [],
        Completed = [],
        Pinned = [],
        Vetoed = [],
        Funding = [],
        Mastery = [],
        Outcomes = [],
    };
}

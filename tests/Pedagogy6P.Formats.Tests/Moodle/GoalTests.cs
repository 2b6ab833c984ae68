using Pedagogy6P.Formats.Imports.Facts;
using Pedagogy6P.Formats.Imports.Reports;

namespace Pedagogy6P.Formats.Tests.Moodle;

/// <summary>What learners aim at where Moodle does not tell, and what answers of a side table change in it.</summary>
public sealed class GoalTests
{
    [Fact]
    public void A_role_stands_in_that_asks_for_what_modules_teach()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(MoodleImports.Fixture);
        HasGoals(facts, "All that the courses teach");
        report.Gaps.ShouldContain(gap => gap.Table == "roles");
    }

    [Fact]
    public void Its_title_can_be_answered_and_it_still_asks()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(["roles,moodle,title,Nurse"], MoodleImports.Fixture);
        HasGoals(facts, "Nurse");
        report.Gaps.ShouldNotContain(gap => gap.Table == "roles");
    }

    [Fact]
    public void Its_levels_can_be_answered()
    {
        ProgrammeFacts facts = MoodleImports.Read(["module_competencies,*,attainment,0.7", "role_competencies,*,level,0.6"],
            MoodleImports.Fixture).Facts;
        HasGoals(facts, "All that the courses teach");
        facts.ModuleCompetencies.Rows.ShouldAllBe(row => row["attainment"] == "0.7");
        facts.RoleCompetencies.Rows.ShouldAllBe(row => row["level"] == "0.6");
    }

    [Fact]
    public void What_a_module_is_said_to_teach_stands_in_place_of_a_competency_of_its_own()
    {
        ProgrammeFacts facts = MoodleImports.Read(["module_competencies,HYG-1/Wash*,HANDS.1,0.7"], MoodleImports.Fixture).Facts;
        HasGoals(facts, "All that the courses teach");
        string wash = facts.Modules.Rows.Select(row => row["id"]!).Single(id => id.StartsWith("HYG-1/Wash", StringComparison.Ordinal));
        facts.ModuleCompetencies.Rows.Where(row => row["module"] == wash).ShouldHaveSingleItem()["competency"].ShouldBe("HANDS.1");
        facts.RoleCompetencies.Find("moodle", "HANDS.1").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("roles,nurse,title,Nurse")]
    [InlineData("role_competencies,nurse,HANDS.1,0.8")]
    public void Roles_of_the_school_leave_no_place_for_it(string answer)
    {
        ProgrammeFacts facts = MoodleImports.Read([answer], MoodleImports.Fixture).Facts;
        facts.Roles.Find("moodle").ShouldBeNull();
        facts.Learners.Rows.ShouldAllBe(row => row["role"] == null);
    }

    [Fact]
    public void What_stands_in_is_french_where_the_language_is()
    {
        (ProgrammeFacts facts, ImportReport report) = MoodleImports.Read(["programme,*,language,fr"], MoodleImports.Fixture);
        HasGoals(facts, "Tout ce qu’enseignent les cours");
        report.Gaps.ShouldContain(gap => gap.Table == "programme" && gap.StandIn == "Programme importé");
    }

    private static void HasGoals(ProgrammeFacts facts, string title)
    {
        facts.Roles.Rows.ShouldHaveSingleItem()["title"].ShouldBe(title);
        facts.Learners.Rows.Count.ShouldBe(4);
        facts.Learners.Rows.ShouldAllBe(row => row["role"] == "moodle");
        var asked = facts.RoleCompetencies.Rows.Select(row => row["competency"]).ToHashSet();
        foreach (FactRow module in facts.Modules.Rows)
        {
            facts.ModuleCompetencies.Rows.Where(row => row["module"] == module["id"])
                .ShouldContain(row => asked.Contains(row["competency"]));
        }
    }
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Personalised;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Worlds;

namespace Pedagogy6P.Tests.Personalised;

public sealed class NeedTests
{
    [Theory]
    [InlineData(0.8, 1, 0.3, 0.5)]
    [InlineData(0.8, 0.6, 0.25, 0.35)]
    [InlineData(0.8, 0.6, 0.7, 0)]
    [InlineData(0.8, 0, 0, 0)]
    public void Gain_is_what_lies_between_mastery_and_the_nearer_of_attainment_and_goal(double attainment, double goal, double mastery,
        double gain) =>
        Need.Gain(attainment, goal, mastery).ShouldBe(gain, 1e-15);

    [Theory]
    [InlineData(0, 5, 10, 0)]
    [InlineData(2, 5, 10, 0.5)]
    [InlineData(1, 5, 15, 0.25)]
    public void Term_is_worth_over_worth_plus_hours(double gain, double typicalHours, double hours, double need) =>
        Need.Term(gain, typicalHours, hours).ShouldBe(need, 1e-15);

    [Theory]
    [InlineData(30, 12.5, 2.4)]
    [InlineData(12.5, 12.5, 1)]
    [InlineData(1e200, 1e-10, 1e150)]
    public void A_wanted_module_gains_its_hours_over_typical_ones_within_reason(double hours, double typicalHours, double gain) =>
        (Need.WantedGain(hours, typicalHours) / gain).ShouldBe(1, 1e-15);

    [Fact]
    public void Typical_hours_of_an_odd_number_of_modules_is_the_middle_rate() =>
        HoursPerMastery.Median(Modules((10, 0.5), (3, 1), (8, 0.8))).ShouldBe(10, 1e-15);

    [Fact]
    public void Typical_hours_of_an_even_number_of_modules_is_the_mean_of_the_two_middle_rates() =>
        HoursPerMastery.Median(Modules((10, 0.5), (3, 1), (8, 0.8), (4, 1))).ShouldBe(7, 1e-15);

    [Fact]
    public void Modules_that_teach_nothing_do_not_count_in_typical_hours() =>
        HoursPerMastery.Median(Modules((10, 0.5), (1000, 0), (3, 1))).ShouldBe(11.5, 1e-15);

    [Fact]
    public void Typical_hours_is_one_when_nothing_is_taught()
    {
        HoursPerMastery.Median(Modules((10, 0))).ShouldBe(1);
        HoursPerMastery.Median(Modules()).ShouldBe(1);
    }

    [Fact]
    public void Typical_hours_divides_by_the_sum_over_all_competencies_taught()
    {
        ProgrammeTables tables = Small.Tables with
        {
            ModuleCompetencies = [new ModuleCompetency("m", "c", 0.2, 0.5), new ModuleCompetency("m", "d", 0.75, 0.75)],
        };
        HoursPerMastery.Median(tables).ShouldBe(20, 1e-15);
        HoursPerMastery.Median(tables with { ModuleCompetencies = [tables.ModuleCompetencies[0], new("m", "d", 0, 0.75)] }).ShouldBe(8,
            1e-15);
    }

    [Fact]
    public void A_typical_module_needed_in_full_has_half_the_weight_of_need() =>
        Small.First().Contributions.Need.ShouldBe(0.15, 1e-15);

    [Fact]
    public void Gains_count_by_importance_relative_to_the_largest()
    {
        ProgrammeTables tables = Small.Tables with
        {
            RoleCompetencies = [new RoleCompetency("r", "c", 0.5, 1), new RoleCompetency("r", "d", 1, 4)],
        };

        // G = ¼·0.5, H = 10 ÷ 0.8: N = 1.5625 ÷ 11.5625.
        Small.First(tables).Contributions.Need.ShouldBe(0.3 * 1.5625 / 11.5625, 1e-15);
    }

    private static ProgrammeTables Modules(params (double Hours, double Attainment)[] modules) => Small.Tables with
    {
        Modules = [.. modules.Select((module, number) => Small.Module with { Id = $"m{number}", Hours = module.Hours })],
        ModuleCompetencies = [.. modules.Select((module, number) => new ModuleCompetency($"m{number}", "c", 0, module.Attainment))],
    };
}

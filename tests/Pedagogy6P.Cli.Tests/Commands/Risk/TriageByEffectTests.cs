using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Statistics;

namespace Pedagogy6P.Cli.Tests.Commands.Risk;

/// <summary>Contacts made by lot take the place of the middle band once they say enough.</summary>
public sealed class TriageByEffectTests(RiskExample example) : IClassFixture<RiskExample>
{
    [Fact]
    public void Enough_contacts_by_lot_decide_who_is_contacted()
    {
        string trial = Trial("enough.csv", learners: 3000, feature: "hours_per_week");

        using JsonDocument json = Triage(trial, "--format", "json").Json();

        json.RootElement.GetProperty("basis").GetString().ShouldBe("expected-effect");
        double[] effects = [.. json.RootElement.GetProperty("contacts").EnumerateArray()
            .Select(contact => contact.GetProperty("expectedEffect").GetDouble())];
        effects.Length.ShouldBe(20);
        effects.ShouldBe(effects.OrderDescending());
        effects.ShouldAllBe(effect => effect > 0.2);
        json.RootElement.GetProperty("expectedAvoidedLow").GetDouble().ShouldBeGreaterThan(2);
        Triage(trial, "--format", "csv").Output.Split('\n')[0]
            .ShouldBe("rank,row,person,group,probability,middle_band,expected_effect");
        Triage(trial).Output.ShouldContain("by the effects of contacts made by lot:");
        Triage(trial, "--language", "fr").Output.ShouldContain("les effets ont été mesurés sur");
    }

    [Fact]
    public void Too_few_contacts_by_lot_leave_the_middle_band()
    {
        string trial = Trial("few.csv", learners: 600, feature: "hours_per_week");

        using JsonDocument json = Triage(trial, "--format", "json").Json(), without = Triage(null, "--format", "json").Json();

        json.RootElement.GetProperty("basis").GetString().ShouldBe("middle-band");
        json.RootElement.GetProperty("contacts").GetRawText().ShouldBe(without.RootElement.GetProperty("contacts").GetRawText());
        Triage(trial).Output.ShouldContain("Contacts by lot do not count yet:");
        Triage(trial, "--language", "fr").Output.ShouldContain("il en faut 500 de chaque côté");
    }

    [Fact]
    public void What_effects_depend_on_is_the_risk_or_a_number_of_the_model()
    {
        Triage(Trial("risk.csv", learners: 3000, feature: "probability"), "--format", "json").Output.ShouldContain("expected-effect");
        ToolRun wrong = ToolRun.Of(Arguments(Trial("wrong.csv", learners: 3000, feature: "shoe_size")));
        wrong.ExitCode.ShouldBe(3);
        wrong.Error.ShouldContain("shoe_size: expected the name of a number that the risk model takes, or probability");
    }

    private ToolRun Triage(string? trial, params string[] more)
    {
        ToolRun run = ToolRun.Of([.. Arguments(trial), .. more]);
        run.ExitCode.ShouldBe(0, run.Error);
        return run;
    }

    private string[] Arguments(string? trial) =>
    [
        "risk", "triage", example.Model, RiskExample.Now, "--hours", "10", "--minutes", "30", "--person", "learner", "--opt-out", "opt_out",
        "--overall", .. trial is null ? Array.Empty<string>() : ["--uplift", trial],
    ];

    // A contact keeps nearly all of those with few hours, or at a low risk, and nobody else.
    private string Trial(string name, int learners, string feature)
    {
        double middle = string.Equals(feature, "probability", StringComparison.Ordinal) ? 0.3 : 6, most = 2 * middle;
        var random = new SeededRandom(31L);
        var text = new StringBuilder("learner,contacted,outcome,propensity,minutes,x_").Append(feature).Append('\n');
        for (int row = 0; row < learners; row++)
        {
            double known = most * random.NextDouble();
            bool isContacted = random.NextDouble() < 0.5;
            double stays = 0.4 + (isContacted && known < middle ? 0.5 : 0);
            text.Append(FormattableString.Invariant(
                $"l{row},{(isContacted ? 1 : 0)},{(random.NextDouble() < stays ? 1 : 0)},0.5,30,{known}\n"));
        }

        return example.Write(name, text.ToString());
    }
}

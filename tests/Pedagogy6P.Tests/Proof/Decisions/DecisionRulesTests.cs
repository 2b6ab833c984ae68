using Pedagogy6P.Proof.Decisions;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Decisions;

/// <summary>What is no decision.</summary>
public sealed class DecisionRulesTests
{
    private static readonly Decision Sound = DecisionSamples.Decision(1);

    private static readonly Dictionary<string, Func<Decision>> Cases = new(StringComparer.Ordinal)
    {
        ["no id"] = () => Sound with { Id = "" },
        ["a long id"] = () => Sound with { Id = new string('i', 101) },
        ["no key"] = () => Sound with { Learner = Sound.Learner with { KeyId = "" } },
        ["an id for a pseudonym"] = () => Sound with { Learner = Sound.Learner with { Value = "L1" } },
        ["capital digits"] = () => Sound with { Learner = Sound.Learner with { Value = new string('A', 64) } },
        ["no policy"] = () => Sound with { Policy = "" },
        ["a long version"] = () => Sound with { Versions = new DecisionVersions { Model = new string('v', 101) } },
        ["propensity 0"] = () => With(item => item with { Propensity = 0 }),
        ["propensity above 1"] = () => With(item => item with { Propensity = 1.0000001 }),
        ["propensity below 0"] = () => With(item => item with { Propensity = -0.5 }),
        ["propensity NaN"] = () => With(item => item with { Propensity = double.NaN }),
        ["an item that is no candidate"] = () => With(item => item with { ModuleId = "elsewhere" }),
        ["an item twice"] = () => Sound with { Items = [Sound.Items[0], Sound.Items[0]] },
        ["a candidate twice"] = () => Sound with { Candidates = [.. Sound.Candidates, Sound.Candidates[0]] },
        ["too many candidates"] = () => DecisionSamples.Decision(1) with
        {
            Candidates = [.. Enumerable.Range(0, 1001).Select(place => new DecisionCandidate($"m{place}", 0, 0))],
            Items = [],
        },
        ["probability above 1"] = () => Sound with { Candidates = [.. Sound.Candidates.Select(item => item with { Probability = 1.5 })] },
        ["score not finite"] = () => Sound with { Candidates = [.. Sound.Candidates.Select(item => item with { Score = double.NaN })] },
        ["no session id"] = () => With(item => item with { SessionId = "" }),
        ["too few contributions"] = () => With(item => item with { Contributions = [1] }),
        ["contribution not finite"] = () => With(item => item with { Contributions = [1, 2, double.PositiveInfinity] }),
        ["a term twice"] = () => Sound with { Terms = ["need", "need", "travel"] },
        ["a context name twice"] = () => Sound with { Context = [new ContextValue("a", 1), new ContextValue("a", 2)] },
        ["context not finite"] = () => Sound with { Context = [new ContextValue("a", double.NaN)] },
        ["context without a name"] = () => Sound with { Context = [new ContextValue("", 1)] },
    };

    public static TheoryData<string> Wrong => [.. Cases.Keys];

    public static Decision Broken(string what) => Cases[what]();

    [Fact]
    public void Sound_decisions_pass()
    {
        for (int number = 0; number < 50; number++)
        {
            DecisionSamples.Decision(number).Check();
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_told(string what)
    {
        var refusal = Should.Throw<InputRefusedException>(() => Broken(what).Check());
        refusal.Message.ShouldStartWith("decisions");
        refusal.Message.ShouldContain("expected");
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Should.Throw<InputRefusedException>(() => (With(item => item with
    {
        Propensity = 2,
        Contributions = [],
    }) with
    {
        Id = "",
    }).Check()).Count.ShouldBe(1 + (2 * Sound.Items.Length));

    [Fact]
    public void A_decision_that_differs_anywhere_says_something_else()
    {
        Decision again = DecisionSamples.Decision(1);
        again.SaysTheSameAs(Sound).ShouldBeTrue();
        (again with { Items = [.. again.Items.Reverse()] }).SaysTheSameAs(Sound).ShouldBeFalse();
        (again with { Terms = ["need", "travel", "café"] }).SaysTheSameAs(Sound).ShouldBeFalse();
        With(item => item with { Contributions = [0, 0, 0] }).SaysTheSameAs(Sound).ShouldBeFalse();
    }

    private static Decision With(Func<DecisionItem, DecisionItem> change) => Sound with { Items = [.. Sound.Items.Select(change)] };
}

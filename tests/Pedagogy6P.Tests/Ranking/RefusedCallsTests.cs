using System.Text;
using System.Text.Json;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Predictive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Explanations;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Ranking.Terms;
using Pedagogy6P.Ranking.Wire;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Ranking;

/// <summary>What a refused or failing call leaves behind, and what calls ask of a host that they do not need.</summary>
public sealed class RefusedCallsTests
{
    private static readonly DateOnly Today = Small.Today;

    [Fact]
    public void Nothing_in_the_place_of_an_estimate_or_an_outcome_is_refused_and_ends_no_batch()
    {
        Learner[] wrong = [Small.Learner with { Id = "a", Mastery = [null!] }, Small.Learner with { Id = "b", Outcomes = [null!] }];
        foreach ((Learner learner, string column) in wrong.Zip(["mastery", "outcomes"]))
        {
            Should.Throw<InputRefusedException>(() => Small.Engine().Recommend(learner, Today, 1)).Violations[0].Column.ShouldBe(column);
            Should.Throw<InputRefusedException>(() => new LearnerRosterBuilder(Small.Tables).Add(learner).Build());
        }

        List<string> refused = [];
        IEnumerable<LearnerRecommendations> answers = Small.Engine().RecommendAll([wrong[0], Small.Learner, wrong[1]],
            new RecommendationQuery(Today, 1), onRefused: (learner, _) => refused.Add(learner.Id),
            cancellationToken: TestContext.Current.CancellationToken);
        answers.Single().LearnerId.ShouldBe(Small.Learner.Id);
        refused.ShouldBe(["a", "b"], ignoreOrder: true);
    }

    [Fact]
    public void Memory_of_a_host_does_not_answer_about_a_learner_who_was_refused()
    {
        PedagogyEngine engine = Small.Engine();
        CompiledLearner compiled = engine.Compile(Small.Learner, Today);
        Learner bad = Small.Learner with { Id = "bad", Mastery = [new("nope", 1, 1)] };
        Should.Throw<InputRefusedException>(() => engine.Compile(bad, Today, compiled));
        Should.Throw<InvalidOperationException>(() => engine.Rank(compiled, new RankedModule[1]));
        engine.Rank(engine.Compile(Small.Learner, Today, compiled), new RankedModule[1]).ShouldBe(1);
    }

    [Fact]
    public void What_is_done_needs_no_demand()
    {
        PedagogyEngine engine = Small.Engine(options: new PedagogyOptions { DemandLevels = new NoLevels() });
        engine.Done(Small.Learner with { Completed = ["m"] }).ShouldBe(["m"]);
        engine.Fringe(Small.Learner).ShouldBe(["m"]);
    }

    [Fact]
    public void A_module_that_the_question_left_out_says_so_in_json()
    {
        PedagogyEngine engine = Small.Engine();
        var query = new RecommendationQuery(Today, 1) { Exclude = ["m"] };
        using JsonDocument excluded = JsonDocument.Parse(WhyNot(engine, query));
        excluded.RootElement.GetProperty("excluded").GetBoolean().ShouldBeTrue();
        WhyNot(engine, query with { Exclude = [] }).ShouldNotContain("excluded");
    }

    [Fact]
    public void Shares_are_read_back_under_both_of_their_names()
    {
        LearnerRecommendations given = Small.Engine().Recommend(Small.Learner, Today, 1);
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            AnswerJson.Write(json, given.Recommendations[0]);
        }

        using JsonDocument written = JsonDocument.Parse(Encoding.UTF8.GetString(bytes.ToArray()));
        Contributions read = written.RootElement.GetProperty("contributions").Deserialize(PedagogyJson.Default.Contributions);
        read.ShouldBe(given.Recommendations[0].Contributions);
    }

    [Fact]
    public void Facts_of_several_modules_ask_a_further_term_in_one_call()
    {
        var term = new CountedTerm();
        ProgrammeTables tables = Small.Tables with
        {
            Modules = [Small.Module, Small.Module with { Id = "n" }, Small.Module with { Id = "o" }],
            ModuleCompetencies = [.. Small.Tables.ModuleCompetencies, new("n", "c", 0, 0.7), new("o", "c", 0, 0.6)],
        };
        PedagogyEngine engine = Small.Engine(tables, new PedagogyOptions { FurtherTerms = [term] });
        engine.Recommend(Small.Learner, Today, 3).Recommendations.Length.ShouldBe(3);
        int ranking = term.Calls;
        engine.Recommend(Small.Learner, Today, 3, withFacts: true).Recommendations
            .ShouldAllBe(one => one.Facts!.FurtherTerms!.Single().Value == 0.5);
        term.Calls.ShouldBe((2 * ranking) + 1);
    }

    [Fact]
    public void Options_are_told_all_at_once()
    {
        IReadOnlyList<Violation> told = Should.Throw<InputRefusedException>(() => Small.Engine(options: new PedagogyOptions
        {
            Weights = null!, FurtherTerms = [new CountedTerm("need")],
        })).Violations;
        told.Select(violation => violation.Column).ShouldBe(["Weights", "FurtherTerms"]);
    }

    private static string WhyNot(PedagogyEngine engine, RecommendationQuery query)
    {
        var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            AnswerJson.Write(json, "l", query, engine.WhyNot(Small.Learner, query, "m"), engine.Programme, ExplanationTexts.For("en"));
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private sealed class NoLevels : IDemandLevels
    {
        public IReadOnlyDictionary<string, double> Levels(DateOnly asOf) => throw new InvalidOperationException("No demand today.");
    }

    private sealed class CountedTerm(string name = "counted") : ITerm
    {
        public int Calls { get; private set; }

        public string Name => name;

        public double DefaultWeight => 1;

        public string TitleIn(string language) => "Counted";

        public string PillarIn(string language) => "Practice";

        public string? Describe(string language, Module module, double value) => null;

        public IPairValues For(Learner learner, LearnerState state) => new Values(this);

        private sealed class Values(CountedTerm term) : IPairValues
        {
            public void Fill(ReadOnlySpan<ModuleOffer> offers, Span<double> values)
            {
                term.Calls++;
                values.Fill(0.5);
            }
        }
    }
}

using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Places;
using Pedagogy6P.Preventive;
using Pedagogy6P.Preventive.RetentionModels;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Preventive.RetentionModels;

public sealed class RetentionRiskTests
{
    private static readonly IRiskModel Model =
        RetentionTrainer.Train(RetentionWorld.Programme, RetentionWorld.Roster(), RetentionWorld.Today).Document.Model;

    private static readonly RetentionRisk Risk = new(RetentionWorld.Programme, Model);
    private static readonly Module Module = RetentionWorld.Programme.FindModule("m")!;

    [Fact]
    public void It_is_the_model_on_the_features()
    {
        Session session = RetentionWorld.Programme.FindSession("m26")!;
        double[] row = RetentionWorld.Fill(new RetentionFeatures(RetentionWorld.Programme, Model.Schema), RetentionWorld.Learner, Module,
            session, RetentionWorld.Today);
        Risk.ValueOf(RetentionWorld.Learner, Module, session, RetentionWorld.Today).ShouldBe(Model.Probability(row));
    }

    [Fact]
    public void Concerns_are_what_raises_the_risk_most_and_can_be_acted_upon()
    {
        var model = LogisticModel.Of(
            new FeatureSchema([new Feature("load_over_hours", FeatureKind.Numeric), new Feature("active_modules", FeatureKind.Numeric),
                new Feature("shared_topics", FeatureKind.Numeric), new Feature("level", FeatureKind.Ordinal)]),
            -1,
            [3, 0.5, -1, 5]);
        Session session = RetentionWorld.Programme.FindSession("m26")!;
        new RetentionRisk(RetentionWorld.Programme, model).Concerns(RetentionWorld.Learner, RetentionWorld.Today, new(Module, session))
            .ShouldBe([DropoutConcern.Load, DropoutConcern.OtherModules]);
        new RetentionRisk(RetentionWorld.Programme, model, _ => true).Concerns(RetentionWorld.Learner, RetentionWorld.Today,
            new(Module, session)).ShouldBeEmpty();
        var engine = new PedagogyEngine(RetentionWorld.Programme,
            new PedagogyOptions { DropoutRisk = new RetentionRisk(RetentionWorld.Programme, model) });
        Learner free = RetentionWorld.Learner with
        {
            Availability = Availability.Always,
            Mastery = [new MasteryEstimate("c", 0.6), new MasteryEstimate("d", 0.3)]
        };
        engine.Recommend(free, RetentionWorld.Today, 1,
            withFacts: true).Recommendations[0].Facts!.DropoutConcerns.ShouldBe([DropoutConcern.Load, DropoutConcern.OtherModules]);
    }

    [Fact]
    public void A_model_that_cannot_be_explained_has_no_concerns() =>
        new RetentionRisk(RetentionWorld.Programme, new Constant(new FeatureSchema([]))).Concerns(RetentionWorld.Learner,
            RetentionWorld.Today, new(Module, null)).ShouldBeEmpty();

    [Fact]
    public void A_model_of_other_features_is_refused_by_name()
    {
        var refusal = Should.Throw<InputRefusedException>(() =>
            new RetentionRisk(RetentionWorld.Programme, new Constant(new FeatureSchema([new Feature("shoe_size", FeatureKind.Numeric)]))));
        refusal.Violations.ShouldHaveSingleItem().Column.ShouldBe("shoe_size");
    }

    [Fact]
    public void Who_opted_out_is_not_scored_and_their_facts_say_nothing()
    {
        var strict = new RetentionRisk(RetentionWorld.Programme, new Constant(new FeatureSchema([])), learner => learner.Id == "l");
        strict.ValueOf(RetentionWorld.Learner, Module, null, RetentionWorld.Today).ShouldBe(0.5);
        strict.Plans(RetentionWorld.Learner, RetentionWorld.Today, "m").ShouldBeEmpty();
        var engine = new PedagogyEngine(RetentionWorld.Programme, new PedagogyOptions { DropoutRisk = strict });
        Learner free = RetentionWorld.Learner with
        {
            Availability = Availability.Always,
            Outcomes = [],
            Mastery = [new MasteryEstimate("c", 0.6), new MasteryEstimate("d", 0.3)]
        };
        Recommendation withheld = engine.Recommend(free, RetentionWorld.Today, 1, withFacts: true).Recommendations[0];
        Recommendation given = engine.Recommend(free with { Id = "other" }, RetentionWorld.Today, 1, withFacts: true).Recommendations[0];
        double need = withheld.Contributions.Need / 0.3;
        withheld.Contributions.Retention.ShouldBe(0.15 * need * 0.5, 1e-15);
        withheld.Facts!.DropoutProbability.ShouldBeNull();
        given.Contributions.Retention.ShouldBe(0.15 * need * 0.75, 1e-15);
        given.Facts!.DropoutProbability.ShouldBe(0.25);
    }

    [Fact]
    public void Warm_evaluation_allocates_nothing()
    {
        ModuleOffer[] offers = Offers();
        IPairValues values = Risk.For(RetentionWorld.Learner, RetentionWorld.Today);
        double[] filled = new double[offers.Length];
        values.Fill(offers, filled);
        long before = GC.GetAllocatedBytesForCurrentThread();
        values.Fill(offers, filled);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        filled.Sum().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Many_offers_in_one_call_are_worth_what_each_is_alone()
    {
        ModuleOffer[] offers = Offers();
        offers.Length.ShouldBeGreaterThan(32);
        double[] together = new double[offers.Length];
        Risk.For(RetentionWorld.Learner, RetentionWorld.Today).Fill(offers, together);
        together.ShouldBe(
            offers.Select(offer => Risk.ValueOf(RetentionWorld.Learner, offer.Module, offer.Session, RetentionWorld.Today)));
    }

    [Fact]
    public void Threads_agree()
    {
        Learner[] learners = [.. RetentionWorld.Roster(200).Learners];
        Session session = RetentionWorld.Programme.FindSession("m26")!;
        double[] alone = [.. learners.Select(learner => Risk.ValueOf(learner, Module, session, RetentionWorld.Today))];
        double[] together = [.. learners.AsParallel().AsOrdered().WithDegreeOfParallelism(4)
            .Select(learner => Risk.ValueOf(learner, Module, session, RetentionWorld.Today))];
        together.ShouldBe(alone);
    }

    [Fact]
    public void Plans_come_with_the_lowest_risk_first_and_a_lighter_load_lowers_it()
    {
        var plans = Risk.Plans(RetentionWorld.Learner, RetentionWorld.Today, "m");
        plans.Select(plan => plan.Session!.Id).ShouldBe(["m27", "m26"], ignoreOrder: true);
        plans.ShouldBe(plans.OrderBy(plan => plan.Probability));
        plans[0].Session!.Id.ShouldBe("m27", "eight weeks instead of two");
        Risk.Plans(RetentionWorld.Learner with { HoursPerWeek = 40 }, RetentionWorld.Today,
            "m")[^1].Probability.ShouldBeLessThan(plans[^1].Probability);
        Risk.Plans(RetentionWorld.Learner, RetentionWorld.Today, "o").ShouldHaveSingleItem().Session.ShouldBeNull();
        Should.Throw<ArgumentException>(() => Risk.Plans(RetentionWorld.Learner, RetentionWorld.Today, "z"));
    }

    [Theory]
    [InlineData(SessionStatus.Candidate)]
    [InlineData(SessionStatus.Cancelled)]
    public void Plans_are_of_planned_sessions(SessionStatus status)
    {
        ProgrammeTables tables = RetentionWorld.Programme.Tables;
        Programme programme = new ProgrammeBuilder(tables with
        {
            Sessions = [.. tables.Sessions.Select(session => session.Id == "m26" ? session with { Status = status } : session)],
        }).Build();
        new RetentionRisk(programme, Model).Plans(RetentionWorld.Learner, RetentionWorld.Today, "m")
            .Select(plan => plan.Session!.Id).ShouldBe(["m27"]);
    }

    private static ModuleOffer[] Offers() =>
        [.. RetentionWorld.Programme.Tables.Sessions.Select(session =>
            new ModuleOffer(RetentionWorld.Programme.FindModule(session.ModuleId)!,
            session))];

    private sealed class Constant(FeatureSchema schema) : IRiskModel
    {
        public FeatureSchema Schema => schema;

        public double Probability(ReadOnlySpan<double> row) => 0.25;
    }
}

using Pedagogy6P.Programmes;
using Pedagogy6P.Proof;
using Pedagogy6P.Proof.Pooling;
using Pedagogy6P.Proof.Register;
using Pedagogy6P.Tests.Worlds;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Proof.Register;

public sealed class EvidenceRegisterTests
{
    [Fact]
    public void Every_module_has_a_record_in_the_order_of_the_programme()
    {
        EvidenceRegister register = Register(Study("b", 0.4, 0.1), Study("a", 0.2, 0.1));
        register.Modules.Select(record => record.ModuleId).ShouldBe(["a", "b", "c"]);
        register.Find("c")!.Pool.ShouldBeNull();
        register.Find("c")!.Reason.ShouldBe(GradeReason.NotStudied);
        register.Find("zzz").ShouldBeNull();
    }

    [Fact]
    public void Designs_are_discounted_unless_asked_otherwise()
    {
        Study weak = Study("a", 0.4, 0.1) with { Design = StudyDesign.PrePost };
        Register(weak).Find("a")!.Pool!.StandardError.ShouldBe(0.3, 1e-15);
        Register(new EvidenceOptions { Discount = StandardErrorFactors.AsReported }, weak).Find("a")!.Pool!.StandardError
            .ShouldBe(0.1, 1e-15);
    }

    [Fact]
    public void Shares_add_up_and_surveys_have_none()
    {
        ModuleRecord record = Register(Study("a", 0.4, 0.1), Study("a", 0.3, 0.2),
            Study("a", 0.9, 0.1) with { Design = StudyDesign.Survey }).Find("a")!;
        record.Studies.Sum(study => study.Share).ShouldBe(1, 1e-12);
        (record.Studies[2].Share, record.Studies[2].Pooled, record.Studies[2].Lower).ShouldBe((0, null, null));
        record.Pool!.Studies.ShouldBe(2);
        record.LeaveOneOut().Select(pool => pool.Estimate).ShouldBe([0.3, 0.4]);
    }

    [Fact]
    public void An_audience_has_the_studies_that_speak_for_it()
    {
        EvidenceRegister register = Register(
            Study("a", 0.5, 0.1) with { Audiences = ["law"] }, Study("a", 0.1, 0.1), Study("a", 0.3, 0.1) with { Audiences = ["nurse"] });
        var groups = register.ByAudience("a");
        groups.Select(group => group.Audience).ShouldBe(["law", "nurse"]);
        groups[0].Record.Pool!.Estimate.ShouldBe(0.3, 1e-12);
        groups[1].Record.Pool!.Estimate.ShouldBe(0.2, 1e-12);
        register.ByAudience("c").ShouldBeEmpty();
        Register(new EvidenceOptions { Audience = "law" }, Study("a", 0.5, 0.1) with { Audiences = ["law"] },
            Study("a", 0.1, 0.1) with { Audiences = ["nurse"] }).Find("a")!.Pool!.Estimate.ShouldBe(0.5);
    }

    /// <summary>The grade looks at what the ranking believes, to the last bit.</summary>
    [Fact]
    public void The_belief_is_that_of_the_ranking()
    {
        foreach (World world in World.Many(1, 12))
        {
            foreach (string audience in world.Learners.Select(learner => learner.Audience).Distinct(StringComparer.Ordinal))
            {
                var register = EvidenceRegister.Of(world.Programme, new EvidenceOptions
                {
                    Audience = audience,
                    Discount = world.Options.StandardErrorFactors,
                    PriorStandardDeviation = world.Options.PriorStandardDeviation,
                });
                var evidence = new ModuleEvidence(world.Programme.Tables.Studies, audience, world.Options.StandardErrorFactors,
                    world.Options.PriorStandardDeviation);
                register.Modules.ShouldAllBe(record => record.Posterior == evidence.Posterior(record.ModuleId));
            }
        }
    }

    [Fact]
    public void Modules_are_drawn_to_the_programme_by_what_their_studies_leave_open()
    {
        EvidenceRegister register = Register(Study("a", 0.8, 0.05), Study("b", 0.2, 0.2));
        ProgrammeEffect programme = register.Programme!;
        ShrunkenEffect precise = programme.Shrink(register.Find("a")!.Pool), vague = programme.Shrink(register.Find("b")!.Pool);
        ShrunkenEffect unstudied = programme.Shrink(null);
        precise.Own.ShouldBeGreaterThan(vague.Own);
        precise.Estimate.ShouldBeInRange(programme.Pool.Estimate, 0.8);
        vague.Estimate.ShouldBeInRange(0.2, programme.Pool.Estimate);
        unstudied.Estimate.ShouldBe(programme.Pool.Estimate);
        unstudied.StandardError.ShouldBeGreaterThan(vague.StandardError);
    }

    /// <summary>metafor 3.8-1, <c>blup</c> of the trials of BCG: the first and the eighth.</summary>
    [Fact]
    public void Shrinkage_is_that_of_metafor()
    {
        var programme = new ProgrammeEffect(EffectPool.Of(Pooling.BcgTrials.LogRiskRatios));
        ShrunkenEffect first = programme.Shrink(EffectPool.Of([Pooling.BcgTrials.LogRiskRatios[0]]));
        ShrunkenEffect eighth = programme.Shrink(EffectPool.Of([Pooling.BcgTrials.LogRiskRatios[7]]));
        first.Estimate.ShouldBe(-0.80023356197, 1e-9);
        first.StandardError.ShouldBe(0.409930447526, 1e-3);
        eighth.Estimate.ShouldBe(0.00287924789677, 1e-9);
        eighth.StandardError.ShouldBe(0.0625870944114, 1e-3);
    }

    [Fact]
    public void One_studied_module_has_nothing_to_be_drawn_to() => Register(Study("a", 0.8, 0.05)).Programme.ShouldBeNull();

    [Fact]
    public void Options_out_of_range_are_told_all_at_once()
    {
        var options = new EvidenceOptions
        {
            Level = 1,
            PriorStandardDeviation = 0,
            Discount = new StandardErrorFactors { PrePost = double.NaN },
        };
        Should.Throw<InputRefusedException>(() => Register(options)).Count.ShouldBe(3);
        Should.Throw<InputRefusedException>(() => Register(new EvidenceOptions { Discount = null! })).Count.ShouldBe(1);
    }

    private static EvidenceRegister Register(params Study[] studies) => Register(new EvidenceOptions(), studies);

    private static EvidenceRegister Register(EvidenceOptions options, params Study[] studies)
    {
        var builder = new ProgrammeBuilder(new ProgrammeTables { Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "fr" });
        foreach (string id in (string[])["a", "b", "c"])
        {
            builder.Add(new Module { Id = id, Title = id, Hours = 2, Modality = Modality.OnlineAsync });
        }

        foreach ((Study study, int at) in studies.Select((study, at) => (study, at)))
        {
            builder.Add(study with { Id = FormattableString.Invariant($"{study.Id}{at}") });
        }

        return EvidenceRegister.Of(builder.Build(), options);
    }

    private static Study Study(string module, double effect, double error) =>
        new(module, "s", StudyDesign.RandomisedTrial, effect, error, 100, 2024, "made up");
}

using System.Collections.Immutable;
using Pedagogy6P.Practice.Mastery;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Tests.Practice.Mastery;

public sealed class MasteryKinshipTests
{
    private const int Wounds = 1, Dressing = 2, Hygiene = 3;

    private static readonly ImmutableArray<string> Skills = ["care", "wounds", "dressing", "hygiene"];
    private static readonly MasteryModel Model = StandardMastery.Of(Skills);
    private static readonly MasteryKinship Kinship = MasteryKinship.Of(Model, Ward(children: 0));

    [Fact]
    public void Parent_and_child_lean_on_each_other_both_ways()
    {
        Kinship.KinOf(Dressing).ShouldContain(new MasteryKin(Wounds, 0.3, 0.3));
        Kinship.KinOf(Wounds).ShouldContain(new MasteryKin(Dressing, 0.3, 0.3));
    }

    [Fact]
    public void What_comes_before_follows_good_evidence_and_what_comes_after_bad_evidence()
    {
        Kinship.KinOf(Wounds).ShouldContain(new MasteryKin(Hygiene, 0.2, 0));
        Kinship.KinOf(Hygiene).ShouldBe([new MasteryKin(Wounds, 0, 0.2)]);
    }

    [Fact]
    public void A_competency_without_relations_and_one_that_is_not_known_have_no_kin()
    {
        Kinship.KinOf(0).ShouldBeEmpty();
        Kinship.KinOf(Skills.Length).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => Kinship.KinOf(Skills.Length + 1));
        Should.Throw<ArgumentOutOfRangeException>(() => Kinship.KinOf(-1));
    }

    [Fact]
    public void At_most_eight_relations_count()
    {
        ImmutableArray<string> many = [.. Skills, .. Enumerable.Range(0, 20).Select(Child)];
        MasteryKinship.Of(StandardMastery.Of(many), Ward(children: 20)).KinOf(Wounds).Length.ShouldBe(8);
    }

    [Theory]
    [InlineData(Wounds, 1, Dressing, 1)]
    [InlineData(Wounds, 0, Dressing, -1)]
    [InlineData(Wounds, 1, Hygiene, 1)]
    [InlineData(Wounds, 0, Hygiene, 0)]
    [InlineData(Hygiene, 1, Wounds, 0)]
    [InlineData(Hygiene, 0, Wounds, -1)]
    public void Evidence_spreads_in_its_own_direction_along_its_relations_alone(int seen, double score, int other, int direction)
    {
        // What the learner's ability brings comes without kinship too: the difference is what spread.
        double With(MasteryKinship? kinship)
        {
            LearnerMastery learner = Model.NewLearner();
            Model.Observe(learner, new MasteryObservation(seen, score, Day: 1), kinship);
            return Model.Read(learner, other, 1).Mastery.Estimate;
        }

        Math.Sign(With(Kinship) - With(null)).ShouldBe(direction);
    }

    private static string Child(int number) => FormattableString.Invariant($"child{number}");

    private static Programme Ward(int children) => new ProgrammeBuilder(new ProgrammeTables
    {
        Id = "p", Title = "P", TimeZone = "Europe/Paris", Language = "en",
        Competencies =
        [
            new Competency("care", "Care"), new Competency("wounds", "Wounds"),
            new Competency("dressing", "Dressing") { ParentId = "wounds" }, new Competency("hygiene", "Hygiene"),
            .. Enumerable.Range(0, children).Select(child => new Competency(Child(child), "Child") { ParentId = "wounds" }),
        ],
        Modules =
        [
            new Module { Id = "first", Title = "First", Hours = 4, Modality = Modality.OnlineAsync },
            new Module { Id = "then", Title = "Then", Hours = 4, Modality = Modality.OnlineAsync },
        ],
        ModuleCompetencies = [new ModuleCompetency("first", "hygiene", 0, 0.9), new ModuleCompetency("then", "wounds", 0, 0.9)],
        Prerequisites = [new Prerequisite("then", "first")],
    }).Build();
}

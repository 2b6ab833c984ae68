using Pedagogy6P.Learners;

namespace Pedagogy6P.Tests.Learners;

/// <summary>Pins and vetoes are two things, and what tutors and schools veto they lift themselves.</summary>
public sealed class ChoiceWishTests
{
    private static readonly Choice Veto = ChoiceWorld.New(ChoiceKind.Vetoed, "m2");

    private static readonly Choice Unveto = ChoiceWorld.New(ChoiceKind.Unvetoed, "m2");

    private static readonly Choice Pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2");

    private static readonly Choice Unpin = ChoiceWorld.New(ChoiceKind.Unpinned, "m2");

    [Fact]
    public void What_lifts_a_veto_leaves_a_pin_and_what_lifts_a_pin_a_veto()
    {
        IsVetoed(Veto, Unpin).ShouldBeTrue();
        IsPinned(Pin, Unveto).ShouldBeTrue();
        IsVetoed(Veto, Unveto).ShouldBeFalse();
        IsPinned(Pin, Unpin).ShouldBeFalse();
    }

    [Fact]
    public void A_learner_lifts_their_own_veto_and_not_that_of_a_tutor()
    {
        Choice tutors = Veto with { By = ChoiceActor.Tutor };
        IsVetoed(tutors, Pin).ShouldBeTrue();
        IsVetoed(tutors, Unveto).ShouldBeTrue();
        IsVetoed(tutors, Veto, Unveto).ShouldBeTrue();
        IsVetoed(Veto, tutors, Unveto with { By = ChoiceActor.School }).ShouldBeFalse();
        IsVetoed(tutors, Pin with { By = ChoiceActor.School }).ShouldBeFalse();
        ChoiceWorld.Of([tutors]).WhyNot(Unveto).ShouldNotBeNull().ShouldContain("they lift their vetoes themselves");
        ChoiceWorld.Of([tutors]).WhyNot(Unveto with { By = ChoiceActor.Tutor }).ShouldBeNull();
        ChoiceWorld.Of([Veto]).WhyNot(Unveto).ShouldBeNull();
    }

    [Fact]
    public void The_later_of_a_pin_and_a_veto_counts_whoever_of_one_side_made_them()
    {
        (IsPinned(Veto, Pin), IsVetoed(Veto, Pin)).ShouldBe((true, false));
        (IsPinned(Pin, Veto), IsVetoed(Pin, Veto)).ShouldBe((false, true));
        Choice tutors = Veto with { By = ChoiceActor.Tutor };
        IsVetoed(tutors, Pin with { By = ChoiceActor.Tutor }, Veto).ShouldBeTrue("the learner's veto is later than the tutor's pin");
    }

    private static bool IsVetoed(params Choice[] choices) => ChoiceWorld.Fold(choices).Learner.Vetoed.Contains("m2");

    private static bool IsPinned(params Choice[] choices) => ChoiceWorld.Fold(choices).Learner.Pinned.Contains("m2");
}

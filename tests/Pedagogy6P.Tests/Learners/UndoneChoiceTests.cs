using Pedagogy6P.Learners;

namespace Pedagogy6P.Tests.Learners;

/// <summary>What was taken back, with what took it back.</summary>
public sealed class UndoneChoiceTests
{
    [Fact]
    public void Each_choice_that_was_taken_back_is_told_with_its_undo()
    {
        Choice pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2"), veto = ChoiceWorld.New(ChoiceKind.Vetoed, "m3");
        Choice first = Undo("u1", veto), second = Undo("u2", pin);
        UndoneChoice.Of([pin, veto, first, second]).ShouldBe([new UndoneChoice(veto, first), new UndoneChoice(pin, second)]);
    }

    [Fact]
    public void An_undo_that_makes_no_sense_takes_nothing_back()
    {
        Choice pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2");
        Choice others = ChoiceWorld.New(ChoiceKind.Vetoed, "m3") with { By = ChoiceActor.School };
        Choice undo = Undo("u1", pin);
        UndoneChoice.Of([others, pin, Undo("u0", others), undo, Undo("u2", pin), Undo("u3", undo)])
            .ShouldBe([new UndoneChoice(pin, undo)]);
        UndoneChoice.Of([]).ShouldBeEmpty();
    }

    [Fact]
    public void It_is_what_the_history_no_longer_has()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            Choice[] choices = [.. ChoiceWorld.Random(seed, 40)];
            string[] undone = [.. UndoneChoice.Of(choices).Select(item => item.Choice.Id)];
            ChoiceWorld.Of(choices).Standing.ShouldAllBe(stored => !undone.Contains(stored.Choice.Id, StringComparer.Ordinal));
        }
    }

    private static Choice Undo(string id, Choice undone) =>
        ChoiceWorld.New(ChoiceKind.Undone) with { Id = id, UndoesId = undone.Id };
}

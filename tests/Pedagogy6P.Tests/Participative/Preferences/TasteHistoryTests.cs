using System.Collections.Immutable;
using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Learners;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>What choices and lists tell of taste.</summary>
public sealed class TasteHistoryTests
{
    private static readonly Programme Programme = new ProgrammeBuilder(ChoiceWorld.Tables).Build();

    private static readonly TasteHistory History = new(
        Programme, new PreferenceFeatures(Programme, PreferenceVocabulary.Of(Programme), priorVariance: 0.25));

    [Theory]
    [InlineData(ChoiceKind.Accepted, null, true)]
    [InlineData(ChoiceKind.Started, null, true)]
    [InlineData(ChoiceKind.Pinned, null, true)]
    [InlineData(ChoiceKind.Vetoed, null, false)]
    [InlineData(ChoiceKind.Declined, null, false)]
    [InlineData(ChoiceKind.Declined, "bad-format", false)]
    [InlineData(ChoiceKind.Declined, "known-already", null)]
    [InlineData(ChoiceKind.Declined, "another-first", null)]
    [InlineData(ChoiceKind.Unpinned, null, null)]
    [InlineData(ChoiceKind.Completed, null, null)]
    public void Each_kind_of_choice_says_yes_no_or_nothing(ChoiceKind kind, string? reason, bool? isLiked) =>
        Told(ChoiceWorld.New(kind, "m2") with { Reason = reason }).OfType<Judgement>().Select(judgement => (bool?)judgement.Accepted)
            .SingleOrDefault().ShouldBe(isLiked);

    [Theory]
    [InlineData("5", true)]
    [InlineData("4", true)]
    [InlineData("3", null)]
    [InlineData("2", false)]
    public void Ratings_say_yes_no_or_nothing(string rating, bool? isLiked) =>
        Told(ChoiceWorld.New(ChoiceKind.Rated, "m2") with { Value = rating }).OfType<Judgement>()
            .Select(judgement => (bool?)judgement.Accepted).SingleOrDefault().ShouldBe(isLiked);

    [Fact]
    public void Only_what_the_learner_chose_and_did_not_take_back_tells_anything()
    {
        Choice pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2");
        Told(pin with { By = ChoiceActor.Tutor }).ShouldBeEmpty();
        Told(pin, ChoiceWorld.New(ChoiceKind.Undone) with { UndoesId = pin.Id }).ShouldBeEmpty();
        Told(pin, ChoiceWorld.New(ChoiceKind.FactContested) with { Fact = "level", Value = "used" })
            .ShouldBeEmpty("no model learns from who contests what a record is never without");
    }

    [Fact]
    public void What_is_accepted_soon_after_it_was_shown_was_chosen_from_the_last_list_that_showed_it()
    {
        ServedList[] lists = [Shown(-8, "m3"), Shown(-20, "m2", "m3"), Shown(-9, "m3", "m2")];
        ImmutableArray<PreferenceObservation> told = Told(lists, ChoiceWorld.New(ChoiceKind.Accepted, "m2", day: -1));
        told.OfType<Judgement>().ShouldBeEmpty();
        told.OfType<ShownList>().Select(list => string.Concat(list.Items.Select(item => item.Chosen ? 'x' : '-')))
            .ShouldBe(["--", "-x", "-"]);
        told.Select(observation => observation.Day).ShouldBe([Day(-20), Day(-9), Day(-8)]);
        Told(lists, ChoiceWorld.New(ChoiceKind.Accepted, "m2", day: TasteHistory.ListDays - 8)).OfType<Judgement>().Count()
            .ShouldBe(1, "too late after the last list");
        Told(lists, ChoiceWorld.New(ChoiceKind.Accepted, "m2", day: -21)).OfType<Judgement>().Count().ShouldBe(1, "before all of them");
        Told(lists, ChoiceWorld.New(ChoiceKind.Declined, "m2", day: -1)).OfType<Judgement>().Count().ShouldBe(1, "declined by itself");
    }

    [Fact]
    public void What_a_list_knows_was_chosen_is_told_and_what_the_programme_lost_is_passed_over()
    {
        ServedList list = Shown(-3, "gone", "m2", "m3");
        list = list with { Items = list.Items.SetItem(1, list.Items[1] with { Chosen = true }) };
        Told([list]).OfType<ShownList>().Single().Items.Select(item => (item.Position, item.Chosen))
            .ShouldBe([(2, true), (3, false)]);
    }

    private static DateOnly Day(int day) => ChoiceWorld.Today.AddDays(day);

    private static ImmutableArray<PreferenceObservation> Told(params Choice[] choices) => Told([], choices);

    private static ImmutableArray<PreferenceObservation> Told(ServedList[] shown, params Choice[] choices) =>
        History.Of(new ChoiceFold(ChoiceWorld.Tables).Fold(ChoiceWorld.Learner, Day(30), ChoiceWorld.Of(choices)), shown);

    private static ServedList Shown(int day, params string[] modules) => new(
        new DateTimeOffset(Day(day), new TimeOnly(7, 0), TimeSpan.Zero),
        [.. modules.Select(module => new ServedItem(module, SessionId: null, Chosen: false))]);
}

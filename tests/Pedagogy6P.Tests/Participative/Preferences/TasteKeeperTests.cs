using Pedagogy6P.Learners;
using Pedagogy6P.Participative.Choices;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Programmes;
using Pedagogy6P.Tests.Learners;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Tests.Participative.Preferences;

/// <summary>What is taken back or erased is unlearnt with what it taught.</summary>
public sealed class TasteKeeperTests
{
    private static readonly Choice Pin = ChoiceWorld.New(ChoiceKind.Pinned, "m2");

    private static readonly Choice Veto = ChoiceWorld.New(ChoiceKind.Vetoed, "m3");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_undo_leaves_the_taste_as_if_the_choice_had_never_been_made()
    {
        double[] before = await WeightsAfter([Veto]);
        (await WeightsAfter([Veto], [Pin])).ShouldNotBe(before);
        (await WeightsAfter([Veto], [Pin], [Undo(Pin)])).ShouldBe(before);
        (await WeightsAfter([Pin, Veto, Undo(Pin)])).ShouldBe(before, "within one call");
    }

    [Fact]
    public async Task Who_is_erased_counts_as_somebody_new()
    {
        (ChoiceBook choices, LearnedPreference preference, TasteKeeper keeper) = Keeper();
        using (keeper)
        {
            await keeper.AddAsync(ChoiceWorld.Learner, ChoiceWorld.Today, [Pin, Veto], Token);
            preference.Book.Learners.ShouldBe(1);
            (await keeper.EraseAsync("l", Token)).ShouldBe(2);
            preference.Book.Learners.ShouldBe(0);
            (await choices.HistoryAsync("l", Token)).Sequence.ShouldBe(0);
        }
    }

    [Fact]
    public async Task A_refused_choice_teaches_nothing_and_a_start_learns_what_is_kept()
    {
        (ChoiceBook choices, LearnedPreference preference, TasteKeeper keeper) = Keeper();
        using (keeper)
        {
            await Should.ThrowAsync<InputRefusedException>(
                () => keeper.AddAsync(ChoiceWorld.Learner, ChoiceWorld.Today, [Pin with { ModuleId = "m9" }], Token));
            preference.Book.Learners.ShouldBe(0);
            await choices.AddAsync("l", [Pin], Token);
            await keeper.LearnAsync(ChoiceWorld.Learner, ChoiceWorld.Today, Token);
            preference.Book.Of(ChoiceWorld.Learner, ChoiceWorld.Today).Choices.ShouldBe(1);
        }
    }

    private static async Task<double[]> WeightsAfter(params Choice[][] calls)
    {
        (_, LearnedPreference preference, TasteKeeper keeper) = Keeper();
        using (keeper)
        {
            foreach (Choice[] call in calls)
            {
                await keeper.AddAsync(ChoiceWorld.Learner, ChoiceWorld.Today, call, Token);
            }

            PreferencePosterior taste = preference.Book.Of(ChoiceWorld.Learner, ChoiceWorld.Today);
            return [.. Enumerable.Range(0, preference.Features.Count).Select(taste.WeightOf)];
        }
    }

    private static Choice Undo(Choice choice) =>
        ChoiceWorld.New(ChoiceKind.Undone) with { Id = $"undo-{choice.Id}", UndoesId = choice.Id };

    private static (ChoiceBook Choices, LearnedPreference Preference, TasteKeeper Keeper) Keeper()
    {
        Programme programme = new ProgrammeBuilder(ChoiceWorld.Tables).Build();
        var choices = new ChoiceBook(programme, new InMemoryChoiceStore());
        var preference = new LearnedPreference(
            programme, new PreferenceBook(PreferenceModel.Untrained(PreferenceVocabulary.Of(programme))));
        return (choices, preference, new TasteKeeper(programme, choices, preference));
    }
}

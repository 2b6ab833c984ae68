using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Formats.Population;

/// <summary>What learners chose in the two months before the reference date. Thread-safe.</summary>
internal sealed class ChoiceSimulator(Catalogue catalogue, NumberDistribution count)
{
    private const int Days = 60;
    private const int FirstHour = 8;
    private const int Minutes = 12 * 60;
    private const int HighestRating = 5;

    // What learners do most, they do most here.
    private static readonly Choice<ChoiceKind> Kinds = new(
    [
        (ChoiceKind.Declined, 6), (ChoiceKind.Rated, 3), (ChoiceKind.Pinned, 2), (ChoiceKind.Accepted, 2), (ChoiceKind.Vetoed, 1),
        (ChoiceKind.FactContested, 1), (ChoiceKind.Undone, 1),
    ]);

    private readonly DateOnly _referenceDate = catalogue.Programme.Tables.ReferenceDate!.Value;
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[catalogue.Programme.Tables.TimeZone];

    /// <summary>Draws the choices of a learner whose record is complete.</summary>
    public ImmutableArray<Choice> Draw(Learner learner, LearnerState state, LearnerSeed streams)
    {
        CounterRandom random = streams.Stream(RandomStream.LearnerChoices);
        int most = (int)count.Draw(ref random);
        var times = new DateTimeOffset[most];
        for (int number = 0; number < most; number++)
        {
            DateOnly day = _referenceDate.AddDays(-1 - random.NextIndex(Days));
            times[number] = At(day.ToDateTime(new TimeOnly(FirstHour, 0)).AddMinutes(random.NextIndex(Minutes)));
        }

        Array.Sort(times);
        var choices = ImmutableArray.CreateBuilder<Choice>(most);
        var free = new List<CatalogueModule>(catalogue.Modules.Where(module => IsFree(module, learner, state)));
        var week = new FreeWeek(learner);
        foreach (DateTimeOffset time in times)
        {
            var blank = new Choice
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{learner.Id}-{choices.Count + 1}"),
                LearnerId = learner.Id,
                When = time,
                By = ChoiceActor.Learner,
                Kind = Kinds.Draw(ref random),
            };
            if (Filled(blank, learner, free, week, choices, ref random) is Choice choice)
            {
                choices.Add(choice);
            }
        }

        return choices.DrainToImmutable();
    }

    private static bool IsFree(CatalogueModule module, Learner learner, LearnerState state) =>
        module.IsOpenTo(learner.Audience, learner.Level) && !state.HasCompleted(module.Index) && !state.IsTaking(module.Index)
        && !learner.Pinned.Contains(module.Module.Id, StringComparer.Ordinal)
        && !learner.Vetoed.Contains(module.Module.Id, StringComparer.Ordinal);

    private Choice? Filled(Choice blank, Learner learner, List<CatalogueModule> free, FreeWeek week, IReadOnlyList<Choice> before,
        ref CounterRandom random) => blank.Kind switch
        {
            ChoiceKind.Rated => Of(learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed), ref random) is Outcome done
                ? blank with
                {
                    ModuleId = done.ModuleId,
                    Value = (1 + random.NextIndex(HighestRating)).ToString(CultureInfo.InvariantCulture),
                } : null,
            ChoiceKind.FactContested => Contested(blank, learner, before, ref random),
            ChoiceKind.Undone => Undone(blank, before, ref random),
            ChoiceKind.Accepted => Accepted(blank, free, week, ref random),
            _ => Taken(free, _ => true, ref random) is CatalogueModule module
                ? blank with
                {
                    ModuleId = module.Module.Id,
                    Reason = blank.Kind == ChoiceKind.Declined
                        ? ChoiceWords.DeclineReasons[random.NextIndex(ChoiceWords.DeclineReasons.Length)] : null,
                } : null,
        };

    private Choice? Accepted(Choice blank, List<CatalogueModule> free, FreeWeek week, ref CounterRandom random)
    {
        Session? SessionOf(CatalogueModule module) => module.Sessions.FirstOrDefault(session =>
            session.Status == SessionStatus.Planned && session.Start >= _referenceDate && week.Has(module.Module, session));
        if (Taken(free, module => module.IsSelfPaced ? week.Has(module.Module, session: null) : SessionOf(module) is not null, ref random)
            is not CatalogueModule module)
        {
            return null;
        }

        Session? chosen = module.IsSelfPaced ? null : SessionOf(module);
        week.Take(module.Module, chosen);
        return blank with { ModuleId = module.Module.Id, SessionId = chosen?.Id };
    }

    private static Choice? Contested(Choice blank, Learner learner, IReadOnlyList<Choice> before, ref CounterRandom random)
    {
        string[] facts =
        [
            .. learner.Mastery.Select(row => LearnerFacts.MasteryOf(row.CompetencyId))
                .Except(before.Select(choice => choice.Fact).OfType<string>(), StringComparer.Ordinal),
        ];
        return Of(facts, ref random) is string fact
            ? blank with { Fact = fact, Value = random.NextEvent(0.5) ? ChoiceWords.Used : ChoiceWords.SetAside } : null;
    }

    private static Choice? Undone(Choice blank, IReadOnlyList<Choice> before, ref CounterRandom random)
    {
        string[] ids =
        [
            .. before.Where(choice => choice.Kind != ChoiceKind.Undone).Select(choice => choice.Id)
                .Except(before.Select(choice => choice.UndoesId).OfType<string>(), StringComparer.Ordinal),
        ];
        return Of(ids, ref random) is string id ? blank with { UndoesId = id } : null;
    }

    // A module is chosen about once, so that no choice takes another one's word back but by undoing it.
    private static CatalogueModule? Taken(List<CatalogueModule> free, Func<CatalogueModule, bool> condition, ref CounterRandom random)
    {
        CatalogueModule? module = Of(free.Where(condition), ref random);
        if (module is not null)
        {
            free.Remove(module);
        }

        return module;
    }

    private static T? Of<T>(IEnumerable<T> items, ref CounterRandom random)
        where T : class
    {
        T[] all = [.. items];
        return all.Length == 0 ? null : all[random.NextIndex(all.Length)];
    }

    private DateTimeOffset At(DateTime local) =>
        LocalDateTime.FromDateTime(local).InZoneLeniently(_zone).ToDateTimeOffset();
}

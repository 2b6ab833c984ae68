using System.Collections.Immutable;
using Pedagogy6P.Places;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Learners;

/// <summary>
/// Folds the choices of a learner into their record, as of a day: sessions that ended before it take no time any more, and
/// <see cref="LapseDays"/> later an acceptance of which nothing was heard counts no more. The same record, choices and day give the same
/// answer. Immutable and thread-safe.
/// </summary>
public sealed class ChoiceFold
{
    /// <summary>Days after the end of what was accepted until it is no longer in progress, where no outcome was recorded.</summary>
    public const int LapseDays = 30;

    private readonly Dictionary<string, Module> _modules;
    private readonly Dictionary<string, Session> _sessions;
    private readonly HashSet<string> _timetabled;
    private readonly ILookup<string, ModuleCompetency> _taught;

    /// <summary>Folds for a programme.</summary>
    /// <param name="programme">Its tables.</param>
    /// <exception cref="ArgumentNullException"><paramref name="programme"/> is null.</exception>
    public ChoiceFold(ProgrammeTables programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        _modules = programme.Modules.DistinctBy(module => module.Id, StringComparer.Ordinal)
            .ToDictionary(module => module.Id, StringComparer.Ordinal);
        _sessions = programme.Sessions.DistinctBy(session => session.Id, StringComparer.Ordinal)
            .ToDictionary(session => session.Id, StringComparer.Ordinal);
        _timetabled = programme.Sessions.Select(session => session.ModuleId).ToHashSet(StringComparer.Ordinal);
        _taught = programme.ModuleCompetencies.Where(row => row.Teaches).ToLookup(row => row.ModuleId, StringComparer.Ordinal);
    }

    /// <summary>Folds the choices of a learner into their record.</summary>
    /// <param name="learner">The record without them.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="choices">The choices; the caller leaves out those that are not known yet on that day.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public FoldedLearner Fold(Learner learner, DateOnly asOf, ChoiceHistory choices)
    {
        ArgumentNullException.ThrowIfNull(learner);
        ArgumentNullException.ThrowIfNull(choices);
        Learner edited = FactFolding.WithEdits(learner, choices);
        ImmutableArray<FoldedFact> facts = [.. FactFolding.FactsOf(learner, edited, choices)];
        Learner known = facts.Where(fact => fact.Standing is FactStanding.SetAside or FactStanding.Removed)
            .Aggregate(edited, (record, fact) => FactFolding.Without(record, fact.Name) ?? record);
        Learner? training = facts.Where(fact => fact.Standing != FactStanding.Accepted)
            .Aggregate((Learner?)edited, (record, fact) => record is null ? null : FactFolding.Without(record, fact.Name));
        ImmutableArray<Commitment> commitments = CommitmentsOf(known, asOf, choices);
        Outcome[] under =
        [
            .. commitments.Select(commitment =>
                new Outcome(commitment.Choice.ModuleId!, commitment.SessionId, commitment.Choice.Date, OutcomeStatus.Active)),
            .. ClaimsOf(known, choices),
        ];
        Learner declared = With(Raised(known, learner, choices), under, choices);
        return new FoldedLearner
        {
            Learner = FoldedLearner.Committed(declared, commitments),
            Declared = declared,
            // That somebody accepted a module is no enrolment yet.
            ForTraining = training is null ? null : With(Raised(training, learner, choices), [], choices),
            Facts = facts,
            Commitments = commitments,
            Counting = [.. choices.Standing.Where(stored => IsCounting(stored, choices))],
        };
    }

    // Who completed a module since masters what it teaches, whatever was assessed before; what a choice says of a mastery stands.
    private Learner Raised(Learner learner, Learner record, ChoiceHistory choices)
    {
        foreach (string module in choices.Counting(ChoiceAspect.Completion)
            .Select(stored => stored.Choice.ModuleId ?? LearnerFacts.ModuleOfCompletion(stored.Choice.Fact!)!))
        {
            if (learner.Completed.Contains(module, StringComparer.Ordinal) && !LearnerFacts.HasCompleted(record, module))
            {
                learner = LearnerFacts.Raised(learner, competency =>
                    choices.Last(ChoiceAspect.Edit, LearnerFacts.MasteryOf(competency)) is not null ? null
                        : _taught[module].FirstOrDefault(row => string.Equals(row.CompetencyId, competency, StringComparison.Ordinal))
                            ?.Attainment);
            }
        }

        return learner;
    }

    private static bool IsCounting(StoredChoice stored, ChoiceHistory choices) =>
        stored.Choice.Fact is null && ChoiceSubject.Of(stored.Choice) is var subject
        && choices.Last(subject.Aspect, subject.Id)?.Sequence == stored.Sequence;

    private static Learner With(Learner learner, Outcome[] under, ChoiceHistory choices)
    {
        List<string> pinned = [.. learner.Pinned], vetoed = [.. learner.Vetoed], roles = [.. learner.Roles];
        foreach (string module in choices.ModulesOf(ChoiceAspect.Pin, ChoiceAspect.OwnVeto, ChoiceAspect.Veto))
        {
            Wish wish = Wish.Of(choices, module);
            Set(pinned, module, wish.IsPinned);
            Set(vetoed, module, wish.IsVetoed);
        }

        foreach (Choice choice in choices.Counting(ChoiceAspect.Goal).Select(stored => stored.Choice))
        {
            Set(roles, choice.RoleId!, choice.Kind == ChoiceKind.GoalAdded);
        }

        return learner with
        {
            Pinned = [.. pinned],
            Vetoed = [.. vetoed],
            Roles = [.. roles],
            Declined = [.. learner.Declined, .. choices.Counting(ChoiceAspect.Course)
                .Where(stored => stored.Choice.Kind == ChoiceKind.Declined)
                .Select(stored => new Decline(stored.Choice.ModuleId!, stored.Choice.Date))],
            Outcomes = [.. learner.Outcomes, .. under],
        };
    }

    // Null leaves the list as it is.
    private static void Set(List<string> ids, string id, bool? isIn)
    {
        if (isIn is true && !ids.Contains(id, StringComparer.Ordinal))
        {
            ids.Add(id);
        }
        else if (isIn is false)
        {
            ids.RemoveAll(other => string.Equals(other, id, StringComparison.Ordinal));
        }
    }

    private ImmutableArray<Commitment> CommitmentsOf(Learner learner, DateOnly asOf, ChoiceHistory choices)
    {
        var completed = learner.Completed.ToHashSet(StringComparer.Ordinal);
        ILookup<string, Outcome> outcomes = learner.Outcomes.ToLookup(outcome => outcome.ModuleId, StringComparer.Ordinal);
        return
        [
            .. choices.Counting(ChoiceAspect.Course).Select(stored => stored.Choice)
                .Where(choice => choice.Kind != ChoiceKind.Declined && !completed.Contains(choice.ModuleId!)
                    && !outcomes[choice.ModuleId!].Any(outcome => Settles(outcome, choice))
                    && !IsClaimed(choices, choice.ModuleId!))
                .Select(choice => CommitmentOf(choice, choices.All(ChoiceAspect.Course, choice.ModuleId!), asOf)).OfType<Commitment>(),
        ];
    }

    // What the record says is under way or done is in its hours already, and what became of an acceptance the record knows best.
    private static bool Settles(Outcome outcome, Choice choice) =>
        outcome.Status is OutcomeStatus.Completed or OutcomeStatus.Active || outcome.Enrolled >= choice.Date || outcome.Ended > choice.Date;

    // What the learner says is completed is under way until the school or a tutor says so too, and takes no hours.
    private static IEnumerable<Outcome> ClaimsOf(Learner learner, ChoiceHistory choices) => choices.Counting(ChoiceAspect.OwnCompletion)
        .Where(stored => !learner.Completed.Contains(stored.Choice.ModuleId!, StringComparer.Ordinal)
            && !learner.Outcomes.Any(outcome => string.Equals(outcome.ModuleId, stored.Choice.ModuleId, StringComparison.Ordinal)
                && (outcome.Status is OutcomeStatus.Completed or OutcomeStatus.Active || outcome.Ended > stored.Choice.Date))
            && IsClaimed(choices, stored.Choice.ModuleId!))
        .Select(stored => new Outcome(stored.Choice.ModuleId!, null, stored.Choice.Date, OutcomeStatus.Active));

    // The school or a tutor answers by what they say of the module later.
    private static bool IsClaimed(ChoiceHistory choices, string module) =>
        choices.Last(ChoiceAspect.OwnCompletion, module) is StoredChoice claim
        && !(choices.Last(ChoiceAspect.Completion, module)?.Sequence > claim.Sequence);

    // Null where it counts no more: its session was cancelled, or ended long ago.
    private Commitment? CommitmentOf(Choice choice, ReadOnlySpan<StoredChoice> course, DateOnly asOf)
    {
        Session? session = SessionOf(course);
        if (session?.Status == SessionStatus.Cancelled
            || asOf > (session?.End ?? choice.Date.AddDays(Module.SelfPacedWeeks * 7)).AddDays(LapseDays))
        {
            return null;
        }

        bool isKnown = _modules.TryGetValue(choice.ModuleId!, out Module? module);
        bool isSelfPaced = isKnown && session is null && module!.Modality == Modality.OnlineAsync && !_timetabled.Contains(module.Id);
        return session is not null && isKnown && asOf <= session.End && session.Status != SessionStatus.Candidate
            ? new Commitment(choice, session.Id, module!.Hours / session.Weeks, session.WeeklySlots)
            : isSelfPaced && asOf.DayNumber - choice.Date.DayNumber < Module.SelfPacedWeeks * 7
                ? new Commitment(choice, null, module!.Hours / Module.SelfPacedWeeks, Availability.Never)
                : new Commitment(choice, session?.Id, 0, Availability.Never);
    }

    // A module that was accepted for a session and then started is in that session.
    private Session? SessionOf(ReadOnlySpan<StoredChoice> course)
    {
        for (int place = course.Length - 1; place >= 0 && course[place].Choice.Kind != ChoiceKind.Declined; place--)
        {
            if (course[place].Choice.SessionId is string id)
            {
                return _sessions.GetValueOrDefault(id);
            }
        }

        return null;
    }
}

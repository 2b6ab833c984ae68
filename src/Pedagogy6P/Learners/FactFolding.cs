namespace Pedagogy6P.Learners;

/// <summary>Facts of a record as choices edit and contest them.</summary>
internal static class FactFolding
{
    /// <summary>The record with facts edited and modules completed.</summary>
    public static Learner WithEdits(Learner learner, ChoiceHistory choices)
    {
        foreach (StoredChoice stored in choices.Counting(ChoiceAspect.Completion).Concat(choices.Counting(ChoiceAspect.Edit)))
        {
            Choice choice = stored.Choice;
            learner = choice.Kind == ChoiceKind.Completed ? LearnerFacts.WithCompleted(learner, choice.ModuleId!, choice.Date)
                : LearnerFacts.Find(choice.Fact) is var (fact, about) ? fact.Edit(learner, about, choice.Value) ?? learner : learner;
        }

        return learner;
    }

    /// <summary>The record without a fact; null when it cannot be without it.</summary>
    public static Learner? Without(Learner learner, string name) =>
        LearnerFacts.Find(name) is var (fact, about) && fact.SetAside is { } setAside ? setAside(learner, about) : null;

    /// <summary>Every fact that a record has or that some choice is about.</summary>
    /// <param name="record">The record without choices.</param>
    /// <param name="learner">The record with facts edited.</param>
    /// <param name="choices">The choices.</param>
    public static IEnumerable<FoldedFact> FactsOf(Learner record, Learner learner, ChoiceHistory choices)
    {
        string[] known =
        [
            .. LearnerFacts.Names.Where(name => LearnerFacts.Find(name) is not null),
            .. learner.Mastery.Select(row => LearnerFacts.MasteryOf(row.CompetencyId)),
            .. learner.Completed.Concat(learner.Outcomes.Where(outcome => outcome.Status == OutcomeStatus.Completed)
                .Select(outcome => outcome.ModuleId)).Select(LearnerFacts.CompletionOf),
            .. choices.Counting(ChoiceAspect.Completion).Select(stored => FactOf(stored.Choice)),
            .. choices.Counting(ChoiceAspect.Edit).Concat(choices.Counting(ChoiceAspect.Contest)).Select(stored => stored.Choice.Fact!),
        ];
        foreach (string name in known.Distinct(StringComparer.Ordinal))
        {
            if (LearnerFacts.Find(name) is var (fact, about))
            {
                StoredChoice? source = LearnerFacts.ModuleOfCompletion(name) is string module
                    ? choices.Last(ChoiceAspect.Completion, module) : choices.Last(ChoiceAspect.Edit, name);
                StoredChoice? contest = choices.Last(ChoiceAspect.Contest, name);

                // What the record says itself nobody's choice gave it.
                bool isOfRecord = source?.Choice is { Kind: ChoiceKind.Completed, ModuleId: string done }
                    && LearnerFacts.HasCompleted(record, done);
                yield return new FoldedFact(
                    name, fact.Show(learner, about), isOfRecord ? null : source?.Choice,
                    Standing(source, contest, choices.All(ChoiceAspect.Contest, name)), contest?.Choice);
            }
        }
    }

    private static string FactOf(Choice choice) => choice.Fact ?? LearnerFacts.CompletionOf(choice.ModuleId!);

    private static FactStanding Standing(StoredChoice? source, StoredChoice? contest, ReadOnlySpan<StoredChoice> contests) =>
        contest?.Choice switch
        {
            { Kind: ChoiceKind.FactContested, Value: ChoiceWords.Used } => FactStanding.Contested,
            { Kind: ChoiceKind.FactContested } => FactStanding.SetAside,
            // Whoever edits a fact after it was contested says what it is: what goes is what was contested.
            { Value: ChoiceWords.Removed } when !(source?.Sequence > LastContested(contests)) => FactStanding.Removed,
            _ => FactStanding.Accepted,
        };

    private static long LastContested(ReadOnlySpan<StoredChoice> contests)
    {
        int place = contests.Length - 1;
        while (place > 0 && contests[place].Choice.Kind != ChoiceKind.FactContested)
        {
            place--;
        }

        return contests[place].Sequence;
    }
}

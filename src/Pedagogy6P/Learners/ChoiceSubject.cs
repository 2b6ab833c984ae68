namespace Pedagogy6P.Learners;

/// <summary>The thing that a choice is about, in one aspect.</summary>
/// <param name="Aspect">The aspect.</param>
/// <param name="Id">Id of the module or role, or name of the fact.</param>
internal readonly record struct ChoiceSubject(ChoiceAspect Aspect, string Id)
{
    /// <summary>What a choice is about; of one that lacks its thing, or takes another back, nothing.</summary>
    public static ChoiceSubject Of(Choice choice) => choice.Kind switch
    {
        ChoiceKind.Accepted or ChoiceKind.Declined or ChoiceKind.Started => new(ChoiceAspect.Course, choice.ModuleId ?? ""),
        ChoiceKind.Completed => new(Own(choice, ChoiceAspect.OwnCompletion, ChoiceAspect.Completion), choice.ModuleId ?? ""),
        ChoiceKind.Rated => new(ChoiceAspect.Rating, choice.ModuleId ?? ""),
        ChoiceKind.Pinned or ChoiceKind.Unpinned => new(ChoiceAspect.Pin, choice.ModuleId ?? ""),
        ChoiceKind.Vetoed or ChoiceKind.Unvetoed => new(Own(choice, ChoiceAspect.OwnVeto, ChoiceAspect.Veto), choice.ModuleId ?? ""),
        ChoiceKind.GoalAdded or ChoiceKind.GoalDropped => new(ChoiceAspect.Goal, choice.RoleId ?? ""),
        ChoiceKind.FactEdited when LearnerFacts.ModuleOfCompletion(choice.Fact) is string module => new(ChoiceAspect.Completion, module),
        ChoiceKind.FactEdited => new(ChoiceAspect.Edit, choice.Fact ?? ""),
        ChoiceKind.FactContested or ChoiceKind.FactSettled => new(ChoiceAspect.Contest, choice.Fact ?? ""),
        _ => new(ChoiceAspect.Pin, ""),
    };

    // What learners say leaves what tutors and schools say as it is.
    private static ChoiceAspect Own(Choice choice, ChoiceAspect own, ChoiceAspect others) =>
        choice.By == ChoiceActor.Learner ? own : others;
}

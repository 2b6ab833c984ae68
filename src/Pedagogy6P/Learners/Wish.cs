namespace Pedagogy6P.Learners;

/// <summary>
/// What was chosen of a module to be pinned or vetoed. Where a pin and a veto both stand, the later one counts; a learner's pin does not
/// lift the veto of a tutor or the school, which they lift themselves. An immutable value.
/// </summary>
/// <param name="IsPinned">Whether the module is pinned; null where the record says so itself.</param>
/// <param name="IsVetoed">Whether the module is vetoed; null where the record says so itself.</param>
internal readonly record struct Wish(bool? IsPinned, bool? IsVetoed)
{
    public static Wish Of(ChoiceHistory choices, string module)
    {
        (StoredChoice? pin, StoredChoice? own, StoredChoice? others) = (choices.Last(ChoiceAspect.Pin, module),
            choices.Last(ChoiceAspect.OwnVeto, module), choices.Last(ChoiceAspect.Veto, module));

        // A tutor or the school lifts the learner's veto too.
        if (others is { Choice.Kind: ChoiceKind.Unvetoed } && own is { Choice.Kind: ChoiceKind.Vetoed } && others?.Sequence > own?.Sequence)
        {
            own = others;
        }

        bool isOthers = IsVeto(others) && !(IsVeto(own) && own?.Sequence > others?.Sequence);
        StoredChoice? veto = isOthers || own is null ? others : own;
        if (pin is { Choice.Kind: ChoiceKind.Pinned })
        {
            bool isBeaten = IsVeto(veto)
                && (veto?.Sequence > pin?.Sequence || (IsVeto(others) && pin?.Choice.By == ChoiceActor.Learner));
            return new Wish(!isBeaten, isBeaten);
        }

        return new Wish(pin is not null || IsVeto(veto) ? false : null, veto is null ? null : IsVeto(veto));
    }

    private static bool IsVeto(StoredChoice? choice) => choice is { Choice.Kind: ChoiceKind.Vetoed };
}

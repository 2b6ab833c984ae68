namespace Pedagogy6P.Formats.XApi;

/// <summary>Verbs by the last word of their IRI, since vocabularies (ADL, Tin Can, cmi5, profiles) share words, not hosts.</summary>
internal static class Verbs
{
    private const string VoidedVerb = "http://adlnet.gov/expapi/verbs/voided";

    /// <summary>Whether a statement takes another one back.</summary>
    public static bool IsVoiding(XApiStatement statement) =>
        statement.IsAboutStatement && string.Equals(statement.Verb, VoidedVerb, StringComparison.Ordinal);

    /// <summary>The last word of the IRI: the kind of activity.</summary>
    public static string WordOf(string verb)
    {
        string path = verb.TrimEnd('/', '#');
        return path[(path.LastIndexOfAny(['/', '#', ':']) + 1)..];
    }

    /// <summary>What a statement about the module itself says.</summary>
    public static VerbMeaning MeaningOf(XApiStatement statement) => WordOf(statement.Verb).ToUpperInvariant() switch
    {
        "FAILED" => VerbMeaning.Failed,
        "WITHDREW" or "WITHDRAWN" or "UNREGISTERED" or "UNENROLLED" or "ABANDONED" => VerbMeaning.Withdrawn,
        _ when statement.Completion == false => VerbMeaning.Activity,
        "COMPLETED" or "PASSED" or "SATISFIED" or "WAIVED" or "MASTERED" =>
            statement.Success == false ? VerbMeaning.Failed : VerbMeaning.Completed,
        _ when statement.Completion == true => statement.Success == false ? VerbMeaning.Failed : VerbMeaning.Completed,
        _ => VerbMeaning.Activity,
    };

    /// <summary>Whether a statement says of something that it is not done yet: a state, nothing that happened.</summary>
    public static bool IsState(XApiStatement statement) =>
        statement.Completion == false && WordOf(statement.Verb).ToUpperInvariant() is "COMPLETED" or "PROGRESSED";
}

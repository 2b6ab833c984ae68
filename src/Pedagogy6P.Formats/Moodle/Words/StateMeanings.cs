namespace Pedagogy6P.Formats.Moodle.Words;

/// <summary>What meanings of completion states come to. Stateless.</summary>
internal static class StateMeanings
{
    /// <summary>Whether something was passed; null where it is open or nobody can tell.</summary>
    public static bool? Passed(this StateMeaning meaning) => meaning switch
    {
        StateMeaning.Completed => true,
        StateMeaning.Failed => false,
        _ => null,
    };
}

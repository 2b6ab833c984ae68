namespace Pedagogy6P.Practice.Mastery;

/// <summary>The rule for guessing and slipping.</summary>
internal static class AnswerNoise
{
    /// <summary>Neither is above one half and together they are below 1: otherwise a right answer could speak against mastery.</summary>
    public static bool IsSound(double guess, double slip) => guess is >= 0 and <= 0.5 && slip is >= 0 and <= 0.5 && guess + slip < 1;
}

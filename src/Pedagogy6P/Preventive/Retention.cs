
namespace Pedagogy6P.Preventive;

/// <summary>The Retention term: probability of staying to the end.</summary>
internal static class Retention
{
    /// <summary>R = 1 − p(dropout).</summary>
    public static double Term(double dropoutProbability) => 1 - dropoutProbability;
}

using Pedagogy6P.Planning.Alternatives.Edits;

namespace Pedagogy6P.Benchmarks.Edits;

/// <summary>What became of cases of one aim.</summary>
/// <param name="Aim">The aim.</param>
/// <param name="Programme">Name of the programme.</param>
/// <param name="Found">Cases in which edits were found.</param>
/// <param name="Confirmed">Of those, the cases in which ranking again says that the aim is reached.</param>
/// <param name="Least">Of those, the cases in which it is proven that no edits cost less.</param>
/// <param name="Impossible">Cases in which no edit helps.</param>
/// <param name="NotFound">Cases in which the work did not last.</param>
/// <param name="Edits">Mean number of edits of those found.</param>
/// <param name="Milliseconds">Time of each case, found or not, ascending.</param>
internal sealed record EditFigures(
    EditAim Aim, string Programme, int Found, int Confirmed, int Least, int Impossible, int NotFound, double Edits, double[] Milliseconds)
{
    /// <summary>The time that a share of the cases stay within.</summary>
    public double Quantile(double share) => Milliseconds[(int)Math.Min(Milliseconds.Length - 1, share * Milliseconds.Length)];
}

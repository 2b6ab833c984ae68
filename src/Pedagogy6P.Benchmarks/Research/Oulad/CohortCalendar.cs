using System.Globalization;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Research.Oulad;

/// <summary>
/// Puts the terms on one calendar. The dataset numbers days from each presentation's start only; a <c>B</c> term is taken to start on 1
/// February and a
/// <c>J</c> term on 1 October, so that every <c>B</c> term is over when the next <c>J</c> term starts and no <c>J</c> term when the next
/// <c>B</c> term does.
/// </summary>
internal static class CohortCalendar
{
    /// <summary>The assumed first day of a term.</summary>
    public static DateOnly Start(string term) =>
        new(int.Parse(term.AsSpan(0, 4), CultureInfo.InvariantCulture), term[4] == 'B' ? 2 : 10, 1);

    /// <summary>Whether a presentation is over, its results known, on the first day of a term.</summary>
    public static bool EndedBefore(OuladPresentation presentation, string term) =>
        Start(presentation.Term).AddDays(presentation.Length) <= Start(term);
}

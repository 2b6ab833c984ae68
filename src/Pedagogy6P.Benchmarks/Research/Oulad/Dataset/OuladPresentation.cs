
namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>One run of a module in the Open University Learning Analytics dataset.</summary>
/// <param name="Module">The module's code, such as <c>AAA</c>.</param>
/// <param name="Term">The term's code: the year followed by <c>B</c> (starts in February) or <c>J</c> (starts in October), such as
/// <c>2013J</c>.</param>
/// <param name="Length">The length in days; days are numbered from 0, the first day of the presentation.</param>
internal sealed record OuladPresentation(string Module, string Term, int Length);

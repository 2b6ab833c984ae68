namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>One assessment handed in by one enrolment.</summary>
/// <param name="Enrolment">The index of the enrolment in <see cref="OuladDataset.Enrolments"/>.</param>
/// <param name="Assessment">The index of the assessment in <see cref="OuladDataset.Assessments"/>.</param>
/// <param name="Day">The day it was handed in, counted from the first day of the presentation.</param>
/// <param name="IsBanked">Whether the result was carried over from an earlier presentation.</param>
/// <param name="Score">The score, 0 to 100; <see langword="null"/> when missing.</param>
internal readonly record struct OuladSubmission(int Enrolment, int Assessment, int Day, bool IsBanked, double? Score);

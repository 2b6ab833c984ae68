namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>One assessment of a presentation.</summary>
/// <param name="Id">The dataset's <c>id_assessment</c>.</param>
/// <param name="Presentation">The index of its presentation in <see cref="OuladDataset.Presentations"/>.</param>
/// <param name="Kind">Who marks it.</param>
/// <param name="DueDay">The day it is due, counted from the first day of the presentation; <see langword="null"/> when not
/// published.</param>
/// <param name="Weight">Its weight in per cent.</param>
internal sealed record OuladAssessment(int Id, int Presentation, OuladAssessmentKind Kind, int? DueDay, double Weight);

namespace Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

/// <summary>One page or resource of a presentation's virtual learning environment.</summary>
/// <param name="Id">The dataset's <c>id_site</c>.</param>
/// <param name="Presentation">The index of its presentation in <see cref="OuladDataset.Presentations"/>.</param>
/// <param name="ActivityType">The index of its kind in <see cref="OuladDataset.ActivityTypes"/>.</param>
internal sealed record OuladSite(int Id, int Presentation, int ActivityType);

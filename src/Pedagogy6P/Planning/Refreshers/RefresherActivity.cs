namespace Pedagogy6P.Planning.Refreshers;

/// <summary>Something that refreshes competencies.</summary>
/// <param name="ModuleId">The refresher module or the module repeated; null for none.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Competencies">Numbers of the curves that it refreshes.</param>
internal sealed record RefresherActivity(string? ModuleId, int Minutes, int[] Competencies);

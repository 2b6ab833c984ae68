namespace Pedagogy6P.Formats.XApi;

/// <summary>An activity as far as it has been read; its fields are what readers write to. Not thread-safe.</summary>
internal sealed class ActivityDraft
{
    /// <summary>Added to the rank of an activity whose type does not say that it is a course.</summary>
    public const int NoCourse = 100;

    public string? Id;

    public string? Type;

    public string? Name;

    /// <summary>Types of several vocabularies end so: ADL's, cmi5's, Tin Can's.</summary>
    public bool IsCourse => Type is not null && Type.EndsWith("/course", StringComparison.OrdinalIgnoreCase);

    public void Clear() => (Id, Type, Name) = (null, null, null);
}

namespace Pedagogy6P.Formats.Imports;

/// <summary>What becomes a module, where a format has several sizes of them.</summary>
public enum ModuleGrain
{
    /// <summary>A course.</summary>
    Course,

    /// <summary>A section of a course.</summary>
    Section,

    /// <summary>An activity of a course.</summary>
    Activity,
}

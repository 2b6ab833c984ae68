namespace Pedagogy6P.Catalogue;

/// <summary>
/// What ranking reads of a module again and again, side by side in memory: its numbers, and where its lists lie among all of their kind.
/// </summary>
internal readonly record struct ModuleRecord
{
    public required double Hours { get; init; }

    public required double Price { get; init; }

    public required double HandsOnShare { get; init; }

    /// <summary>Its part of <see cref="NumberedProgramme.Taught"/>.</summary>
    public required ItemRange Taught { get; init; }

    /// <summary>Its part of <see cref="NumberedProgramme.Asked"/>.</summary>
    public required ItemRange Asked { get; init; }

    /// <summary>Its part of <see cref="NumberedProgramme.Hard"/>.</summary>
    public required ItemRange Hard { get; init; }

    /// <summary>Its part of <see cref="NumberedProgramme.Advised"/>.</summary>
    public required ItemRange Advised { get; init; }

    /// <summary>Its part of <see cref="SessionColumns.Records"/>.</summary>
    public required ItemRange Sessions { get; init; }

    public required bool OpenToAll { get; init; }

    public required bool DeclaresSettings { get; init; }

    public required byte MinLevel { get; init; }

    public required byte Modality { get; init; }
}

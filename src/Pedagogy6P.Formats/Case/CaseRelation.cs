using System.Collections.Immutable;

namespace Pedagogy6P.Formats.Case;

/// <summary>Words of CASE 1.0 and 1.1 for what an association says.</summary>
public static class CaseRelation
{
    /// <summary>The origin is a child of the destination.</summary>
    public const string IsChildOf = "isChildOf";

    /// <summary>The origin stands beside the destination.</summary>
    public const string IsPeerOf = "isPeerOf";

    /// <summary>The origin is part of the destination.</summary>
    public const string IsPartOf = "isPartOf";

    /// <summary>Both say the same.</summary>
    public const string ExactMatchOf = "exactMatchOf";

    /// <summary>The origin comes before the destination: a prerequisite.</summary>
    public const string Precedes = "precedes";

    /// <summary>Both have to do with each other.</summary>
    public const string IsRelatedTo = "isRelatedTo";

    /// <summary>The destination has taken the origin's place.</summary>
    public const string ReplacedBy = "replacedBy";

    /// <summary>The destination is an example of the origin.</summary>
    public const string Exemplar = "exemplar";

    /// <summary>The destination is a level of the origin.</summary>
    public const string HasSkillLevel = "hasSkillLevel";

    /// <summary>The origin is a translation of the destination (1.1).</summary>
    public const string IsTranslationOf = "isTranslationOf";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        IsChildOf, IsPeerOf, IsPartOf, ExactMatchOf, Precedes, IsRelatedTo, ReplacedBy, Exemplar, HasSkillLevel, IsTranslationOf,
    ];
}

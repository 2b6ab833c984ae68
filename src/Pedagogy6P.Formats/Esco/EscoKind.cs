namespace Pedagogy6P.Formats.Esco;

/// <summary>Kinds of files, in the order in which they are read: relations need what they relate.</summary>
internal enum EscoKind
{
    /// <summary>Skills, skill groups, collections.</summary>
    Skills,

    /// <summary>Occupations.</summary>
    Occupations,

    /// <summary>What is broader than what.</summary>
    Hierarchy,

    /// <summary>Skills that occupations ask.</summary>
    Relations,

    /// <summary>Anything else.</summary>
    Other,
}

namespace Pedagogy6P.MicrosoftML.Training;

/// <summary>What a slot says of a feature.</summary>
internal enum SlotKind
{
    /// <summary>Its value.</summary>
    Value,

    /// <summary>Whether it has a category.</summary>
    Category,

    /// <summary>Whether it is missing.</summary>
    Missing,
}

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>What became of a search for edits.</summary>
public enum EditOutcome
{
    /// <summary>Things are so already: no edit is needed.</summary>
    AlreadySo,

    /// <summary>Edits that reach it were found.</summary>
    Found,

    /// <summary>No edits of these kinds reach it.</summary>
    Impossible,

    /// <summary>None were found within the work allowed; dearer ones are not ruled out.</summary>
    NotFound,
}

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>What edits of a record are to reach for a module.</summary>
public enum EditAim
{
    /// <summary>That it can be taken.</summary>
    Feasible,

    /// <summary>That it stands first among all that can be taken.</summary>
    First,
}

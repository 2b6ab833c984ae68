namespace Pedagogy6P.Planning.Paths.Search;

/// <summary>What is decided of a module, from less to more.</summary>
internal enum ModuleChoice
{
    /// <summary>It is left out.</summary>
    Left = -1,

    /// <summary>Nothing yet.</summary>
    Undecided = 0,

    /// <summary>It is taken.</summary>
    Taken = 1,
}

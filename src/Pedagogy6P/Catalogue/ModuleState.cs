namespace Pedagogy6P.Catalogue;

/// <summary>How a learner stands to a module.</summary>
[Flags]
internal enum ModuleState : byte
{
    None = 0,
    Completed = 1,
    InProgress = 2,
    Vetoed = 4,
    Pinned = 8,
    Mandatory = 16,
    Excluded = 32,
    Declined = 64,
}

namespace Pedagogy6P.Catalogue;

/// <summary>A prerequisite group as it lies among all of its kind.</summary>
internal readonly ref struct PrerequisiteGroupView(int number, ReadOnlySpan<int> alternatives)
{
    /// <summary>Number of the group: different for every group of a kind, below <see cref="PrerequisiteGroups.Numbers"/>.</summary>
    public int Number { get; } = number;

    /// <summary>Numbers of the modules any of which is enough.</summary>
    public ReadOnlySpan<int> Alternatives { get; } = alternatives;
}

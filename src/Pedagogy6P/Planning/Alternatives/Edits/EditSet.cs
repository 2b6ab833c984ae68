using System.Collections.Immutable;

namespace Pedagogy6P.Planning.Alternatives.Edits;

/// <summary>A set of edits in numbers. Immutable; equal sets are equal.</summary>
/// <param name="Session">Place of the session whose needs are met, among those of the module.</param>
/// <param name="Role">Number of the role that is aimed at besides, or one of the two below.</param>
/// <param name="Hours">Hours a week beyond what the session needs.</param>
/// <param name="Distance">Steps of distance beyond what the session needs.</param>
/// <param name="Completed">Numbers of the modules to complete, ascending.</param>
internal sealed record EditSet(int Session, int Role, int Hours, int Distance, ImmutableArray<int> Completed)
{
    /// <summary>No role besides.</summary>
    public const int NoRole = -1;

    /// <summary>A role besides that is not chosen yet: all cost the same.</summary>
    public const int SomeRole = -2;

    /// <summary>The set with a module to complete besides.</summary>
    public EditSet With(int module)
    {
        int place = Completed.BinarySearch(module);
        return place >= 0 ? this : this with { Completed = Completed.Insert(~place, module) };
    }

    public bool Equals(EditSet? other) => other is not null && Session == other.Session && Role == other.Role && Hours == other.Hours
        && Distance == other.Distance && Completed.AsSpan().SequenceEqual(other.Completed.AsSpan());

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(Session);
        hash.Add(Role);
        hash.Add(Hours);
        hash.Add(Distance);
        foreach (int module in Completed)
        {
            hash.Add(module);
        }

        return hash.ToHashCode();
    }
}

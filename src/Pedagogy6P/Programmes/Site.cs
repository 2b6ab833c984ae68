using System.Collections.Immutable;
using Pedagogy6P.Places;

namespace Pedagogy6P.Programmes;

/// <summary>A place where sessions happen.</summary>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="Title">Title in the programme's language.</param>
/// <param name="Location">Where it is.</param>
public sealed record Site(string Id, string Title, Location Location)
{
    /// <summary>Equipment that stands there.</summary>
    public ImmutableArray<string> Equipment { get; init => field = value.IsDefault ? [] : value; } = [];
}

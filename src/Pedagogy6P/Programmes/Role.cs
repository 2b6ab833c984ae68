using System.Collections.Immutable;

namespace Pedagogy6P.Programmes;

/// <summary>A job or function (métier) that learners aim at or exercise.</summary>
/// <param name="Id">Ordinal id of 1 to 100 characters.</param>
/// <param name="Title">Title in the programme's language.</param>
public sealed record Role(string Id, string Title)
{
    /// <summary>Audiences it is open to; empty means all.</summary>
    public ImmutableArray<string> Audiences { get; init => field = value.IsDefault ? [] : value; } = [];
}

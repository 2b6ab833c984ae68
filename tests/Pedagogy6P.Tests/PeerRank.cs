using System.Collections.Immutable;

namespace Pedagogy6P.Tests;

/// <summary>A recommended module as a peer is compared with it; contributions in the order of the definition's table.</summary>
internal sealed record PeerRank(
    string Module, string? Session, double Score, ImmutableArray<double> Contributions, bool Pinned, bool Mandatory,
    ImmutableArray<string> MissingAdvised);

using System.Collections.Immutable;

namespace Pedagogy6P.Tests.Worlds;

/// <summary>
/// The worth of a module: the gain it stands for, the hours until it is reached and the modules that its chain opens, none when it is
/// direct.
/// </summary>
internal sealed record OracleWorth(double Value, double Hours, ImmutableArray<string> Opens)
{
    public double Rate => Value / Hours;

    /// <summary>
    /// The largest rate, then the larger value, then the direct worth, then the chain over the ordinally smallest module.
    /// </summary>
    public bool Beats(OracleWorth? other) => other is null
        || (Rate != other.Rate ? Rate > other.Rate
            : Value != other.Value ? Value > other.Value
            : !other.Opens.IsEmpty && (Opens.IsEmpty || string.CompareOrdinal(Opens[0], other.Opens[0]) < 0));
}

using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// A recommendation as plain numbers, for callers that rank on every page view and must not allocate: module and session by number, to be
/// turned into ids by
/// <see cref="PedagogyEngine.ModuleAt"/> and <see cref="PedagogyEngine.SessionAt"/>. An immutable value.
/// </summary>
/// <param name="ModuleNumber">Number of the module: its place in ordinal order of ids.</param>
/// <param name="SessionNumber">Number of the chosen session; −1 when self-paced.</param>
/// <param name="Contributions">The share of each term: weight times need, times the term for all but Need.</param>
/// <param name="Pinned">The learner pinned it.</param>
/// <param name="Mandatory">It is mandatory for one of the learner's declared target roles.</param>
public readonly record struct RankedModule(int ModuleNumber, int SessionNumber, Contributions Contributions, bool Pinned, bool Mandatory)
{
    /// <summary>Sum of the contributions.</summary>
    public double Score => Contributions.Total;
}

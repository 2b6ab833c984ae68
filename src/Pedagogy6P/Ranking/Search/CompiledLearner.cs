using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Kernels;

namespace Pedagogy6P.Ranking.Search;

/// <summary>
/// A learner compiled for one engine and date, to be ranked again and again without allocating. Made by
/// <see cref="PedagogyEngine.Compile"/>, which can also fill it anew for another learner. Seats are looked up when it is ranked, not
/// compiled into it: it stays valid for its engine, for every engine that <see cref="PedagogyEngine.WithSeats"/> makes of that one and for
/// the one it was made of, and for no other, be it of the same programme. What models say of the learner (<c>For</c>, an opt-out) is asked
/// for once and holds until the learner is compiled anew. Not thread-safe: one per thread.
/// </summary>
public sealed class CompiledLearner
{
    internal CompiledLearner(PackedCatalogue catalogue, QueryScratch scratch)
    {
        Catalogue = catalogue;
        Scratch = scratch;
    }

    /// <summary>The learner compiled last; null after one was refused.</summary>
    public Learner? Learner => Scratch.Query.Learner;

    /// <summary>The query date.</summary>
    public DateOnly AsOf => Scratch.Query.AsOf;

    // What engines of one family share and no others do: the programme as packed with the options.
    internal PackedCatalogue Catalogue { get; }

    internal QueryScratch Scratch { get; }
}

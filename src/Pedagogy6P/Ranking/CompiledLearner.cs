using Pedagogy6P.Learners;

namespace Pedagogy6P.Ranking;

/// <summary>
/// A learner compiled for one engine and date, to be ranked again and again without allocating. Made by <see cref="PedagogyEngine.Compile"/>, which can also fill it
/// anew for another learner. Not thread-safe: one per thread.
/// </summary>
public sealed class CompiledLearner
{
    internal CompiledLearner(ModuleIndex index, QueryScratch scratch)
    {
        Index = index;
        Scratch = scratch;
    }

    /// <summary>The learner compiled last.</summary>
    public Learner Learner => Scratch.Query.Learner;

    /// <summary>The query date.</summary>
    public DateOnly AsOf => Scratch.Query.AsOf;

    internal ModuleIndex Index { get; }

    internal QueryScratch Scratch { get; }

    internal CatalogueTermsView Terms { get; set; }
}

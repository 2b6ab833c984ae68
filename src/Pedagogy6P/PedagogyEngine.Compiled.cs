using Pedagogy6P.Learners;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Search;
using Pedagogy6P.Validation;

namespace Pedagogy6P;

/// <content>Compiled learners: ranking again and again without allocating.</content>
public sealed partial class PedagogyEngine
{
    /// <summary>Compiles a learner for <see cref="Rank(CompiledLearner, Span{RankedModule})"/>.</summary>
    /// <param name="learner">The learner.</param>
    /// <param name="asOf">The query date.</param>
    /// <param name="reuse">
    /// A compiled learner of this engine to fill anew, without allocating; null makes one. When the learner is refused it holds nobody.
    /// </param>
    /// <exception cref="ArgumentException"><paramref name="reuse"/> was made by an engine that differs in more than seats.</exception>
    /// <exception cref="InputRefusedException">The learner breaks the rules of the programme format.</exception>
    public CompiledLearner Compile(Learner learner, DateOnly asOf, CompiledLearner? reuse = null)
    {
        ArgumentNullException.ThrowIfNull(learner);
        CompiledLearner compiled = reuse ?? new CompiledLearner(_core.Catalogue, _core.NewScratch());
        Check(compiled, nameof(reuse));
        _core.Compile(compiled.Scratch, learner, asOf);
        _core.Pack(compiled.Scratch);
        return compiled;
    }

    /// <summary>
    /// Ranks a compiled learner: the answer of <see cref="Recommend(Learner, RecommendationQuery)"/> as numbers. Allocates nothing, but for
    /// what models themselves take and the shares of further terms.
    /// </summary>
    /// <param name="learner">The compiled learner.</param>
    /// <param name="results">Where the results go; its length is k, 1 or more.</param>
    /// <returns>How many results there are, fewer than k when fewer modules are feasible.</returns>
    /// <exception cref="ArgumentException">
    /// <paramref name="results"/> is empty, or the learner was compiled by an engine that differs in more than seats.
    /// </exception>
    /// <exception cref="InvalidOperationException">The learner that was to be compiled last was refused.</exception>
    public int Rank(CompiledLearner learner, Span<RankedModule> results)
    {
        ArgumentNullException.ThrowIfNull(learner);
        Check(learner, nameof(learner));
        ArgumentOutOfRangeException.ThrowIfZero(results.Length, nameof(results));
        if (!learner.Scratch.IsCompiled)
        {
            throw new InvalidOperationException("Nobody is compiled here: the last learner was refused.");
        }

        _core.Rank(learner.Scratch, results.Length);
        return learner.Scratch.CopyTo(results);
    }

    private void Check(CompiledLearner compiled, string name)
    {
        if (!ReferenceEquals(compiled.Catalogue, _core.Catalogue))
        {
            throw new ArgumentException(
                "The learner was compiled by another engine: expected one of this engine or of one that differs only in seats.",
                name);
        }
    }
}

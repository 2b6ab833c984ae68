namespace Pedagogy6P.Proof.Uplift;

/// <summary>Learners that a DR-learner has not seen, with what it says of them. Immutable.</summary>
/// <param name="Learner">What was grown without them.</param>
/// <param name="Offers">Their rows.</param>
/// <param name="Effects">By row the effect that is expected.</param>
/// <param name="Without">By row the outcome that is expected without a contact.</param>
/// <param name="Pseudo">By row the pseudo-outcome, whose mean over any choice of rows by what is expected is their effect.</param>
internal sealed record HeldOutFold(DoublyRobustLearner Learner, UpliftOffer[] Offers, double[] Effects, double[] Without, double[] Pseudo)
{
    // Of five slots of a block two teach from the start and three are judged.
    private const int Teaching = 2;
    private const int Judged = 3;

    /// <summary>
    /// Blocks of learners in the order of a lot, each judged by what was grown on those before it and on a first part that only teaches
    /// (Wager 2024). Were every block judged by all the others, blocks would share their noise: where nobody is helped more than others,
    /// what one block shows by chance decides the ranking of the next one and the other way round, and intervals come out too short.
    /// </summary>
    /// <param name="trial">The trial.</param>
    /// <param name="blocks">How many blocks are judged.</param>
    /// <param name="seed">Seed of the lot.</param>
    /// <param name="onBlock">Called after each block, one at a time.</param>
    public static HeldOutFold[] All(UpliftTrial trial, int blocks, long seed, Action? onBlock = null)
    {
        UpliftOffer[] rows = trial.Offers;
        int[] slot = ContactFolds.Of(rows, (Teaching + Judged) * blocks, seed);
        int[] block = [.. slot.Select(own => Math.Max(-1, (int)Math.Floor((own - (Teaching * blocks)) / (double)Judged)))];
        var found = new HeldOutFold[blocks];
        var ended = new Lock();
        Parallel.For(0, blocks, held =>
        {
            UpliftOffer[] own = [.. rows.Where((_, row) => block[row] == held)];
            var learner = new DoublyRobustLearner([.. rows.Where((_, row) => block[row] < held)], unchecked(seed + 1));
            found[held] = new HeldOutFold(learner, own, learner.Effect(own), learner.Without(own), learner.PseudoOutcomes(own));
            lock (ended)
            {
                onBlock?.Invoke();
            }
        });
        return found;
    }
}

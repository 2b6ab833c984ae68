using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.Participative.Preferences;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Search;

namespace Pedagogy6P.Ranking.Policies;

/// <summary>
/// Thompson sampling of tastes (Thompson 1933; Chapelle and Li 2011): of each learner's taste a number of draws is made, each ranks the
/// candidates as if it were the taste itself, and one of these orders is shown, all alike in probability. So what is not known yet is
/// tried, and the probabilities are exact: shares of a known number of orders. They follow what the book says when a list is drawn, which
/// versions of a decision are to name; candidates without a Preference share, such as those of a
/// <see cref="DecisionReplay"/>, keep the exact ranking. Thread-safe; deterministic as long as the book does not change.
/// </summary>
public sealed class ThompsonPolicy : IRankingPolicy
{
    private readonly LearnedPreference _preference;
    private readonly NumberedProgramme _programme;
    private readonly int _draws;
    private readonly double _scale;
    private readonly long _seed;

    /// <summary>Makes the policy.</summary>
    /// <param name="programme">The programme that is ranked.</param>
    /// <param name="preference">The preference model of the engine that ranks.</param>
    /// <param name="draws">Draws of each taste, 1 to 1,000.</param>
    /// <param name="scale">
    /// How far draws are from the mean, 0 (not at all) to 10; 1 draws from what is known, less explores less (Chapelle and Li 2011): 0.25,
    /// the default, has less regret over a learner's first choices.
    /// </param>
    /// <param name="top">Ranks that are looked at, 1 or more; for a longer list, the ranks of the list.</param>
    /// <param name="seed">Seed of the draws of tastes; those of lists are seeded when they are drawn.</param>
    /// <exception cref="ArgumentNullException">Programme or preference is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public ThompsonPolicy(
        Programme programme, LearnedPreference preference, int draws = 64, double scale = 0.25, int top = 50, long seed = 0)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(preference);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(draws, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (!(scale is >= 0 and <= 10))
        {
            throw new ArgumentOutOfRangeException(nameof(scale), scale, "Expected a number from 0 to 10.");
        }

        (_preference, _programme, _draws, _scale, _seed, Top) = (preference, NumberedProgramme.Of(programme), draws, scale, seed, top);
        Name = string.Create(CultureInfo.InvariantCulture, $"thompson(draws={draws},scale={scale:R},top={top},seed={seed})");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public int Top { get; }

    /// <inheritdoc/>
    public IRankingPolicy For(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        PreferencePosterior taste = _preference.Book.Of(learner, asOf);
        ulong seed = SeededRandom.Combine(unchecked((ulong)DrawnOrder.SeedFor(_seed, learner)), (ulong)asOf.DayNumber);
        var draws = new TasteDraws(taste, new SeededRandom(seed), _draws, _scale);
        return new TastedPolicy(Name, Top, new TastedOrders(_programme, _preference.Features, learner, taste, draws));
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: only the policy for a learner draws.</exception>
    public void Draw(ReadOnlySpan<RankedModule> candidates, long seed, Span<int> order) => throw Nobody();

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: only the policy for a learner draws.</exception>
    public void Next(ReadOnlySpan<RankedModule> candidates, ReadOnlySpan<int> above, Span<double> probabilities) => throw Nobody();

    private static InvalidOperationException Nobody() => new($"Ask the policy for a learner first ({nameof(For)}).");
}

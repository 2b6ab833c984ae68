using Pedagogy6P.Catalogue;
using Pedagogy6P.Learners;
using Pedagogy6P.Programmes;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// The Preference term from choices: U = σ((o + x·m) ÷ √(1 + π·xᵀΣx ÷ 8)), the probability of liking an offer x over all that is not known
/// of the learner's taste, a normal distribution of mean m and covariances Σ (MacKay 1992); o is what declared topics stand for. Without
/// anybody's choices it is that of <see cref="DeclaredTopics"/>. Thread-safe; deterministic as long as the book does not change.
/// </summary>
public sealed class LearnedPreference : IPreferenceModel, ILinearPreference
{
    /// <summary>Joins tastes with a programme.</summary>
    /// <param name="programme">The programme that is ranked.</param>
    /// <param name="book">What is known of learners' tastes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public LearnedPreference(Programme programme, PreferenceBook book)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(book);
        Book = book;
        Features = new PreferenceFeatures(programme, book.Model.Vocabulary, book.Model.PriorVariance);
    }

    /// <summary>What is known of learners' tastes.</summary>
    public PreferenceBook Book { get; }

    /// <summary>Offers in numbers.</summary>
    public PreferenceFeatures Features { get; }

    int ILinearPreference.Dimensions => Features.Bounds.Dimensions;

    /// <inheritdoc/>
    /// <remarks>What is learnt from then on counts from the next answer on. Bounds hold for whatever may be offered.</remarks>
    public IPairValues For(Learner learner, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(learner);
        return new LearnedValues(learner, Book.Of(learner, asOf), Features, Book.Model.Vocabulary);
    }

    bool ILinearPreference.TryFill(Module module, ReadOnlySpan<Session> sessions, Span<float> features) =>
        Features.TryFillBound(module, sessions, features);
}

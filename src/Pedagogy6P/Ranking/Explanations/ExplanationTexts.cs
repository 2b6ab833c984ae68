using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Catalogue;
using Pedagogy6P.Places;
using Pedagogy6P.Preventive;
using Pedagogy6P.Programmes;
using Pedagogy6P.Ranking.Answers;
using Pedagogy6P.Ranking.Rules;
using Pedagogy6P.Ranking.Terms;

namespace Pedagogy6P.Ranking.Explanations;

/// <summary>
/// Reasons and facts in plain words for learners, in one language. Numbers, dates and times are written as that language writes them,
/// whatever the culture of the process; titles stay in the programme's language, words of its table of terms have that of these texts where
/// there is one, and ids that the programme does not know are shown as they are. Immutable and thread-safe; make one per language and share
/// it.
/// </summary>
/// <remarks>A process in globalization-invariant mode reads no satellite assembly, so it can only ask for English.</remarks>
public sealed class ExplanationTexts
{
    private readonly Wording _wording;
    private readonly FurtherWords _further;
    private readonly ReasonWords _reasons;
    private readonly RecommendationWords _recommendations;
    private readonly ComparisonWords _comparisons;
    private readonly DutyWords _duties;

    private ExplanationTexts(Wording wording, ImmutableArray<ITerm> furtherTerms)
    {
        Language = wording.Language;
        _wording = wording;
        _further = new FurtherWords(Language, furtherTerms);
        _reasons = new ReasonWords(_wording);
        _recommendations = new RecommendationWords(_wording, _further);
        _comparisons = new ComparisonWords(_wording, _reasons, _further);
        _duties = new DutyWords(_wording, _reasons);
    }

    /// <summary>The languages there are texts in, as two-letter codes: <c>en</c> and <c>fr</c>.</summary>
    public static ImmutableArray<string> Languages { get; } = [Wording.English, Wording.French];

    /// <summary>The language of these texts, one of <see cref="Languages"/>.</summary>
    public string Language { get; }

    /// <summary>Texts in a language.</summary>
    /// <param name="language">A language tag whose primary subtag is one of <see cref="Languages"/>, in any case: <c>fr</c>, <c>fr-CA</c>,
    /// <c>EN</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    /// <exception cref="ArgumentException">There are no texts in that language.</exception>
    /// <exception cref="System.Resources.MissingManifestResourceException">The satellite assembly of the language was not
    /// deployed.</exception>
    public static ExplanationTexts For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Find(language)
            ?? throw new ArgumentException($"No texts in \"{language}\": expected one of {string.Join(", ", Languages)}.",
            nameof(language));
    }

    /// <summary>Texts in the language of a culture; English when there are none in its language.</summary>
    /// <param name="culture">The culture, of which only the language counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="culture"/> is null.</exception>
    /// <exception cref="System.Resources.MissingManifestResourceException">The satellite assembly of the language was not
    /// deployed.</exception>
    public static ExplanationTexts For(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Find(culture.Name) ?? In(Wording.English);
    }

    /// <summary>The same texts with the words of other further terms; those of <see cref="HouseTerms.Further"/> are known anyway.</summary>
    /// <param name="furtherTerms">The terms, as an engine has them (<c>PedagogyEngine.FurtherTerms</c>).</param>
    public ExplanationTexts With(params ImmutableArray<ITerm> furtherTerms) =>
        new(_wording, furtherTerms.IsDefault ? [] : [.. furtherTerms.Union(HouseTerms.Further)]);

    /// <summary>Name of a term.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is not a defined term.</exception>
    public string NameOf(Term term) => _wording.Word("Term", term);

    /// <summary>
    /// Name of a term as a share of a score, which says so when Retention is not estimated: without a risk model its share is the same
    /// guess for every module.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="estimated">Whether a risk model gave the share of Retention.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is not a defined term.</exception>
    public string NameOf(Term term, bool estimated) => _wording.NameOf(term, estimated);

    /// <summary>Name of a further term, in its own words; the name it goes by where these texts know no such term.</summary>
    /// <param name="furtherTerm">The name it goes by in contributions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="furtherTerm"/> is null.</exception>
    public string NameOf(string furtherTerm)
    {
        ArgumentNullException.ThrowIfNull(furtherTerm);
        return _further.Title(furtherTerm);
    }

    /// <summary>How a modality is told, as in “on site” or « sur place ».</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="modality"/> is not a defined modality.</exception>
    public string NameOf(Modality modality) => _wording.Word("Modality", modality);

    /// <summary>Name of a language, as in “French” or « le français »; the tag itself when the texts do not name it.</summary>
    /// <param name="tag">A language tag (BCP 47), of which the primary subtag counts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public string NameOfLanguage(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return _wording.LanguageName(tag);
    }

    /// <summary>A day written out, as in “1 February 2027” or « 1er février 2027 ».</summary>
    public string DateOf(DateOnly date) => _wording.Date(date);

    /// <summary>Times of the week, as in “Mon 10:00–12:00” or « lun. 10 h – 12 h »; empty where there is none.</summary>
    public string TimesOf(Availability weekly) => weekly.IsNever ? "" : WeeklyWords.Describe(_wording, weekly);

    /// <summary>Hours to a hundredth, as in “3.25 h” or « 3,25 h ».</summary>
    public string HoursOf(double hours) => _wording.Hours(hours, decimals: 2);

    /// <summary>A refresher in a calendar, as in “Refresh: Wounds (0.25 h)”.</summary>
    public string RefresherOf(string about, double hours) => _wording.Fill("Refresher", ("about", about), ("hours", HoursOf(hours)));

    /// <summary>Name of the pillar, one of the six P's, that a term belongs to.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="term"/> is not a defined term.</exception>
    public string PillarOf(Term term) => _wording.Word("Pillar", term);

    /// <summary>Name of the pillar that a further term belongs to; null where these texts know no such term.</summary>
    /// <param name="furtherTerm">The name it goes by in contributions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="furtherTerm"/> is null.</exception>
    public string? PillarOf(string furtherTerm)
    {
        ArgumentNullException.ThrowIfNull(furtherTerm);
        return _further.Pillar(furtherTerm);
    }

    /// <summary>Short name of a reason code.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="code"/> is not a defined code.</exception>
    public string NameOf(ReasonCode code) => _wording.Word("Code", code);

    /// <summary>A reason as one sentence about the module it stands for.</summary>
    /// <param name="programme">The programme, for titles and session times.</param>
    /// <param name="reason">The reason.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The code of <paramref name="reason"/> is not a defined one.</exception>
    public string Describe(Programme programme, Reason reason)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(reason);
        return _reasons.Describe(new Titles(programme, _wording), reason);
    }

    /// <summary>
    /// Why a module is infeasible: one sentence for each reason worth telling (<see cref="InfeasibleModule.Decisive"/>).
    /// </summary>
    /// <param name="programme">The programme, for titles and session times.</param>
    /// <param name="infeasible">The module with its reasons.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, InfeasibleModule infeasible)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(infeasible);
        return [.. _reasons.Describe(new Titles(programme, _wording), infeasible)];
    }

    /// <summary>
    /// Why a module is recommended: flags, then the facts behind each term in the order of <see cref="Term"/>, further ones last. The
    /// dropout risk is told only when a risk model gave one; without <see cref="Recommendation.Facts"/> only the flags are told.
    /// </summary>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="recommendation">The recommendation, asked for with facts.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, Recommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(recommendation);
        return _recommendations.Describe(new Titles(programme, _wording), recommendation);
    }

    /// <summary>Why a module is not among those shown: every reason, or its rank and what sets it apart from the last one shown.</summary>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, WhyNotAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(answer);
        return _comparisons.Describe(new Titles(programme, _wording), answer);
    }

    /// <summary>What became of a module between two answers: its rank and score, then each term that changed.</summary>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, RecommendationChange change)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(change);
        return _comparisons.Describe(new Titles(programme, _wording), change);
    }

    /// <summary>
    /// A mandatory module that is not completed: for which roles, and whether it can be taken now or every reason why not.
    /// </summary>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="outstanding">The module.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, OutstandingModule outstanding)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(outstanding);
        return _duties.Describe(new Titles(programme, _wording), outstanding);
    }

    /// <summary>The practice-abandonment indicator, then each module that would lower it.</summary>
    /// <param name="programme">The programme, for titles.</param>
    /// <param name="abandonment">The indicator.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ImmutableArray<ExplanationLine> Describe(Programme programme, PracticeAbandonment abandonment)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(abandonment);
        return _duties.Describe(new Titles(programme, _wording), abandonment);
    }

    private static ExplanationTexts In(string language) => new(Wording.Load(language), HouseTerms.Further);

    private static ExplanationTexts? Find(string tag)
    {
        string primary = LanguageTag.Primary(tag);
        return Languages.Contains(primary, StringComparer.Ordinal) ? In(primary) : null;
    }
}

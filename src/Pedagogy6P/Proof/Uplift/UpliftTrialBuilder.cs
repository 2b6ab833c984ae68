using System.Collections.Immutable;
using System.Globalization;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Proof.Uplift;

/// <summary>Collects the learners of a trial. What is wrong is told by <see cref="Build"/>, all at once. Not thread-safe.</summary>
public sealed class UpliftTrialBuilder
{
    /// <summary>Learners that a trial needs on each side.</summary>
    public const int FewestOnASide = 50;

    private const double LargestOutcome = 1e50;
    private const double LargestMinutes = 1e6;
    private const double LeastPropensity = 1e-4;
    private const double MostDeviations = 4; // chance alone goes beyond once in 16,000 trials

    private readonly string _table;
    private readonly ImmutableArray<string> _featureNames;
    private readonly ViolationCollector _violations = new();
    private readonly List<UpliftOffer> _rows = [];
    private readonly HashSet<string> _learners = new(StringComparer.Ordinal);

    /// <summary>Begins a trial.</summary>
    /// <param name="table">What violations call the trial, such as its file.</param>
    /// <param name="featureNames">Names of what was known before the lot, each once.</param>
    /// <exception cref="ArgumentException">The table has no name, or a name of a feature is empty or there twice.</exception>
    public UpliftTrialBuilder(string table, ImmutableArray<string> featureNames)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        (_table, _featureNames) = (table, featureNames.IsDefault ? [] : featureNames);
        if (_featureNames.Any(string.IsNullOrEmpty) || _featureNames.Distinct(StringComparer.Ordinal).Count() < _featureNames.Length)
        {
            throw new ArgumentException("Features have names, each of them once.", nameof(featureNames));
        }
    }

    /// <summary>Adds a learner.</summary>
    /// <param name="offer">The learner.</param>
    /// <param name="row">What violations call it; by default its number among those added, from 1.</param>
    public UpliftTrialBuilder Add(UpliftOffer offer, int? row = null)
    {
        ArgumentNullException.ThrowIfNull(offer);
        int named = row ?? (_rows.Count + 1);
        int features = offer.Features.IsDefault ? 0 : offer.Features.Length;
        bool isNamed = !string.IsNullOrEmpty(offer.LearnerId);
        Check(isNamed, named, "learner", offer.LearnerId, "an id");
        Check(!isNamed || _learners.Add(offer.LearnerId), named, "learner", offer.LearnerId, "a learner that no earlier row has");
        Check(Math.Abs(offer.Outcome) <= LargestOutcome, named, "outcome", Text(offer.Outcome), "a number from -1e50 to 1e50");
        Check(offer.Propensity is >= LeastPropensity and <= 1 - LeastPropensity, named, "propensity", Text(offer.Propensity),
            "a probability of the lot from 0.0001 to 0.9999");
        Check(offer.Minutes is > 0 and <= LargestMinutes, named, "minutes", Text(offer.Minutes), "a number above 0 and up to 1000000");
        Check(features == _featureNames.Length, named, "x_", Text(features), $"{Text(_featureNames.Length)} values");
        Check(features == 0 || !offer.Features.Any(double.IsInfinity), named, "x_", null, "finite numbers, or nothing");
        _rows.Add(offer);
        return this;
    }

    /// <summary>The trial.</summary>
    /// <exception cref="InputRefusedException">
    /// There is no feature, or fewer than <see cref="FewestOnASide"/> learners on a side; an id is empty or there twice, an outcome not
    /// from −1e50 to 1e50, a propensity not from 0.0001 to 0.9999, minutes not above 0 and at most 1e6, or features infinite or too many or
    /// few; or the contacts are four standard deviations or more from as many as the propensities sum to (a sample ratio mismatch; Fabijan
    /// et al. 2019).
    /// </exception>
    public UpliftTrial Build()
    {
        int contacted = _rows.Count(offer => offer.IsContacted), others = _rows.Count - contacted;
        Check(_featureNames.Length > 0, null, "x_", null, "at least one column x_… of what was known before the lot");
        Check(Math.Min(contacted, others) >= FewestOnASide, null, "contacted", $"{Text(contacted)} contacted, {Text(others)} not",
            $"at least {Text(FewestOnASide)} learners on each side");
        _violations.ThrowIfAny();
        CheckLot(contacted);
        return new UpliftTrial(_featureNames, [.. _rows.OrderBy(offer => offer.LearnerId, StringComparer.Ordinal)]);
    }

    // A lot with these probabilities makes about as many contacts as they sum to.
    private void CheckLot(int contacted)
    {
        double expected = _rows.Sum(offer => offer.Propensity);
        double deviation = Math.Sqrt(_rows.Sum(offer => offer.Propensity * (1 - offer.Propensity)));
        Check(Math.Abs(contacted - expected) <= MostDeviations * deviation, null, "propensity", $"{Text(contacted)} contacted",
            $"probabilities of the lot that go with the contacts: these make about {Text(Math.Round(expected))} of {Text(_rows.Count)}");
        _violations.ThrowIfAny();
    }

    private void Check(bool isRight, int? row, string column, string? value, string expected)
    {
        if (!isRight)
        {
            _violations.Add(_table, row, column, value, expected);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}

using System.Security.Cryptography;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Participative.Preferences;

/// <summary>
/// What is learnt from everybody: the features of tastes, the priors of audiences, and which places of lists are looked at. Immutable and
/// thread-safe.
/// </summary>
public sealed class PreferenceModel
{
    private const int VersionLetters = 16;

    /// <summary>Joins the parts.</summary>
    /// <param name="vocabulary">The features.</param>
    /// <param name="priors">The priors, of as many features.</param>
    /// <param name="options">How tastes are learnt from them; null for the defaults. Copied.</param>
    /// <exception cref="ArgumentNullException">The vocabulary or the priors are null.</exception>
    /// <exception cref="ArgumentException">Numbers of features differ.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public PreferenceModel(PreferenceVocabulary vocabulary, PreferencePriors priors, PreferenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(priors);
        options ??= new PreferenceOptions();
        var violations = new ViolationCollector();
        OptionRules.Check(options, "options", violations);
        violations.ThrowIfAny();
        if (vocabulary.Names.Length != priors.Everybody.Dimensions)
        {
            throw new ArgumentException($"Expected priors of {vocabulary.Names.Length} features.", nameof(priors));
        }

        (Vocabulary, Priors, Examination) = (vocabulary, priors, options.Examination);
        (PriorVariance, HalfLifeDays) = (options.PriorVariance, options.HalfLifeDays);
        Version = Convert.ToHexStringLower(SHA256.HashData(PreferenceModelJson.Bytes(this)))[..VersionLetters];
    }

    /// <summary>The features of tastes.</summary>
    public PreferenceVocabulary Vocabulary { get; }

    /// <summary>What tastes are like before any choice.</summary>
    public PreferencePriors Priors { get; }

    /// <summary>How likely places of lists are to be looked at.</summary>
    public ExaminationCurve Examination { get; }

    /// <summary>Variance of each weight before anybody had chosen.</summary>
    public double PriorVariance { get; }

    /// <summary>Days in which half of what was learnt of a learner is forgotten.</summary>
    public double HalfLifeDays { get; }

    /// <summary>What tells the model from others: 16 hexadecimal digits of SHA-256 over all of it.</summary>
    public string Version { get; }

    /// <summary>The model before anybody has chosen: no history leaves Preference as declared topics have it.</summary>
    /// <param name="vocabulary">The features.</param>
    /// <param name="options">How tastes are learnt; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="vocabulary"/> is null.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static PreferenceModel Untrained(PreferenceVocabulary vocabulary, PreferenceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return Train(vocabulary, [], options);
    }

    /// <summary>A model whose priors are learnt from choices.</summary>
    /// <param name="vocabulary">The features.</param>
    /// <param name="choices">What learners did.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="ArgumentNullException">The vocabulary or the choices are null.</exception>
    /// <exception cref="ArgumentException">An offer has another number of features.</exception>
    /// <exception cref="InputRefusedException">An option is out of its range.</exception>
    public static PreferenceModel Train(PreferenceVocabulary vocabulary, IEnumerable<LearnerChoices> choices,
        PreferenceOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        return new PreferenceModel(
            vocabulary, PreferencePriorTrainer.Train(choices, vocabulary.Names.Length, options, cancellationToken), options);
    }

    /// <summary>The model as JSON text, the same for the same model.</summary>
    public string ToJson() => PreferenceModelJson.Text(this);

    /// <summary>A model of its JSON text.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <param name="source">What messages call it by, such as the name of its file.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InputRefusedException">It is not such a text, or its version is not that of what it says.</exception>
    public static PreferenceModel Parse(string json, string source) => PreferenceModelJson.Parse(json, source);
}

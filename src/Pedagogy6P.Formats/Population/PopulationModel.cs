using System.Collections.Immutable;
using System.Text;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Formats.Population;

/// <summary>
/// A population model: how synthetic learners of a programme look, what they enrolled in, and their true hazards of withdrawing. Read from
/// the
/// <c>population.json</c> of a programme folder, whose format and formulas <c>docs/population-model.md</c> defines; used by
/// <see cref="SyntheticProgramme"/>. Everything in it is authored for illustration. Immutable and thread-safe.
/// </summary>
public sealed class PopulationModel
{
    /// <summary>Name of the file in a programme folder.</summary>
    public const string FileName = "population.json";

    /// <summary>Largest size of a model in bytes of UTF-8: 4 MiB.</summary>
    public const int LargestBytes = 4 * 1024 * 1024;

    internal PopulationModel(PopulationAssessment assessment, PopulationActivity activity, LogisticModel withdrawing, LogisticModel failing)
    {
        Assessment = assessment;
        Activity = activity;
        Withdrawing = withdrawing;
        Failing = failing;
    }

    /// <summary>What the model is, in its author's words; empty when it says nothing.</summary>
    public string Description { get; internal init; } = "";

    internal string LearnerIdPrefix { get; init; } = "";

    internal int HistoryMonths { get; init; }

    internal double NoLocationShare { get; init; }

    internal double PriorCompletedShare { get; init; }

    internal NumberDistribution Choices { get; init; } = NumberDistribution.Zero;

    internal NumberDistribution Answers { get; init; } = NumberDistribution.Zero;

    internal NumberDistribution Logbook { get; init; } = NumberDistribution.Zero;

    internal ImmutableArray<PopulationSegment> Segments { get; init; } = [];

    internal PopulationAssessment Assessment { get; }

    internal PopulationActivity Activity { get; }

    internal LogisticModel Withdrawing { get; }

    internal LogisticModel Failing { get; }

    /// <summary>Reads the model of a programme folder.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <exception cref="ArgumentNullException"><paramref name="folder"/> is null.</exception>
    /// <exception cref="InputRefusedException">The folder has no <see cref="FileName"/> that can be read, or its content is refused as by
    /// <see cref="Parse(Stream)"/>.</exception>
    public static PopulationModel Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var file = new FileInfo(Path.Combine(folder, FileName));
        if (!file.Exists)
        {
            throw Unreadable("a population model of that name in the programme folder");
        }

        try
        {
            using FileStream stream = file.OpenRead();
            return Parse(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unreadable($"a file that can be read ({ReadingFaults.Of(exception)})");
        }
    }

    /// <summary>Reads a model.</summary>
    /// <param name="json">The text of a <c>population.json</c>, at most <see cref="LargestBytes"/> in UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InputRefusedException">The text is not JSON, too large, or breaks the format; every violation names its JSON
    /// path.</exception>
    public static PopulationModel Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return PopulationReader.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>
    /// Reads a model from UTF-8 with or without a byte order mark, to the end of the stream; never keeps more than
    /// <see cref="LargestBytes"/>.
    /// </summary>
    /// <param name="stream">The stream, which stays open.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InputRefusedException">The content is not UTF-8 JSON, too large, or breaks the format; every violation names its
    /// JSON path.</exception>
    public static PopulationModel Parse(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        byte[] buffer = new byte[LargestBytes + 1];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return PopulationReader.Read(buffer.AsMemory(0, length));
    }

    private static InputRefusedException Unreadable(string expected) =>
        new(new Violation(FileName, Row: null, Column: null, Value: null, expected));
}

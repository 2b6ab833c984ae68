namespace Pedagogy6P.Practice.Mastery;

/// <summary>What a model file says about its model besides the model itself.</summary>
public sealed record MasteryMetadata
{
    /// <summary>Version of the library that wrote the file.</summary>
    public string LibraryVersion { get; init; } = typeof(MasteryMetadata).Assembly.GetName().Version?.ToString() ?? "";

    /// <summary>Seed of the training.</summary>
    public long Seed { get; init; }

    /// <summary>Learners whose answers were learnt from.</summary>
    public int Learners { get; init; }

    /// <summary>Answers learnt from.</summary>
    public int Answers { get; init; }

    /// <summary>SHA-256 of the answers learnt from, in lower-case hexadecimal. Default empty.</summary>
    public string TrainingDataHash { get; init; } = "";

    /// <summary>
    /// The ridge penalty chosen; infinite where the ability filter alone predicted best and there is no regression.
    /// </summary>
    public double Penalty { get; init; }

    /// <summary>Mean log-loss of the answers of learners held back, in nats.</summary>
    public double HeldBackLogLoss { get; init; }

    /// <summary>Notes, for instance that the answers are simulated. Default empty.</summary>
    public string Notes { get; init; } = "";
}

namespace Pedagogy6P.MachineLearning;

/// <summary>
/// The capability to say what each feature does to a prediction: base log-odds and contributions of a row add up to the log-odds of the
/// model, before
/// calibration. A model made of others is explained when its members are. A host's own model that implements it is explained like those of
/// this library.
/// </summary>
public interface IExplainedRiskModel : IRiskModel
{
    /// <summary>The model inside that cannot be explained, this one or a member; null when all can. Default null.</summary>
    IRiskModel? Unexplained => null;

    /// <summary>Log-odds of the average person: those of a row whose contributions are all 0. May take time; ask once.</summary>
    /// <exception cref="InvalidOperationException"><see cref="Unexplained"/> is not null.</exception>
    double BaseLogOdds { get; }

    /// <summary>What every feature adds to the log-odds of a row.</summary>
    /// <param name="row">One value per feature, NaN is missing.</param>
    /// <param name="destination">Receives one contribution per feature; what it held is lost.</param>
    /// <exception cref="ArgumentException">A span has another length than the schema.</exception>
    /// <exception cref="InvalidOperationException"><see cref="Unexplained"/> is not null.</exception>
    void Contributions(ReadOnlySpan<double> row, Span<double> destination);
}

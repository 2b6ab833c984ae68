using System.Collections.Immutable;
using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Hazard;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.Tables;

namespace Pedagogy6P.MachineLearning.ModelFiles;

/// <summary>Who reads which kind of model in a model file. Immutable and thread-safe.</summary>
public sealed class RiskModelKinds
{
    private RiskModelKinds(ImmutableDictionary<byte, Func<RiskModelReader, FeatureSchema, IRiskModel>> readers) => Readers = readers;

    /// <summary>The kinds of the library.</summary>
    public static RiskModelKinds Library { get; } = new(ImmutableDictionary<byte, Func<RiskModelReader, FeatureSchema, IRiskModel>>.Empty
        .Add(LogisticContent.Kind, LogisticContent.Read)
        .Add(TreeContent.Kind, TreeContent.Read)
        .Add(TreeContent.RoundingKind, TreeContent.ReadRounding)
        .Add(AveragedModel.Kind, AveragedModel.Read)
        .Add(CalibratedContent.Platt, CalibratedContent.ReadPlatt)
        .Add(CalibratedContent.Isotonic, CalibratedContent.ReadIsotonic)
        .Add(HazardContent.Kind, HazardContent.Read));

    internal ImmutableDictionary<byte, Func<RiskModelReader, FeatureSchema, IRiskModel>> Readers { get; }

    /// <summary>The same kinds and one of a host.</summary>
    /// <param name="kind">
    /// What the models' <see cref="IStoredRiskModel.Kind"/> says, from <see cref="RiskModelWriter.FirstKindOfHosts"/> on.
    /// </param>
    /// <param name="read">
    /// Reads what <see cref="IStoredRiskModel.Write"/> wrote. Throws <see cref="FormatException"/> when that is no model.
    /// </param>
    /// <exception cref="ArgumentException">The kind belongs to the library, or has a reader already.</exception>
    public RiskModelKinds With(byte kind, Func<RiskModelReader, FeatureSchema, IRiskModel> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfLessThan(kind, RiskModelWriter.FirstKindOfHosts);
        return Readers.ContainsKey(kind) ? throw new ArgumentException($"Kind {kind} has a reader already.", nameof(kind))
            : new RiskModelKinds(Readers.Add(kind, read));
    }
}

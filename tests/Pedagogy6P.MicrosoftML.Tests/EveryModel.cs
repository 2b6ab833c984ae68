using System.Collections.Immutable;
using Pedagogy6P.MachineLearning;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.MicrosoftML.Onnx;
using Pedagogy6P.MicrosoftML.Tables;
using Pedagogy6P.MicrosoftML.Tests.Onnx;
using Pedagogy6P.MicrosoftML.Training;

namespace Pedagogy6P.MicrosoftML.Tests;

/// <summary>One small model of every kind that ML.NET and ONNX bring in: as it is, imported, and trained.</summary>
internal static class EveryModel
{
    private static readonly RiskTable Rows2000 = Samples.Table(2000, 1);

    private static readonly ImmutableDictionary<string, Lazy<IRiskModel>> Models = SamplePipelines.All
        .SelectMany(name => new KeyValuePair<string, Func<IRiskModel>>[]
        {
            new(name, () => Pipeline(name, import: false)),
            new(name + ", imported", () => Pipeline(name, import: true)),
        })
        .Concat(Enum.GetValues<MicrosoftMLTrainerKind>()
        .Select(trainer => new KeyValuePair<string, Func<IRiskModel>>($"trained by {trainer}",
            () => MicrosoftMLTrainer.Train(Rows2000, new MicrosoftMLTrainerOptions { Trainer = trainer, Trees = 10 }))))
        .Concat(OnnxSamples.Read.Select(name => new KeyValuePair<string, Func<IRiskModel>>($"ONNX, {name}",
            () => OnnxRiskModel.Of(OnnxExport.ToBytes(OnnxSamples.Named(name))))))
        .ToImmutableDictionary(one => one.Key, one => new Lazy<IRiskModel>(one.Value), StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Models.Keys.Order(StringComparer.Ordinal)];

    public static IRiskModel Named(string name) => Models[name].Value;

    private static IRiskModel Pipeline(string name, bool import) => MicrosoftMLRiskModel.Of(
        SamplePipelines.Fit(name, Rows2000),
        RiskDataView.Of(Rows2000).Schema,
        new MicrosoftMLModelOptions { Schema = SamplePipelines.Read(name, Rows2000).Schema, Import = import });
}

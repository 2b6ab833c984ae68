using Pedagogy6P.MachineLearning.Boosting;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.Drift;
using Pedagogy6P.MachineLearning.Evaluation;
using Pedagogy6P.MachineLearning.Logistic;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

public sealed class RiskModelFileTests
{
    private static readonly RiskTable Table = RiskSamples.Mixed(400, 2);
    private static readonly RiskModelDocument Document = Make();

    [Fact]
    public void Everything_comes_back()
    {
        RiskModelDocument read = RiskModelFile.Read(RiskModelFile.ToBytes(Document));
        RiskSamples.Score(read.Model, Table).ShouldBe(RiskSamples.Score(Document.Model, Table));
        (read.Metadata with { Ranges = [], Metrics = [], References = [], RowHashes = [], PersonHashes = [], TableHashes = [] }).ShouldBe(
            Document.Metadata with { Ranges = [], Metrics = [], References = [], RowHashes = [], PersonHashes = [], TableHashes = [] });
        read.Metadata.Ranges.ShouldBe(Document.Metadata.Ranges);
        read.Metadata.PersonHashes.ShouldBe(Document.Metadata.PersonHashes);
        read.Metadata.TableHashes.ShouldBe(Document.Metadata.TableHashes);
        read.Metadata.Metrics.ShouldBe(Document.Metadata.Metrics);
        RiskModelFile.ToBytes(read).ShouldBe(RiskModelFile.ToBytes(Document));
    }

    [Fact]
    public void Every_changed_byte_is_refused()
    {
        byte[] bytes = RiskModelFile.ToBytes(Document);
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= (byte)(1 << (i % 8));
            Should.Throw<InputRefusedException>(() => RiskModelFile.Read(bytes));
            bytes[i] ^= (byte)(1 << (i % 8));
        }
    }

    [Fact]
    public void Every_cut_and_every_addition_is_refused()
    {
        byte[] bytes = RiskModelFile.ToBytes(Document);
        for (int length = 0; length < bytes.Length; length++)
        {
            Should.Throw<InputRefusedException>(() => RiskModelFile.Read(bytes.AsSpan(0, length)));
        }

        Should.Throw<InputRefusedException>(() => RiskModelFile.Read((byte[])[.. bytes, 0]));
    }

    [Fact]
    public void Nonsense_with_a_right_checksum_is_refused_too()
    {
        byte[] bytes = RiskModelFile.ToBytes(Document);
        Random random = new(5);
        int read = 0;
        for (int trial = 0; trial < 500; trial++)
        {
            byte[] changed = [.. bytes];
            changed[random.Next(16, bytes.Length - 32)] = (byte)random.Next(256);
            System.Security.Cryptography.SHA256.HashData(changed.AsSpan(0, changed.Length - 32), changed.AsSpan(changed.Length - 32));
            try
            {
                RiskModelFile.Read(changed);
                read++;
            }
            catch (InputRefusedException refused)
            {
                refused.Message.ShouldNotBeEmpty();
            }
        }

        read.ShouldBeLessThanOrEqualTo(500);
    }

    [Fact]
    public void A_later_version_is_refused_by_name()
    {
        byte[] bytes = RiskModelFile.ToBytes(Document);
        bytes[8] = RiskModelFile.FormatVersion + 1;
        System.Security.Cryptography.SHA256.HashData(bytes.AsSpan(0, bytes.Length - 32), bytes.AsSpan(bytes.Length - 32));
        Should.Throw<InputRefusedException>(() => RiskModelFile.Read(bytes)).Message.ShouldContain("version");
    }

    [Fact]
    public void Distributions_of_version_1_get_bins_beyond_the_training_range()
    {
        RiskModelMetadata old = Document.Metadata with
        {
            References = [.. Document.Metadata.References.Select(r => r.Edges.IsEmpty ? r
                : new FeatureReference(r.Feature, [.. r.Edges.AsSpan()[1..^1]], [.. r.Shares.AsSpan()[1..^1]], r.MissingShare))],
        };
        old.References.ShouldContain(reference => reference.Edges.Length > 1);
        RiskModelMetadata read = RiskModelFile.Read(RiskModelFile.ToBytes(Document with { Metadata = old })).Metadata;
        for (int feature = 0; feature < read.References.Length; feature++)
        {
            read.References[feature].Edges.ShouldBe(Document.Metadata.References[feature].Edges);
            read.References[feature].Shares.ShouldBe(Document.Metadata.References[feature].Shares);
        }
    }

    [Fact]
    public void Files_of_version_2_are_read()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "model-files", "version-2.p6risk"));
        bytes[8].ShouldBe((byte)2);
        RiskModelDocument read = RiskModelFile.Read(bytes);
        read.Model.Schema.Features.Select(feature => feature.Name).ShouldBe(["load", "online"]);
        (read.Metadata.TrainingRows, read.Metadata.RowHashes.Length, read.Metadata.TableHashes.Length).ShouldBe((150, 150, 0));
        RiskModelFile.Read(RiskModelFile.ToBytes(read)).Model.Probability([2, 0]).ShouldBe(read.Model.Probability([2, 0]));
    }

    [Fact]
    public void Base_rates_of_weighted_rows_come_back()
    {
        RiskScores weighted = Document.Metadata.Metrics[0] with { BaseRate = 0.3 };
        RiskModelMetadata metadata = Document.Metadata with { Metrics = [weighted] };
        RiskModelFile.Read(RiskModelFile.ToBytes(Document with { Metadata = metadata })).Metadata.Metrics.ShouldBe([weighted]);
    }

    [Fact]
    public void Streams_carry_the_same_bytes()
    {
        using MemoryStream stream = new();
        RiskModelFile.Write(Document, stream);
        stream.ToArray().ShouldBe(RiskModelFile.ToBytes(Document));
        stream.Position = 0;
        RiskModelFile.Read(stream).Metadata.Name.ShouldBe("withdrawal");
    }

    [Fact]
    public void The_training_hash_sees_values_and_not_storage()
    {
        RiskTable singles = new RiskTableBuilder().AddNumeric("x", new[] { 1f, 2f }).SetLabels([0, 1]).Build();
        RiskTable doubles = new RiskTableBuilder().AddNumeric("x", new[] { 1.0, 2.0 }).SetLabels([0, 1]).Build();
        RiskTable other = new RiskTableBuilder().AddNumeric("x", new[] { 1.0, 3.0 }).SetLabels([0, 1]).Build();
        TrainingDataHash.Of(singles).ShouldBe(TrainingDataHash.Of(doubles));
        string.Equals(TrainingDataHash.Of(singles), TrainingDataHash.Of(other), StringComparison.Ordinal).ShouldBeFalse();
    }

    private static RiskModelDocument Make()
    {
        BoostedTreesModel boosted = RiskSamples.Boost(Table, new BoostingOptions { Trees = 3, MaximumDepth = 3 });
        double[] probabilities = RiskSamples.Score(boosted, Table);
        IRiskModel model = new AveragedModel(
        [
            new(new CalibratedModel(boosted, IsotonicCalibrator.Train(Table.Labels, probabilities)), 2),
            new(new CalibratedModel(LogisticTrainer.Train(Table), new PlattCalibrator(0.1, 0.9)), 1),
        ]);
        RiskModelMetadata metadata = new RiskModelMetadata
        {
            Name = "withdrawal", Label = "withdrawn", Settings = "small", Seed = 7, TrainedOn = new DateOnly(2026, 1, 2),
            Notes = "synthetic",
            Metrics = [RiskScores.OfProbabilities("model", Table.Labels, probabilities)],
        }.DescribeTraining(Table);
        return new RiskModelDocument(model, metadata);
    }
}

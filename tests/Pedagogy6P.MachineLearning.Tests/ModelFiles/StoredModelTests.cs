using System.Text;
using System.Text.Json;
using Pedagogy6P.MachineLearning.Calibration;
using Pedagogy6P.MachineLearning.ModelFiles;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MachineLearning.Tests.ModelFiles;

public sealed class StoredModelTests
{
    private static readonly FeatureSchema Schema = new([new Feature("load", FeatureKind.Numeric)]);
    private static readonly RiskModelKinds Kinds = RiskModelKinds.Library.With(200, HostModel.Read);

    /// <summary>
    /// Averages of calibrated trees and regressions, hazards of both, written by the library before models wrote themselves.
    /// </summary>
    [Theory]
    [InlineData("average")]
    [InlineData("hazard")]
    [InlineData("hazard-trees")]
    public void Every_kind_is_written_as_it_always_was(string name)
    {
        byte[] bytes = File.ReadAllBytes(Fixture($"{name}.p6risk"));
        RiskModelDocument document = RiskModelFile.Read(bytes);
        ShouldOnlyHaveRoomForPersons(RiskModelFile.ToBytes(document), bytes);
        Json(document).ShouldBe(File.ReadAllText(Fixture($"{name}.json")));
    }

    // Version 4 counts the hashes of persons among the metadata, of which version 3 knew nothing; all else is as it was.
    private static void ShouldOnlyHaveRoomForPersons(byte[] written, byte[] before)
    {
        const int Header = 16;
        const int Checksum = 32;
        ReadOnlySpan<byte> now = written.AsSpan(Header..^Checksum);
        ReadOnlySpan<byte> then = before.AsSpan(Header..^Checksum);
        int at = now.CommonPrefixLength(then);
        now[at..(at + sizeof(int))].ToArray().ShouldAllBe(part => part == 0);
        now[(at + sizeof(int))..].ToArray().ShouldBe(then[at..].ToArray());
    }

    [Fact]
    public void Imported_trees_keep_how_they_round()
    {
        RiskModelDocument imported =
            new(XgboostImport.Read(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", "xgboost", "model.json"))).Model,
            new RiskModelMetadata { Name = "imported" });
        byte[] bytes = RiskModelFile.ToBytes(imported);
        RiskModelDocument read = RiskModelFile.Read(bytes);
        RiskModelFile.ToBytes(read).ShouldBe(bytes);
        Json(read).ShouldBe(Json(imported));
        Json(read).ShouldContain("nearest single precision");
    }

    [Fact]
    public void A_hosts_model_is_stored_alone_and_as_a_member()
    {
        AveragedModel model = new AveragedModel([new(new HostModel(Schema, 2), 1),
            new(new CalibratedModel(new HostModel(Schema, 3), new PlattCalibrator(0, 1)), 1)]);
        byte[] bytes = RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata { Name = "host" }));
        RiskModelDocument read = RiskModelFile.Read(bytes, Kinds);
        read.Model.Probability([0.3]).ShouldBe(model.Probability([0.3]));
        RiskModelFile.ToBytes(read).ShouldBe(bytes);
        Json(read).ShouldContain("""{"kind":"host","slope":2}""");
    }

    [Fact]
    public void A_file_of_a_host_is_refused_without_its_reader()
    {
        byte[] bytes = RiskModelFile.ToBytes(new RiskModelDocument(new HostModel(Schema, 2), new RiskModelMetadata { Name = "host" }));
        Should.Throw<InputRefusedException>(() => RiskModelFile.Read(bytes))
            .Message.ShouldContain("a model of kind 200, for which no reader was given");
    }

    [Fact]
    public void A_model_without_the_capability_is_refused_by_name_wherever_it_stands()
    {
        IRiskModel model =
            new AveragedModel([new(new HostModel(Schema, 2), 1),
                new(new CalibratedModel(new PlainModel(Schema), new PlattCalibrator(0, 1)), 1)]);
        model.FindUnstored().ShouldBe(new PlainModel(Schema));
        RiskModelDocument document = new(model, new RiskModelMetadata { Name = "host" });
        Should.Throw<ArgumentException>(() => RiskModelFile.ToBytes(document))
            .Message.ShouldContain("Models of type PlainModel cannot be written.");
        Should.Throw<ArgumentException>(() => Json(document)).Message.ShouldContain("Models of type PlainModel cannot be written.");
    }

    [Fact]
    public void A_calibrator_of_a_host_that_writes_nothing_is_refused()
    {
        IRiskModel model = new CalibratedModel(new HostModel(Schema, 2), new Halved());
        model.FindUnstored().ShouldBe(model);
        Should.Throw<ArgumentException>(() => RiskModelFile.ToBytes(new RiskModelDocument(model, new RiskModelMetadata { Name = "host" })));
        model.FindUnexplained().ShouldBeNull();
    }

    [Fact]
    public void Kinds_of_the_library_are_not_for_hosts()
    {
        Should.Throw<ArgumentException>(() => RiskModelKinds.Library.With(1, HostModel.Read));
        Should.Throw<ArgumentException>(() => Kinds.With(200, HostModel.Read));
        RiskModelDocument document = new(new HostModel(Schema, 2) { Kind = 1 }, new RiskModelMetadata { Name = "host" });
        Should.Throw<ArgumentException>(() => RiskModelFile.ToBytes(document)).Message.ShouldContain("HostModel has kind 1");
    }

    private static string Fixture(string name) => Path.Combine(AppContext.BaseDirectory, "Fixtures", "model-files", name);

    private static string Json(RiskModelDocument document)
    {
        using MemoryStream stream = new();
        using Utf8JsonWriter writer = new(stream);
        RiskModelJson.Write(document, writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Halved : IProbabilityCalibrator
    {
        public double Calibrate(double probability) => probability / 2;
    }
}

using Pedagogy6P.Benchmarks.Research.Oulad;
using Pedagogy6P.Benchmarks.Research.Oulad.Dataset;

namespace Pedagogy6P.Benchmarks.Tests.Research.Oulad.Dataset;

public sealed class OuladRoundTripTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_dataset_that_was_written_is_read_back(int seed)
    {
        var data = SmallOulad.Create(seed);
        using var files = new SmallOuladFolder(data);

        var read = OuladDataset.Read(files.Folder);

        read.Presentations.ShouldBe(data.Presentations);
        read.ActivityTypes.ShouldBe(data.ActivityTypes);
        read.Assessments.ShouldBe(data.Assessments);
        read.Enrolments.ShouldBe(data.Enrolments);
        read.ClickRows.ShouldBe(data.ClickRows);
        for (var p = 0; p < data.Presentations.Length; p++)
        {
            read.SitesOf(p).ToArray().ShouldBe(data.SitesOf(p).ToArray());
            read.EnrolmentsOf(p).ToArray().ShouldBe(data.EnrolmentsOf(p).ToArray());
            read.ClicksOfPresentation(p).ToArray().ShouldBe(data.ClicksOfPresentation(p).ToArray());
        }

        for (var e = 0; e < data.Enrolments.Length; e++)
            read.SubmissionsOf(e).ToArray().ShouldBe(data.SubmissionsOf(e).ToArray());
    }

    [Fact]
    public void Reading_and_building_is_measured_over_all_landmarks()
    {
        var data = SmallOulad.Create();
        using var files = new SmallOuladFolder(data);

        var measured = IngestMeasurement.Run(files.Folder);

        measured.ClickRows.ShouldBe(data.ClickRows);
        measured.FeatureRows.ShouldBe(RiskSet.Landmarks.ToArray().Sum(landmark => RiskRows.At(data, landmark).Enrolments.Count));
        measured.Columns.ShouldBe(new FeatureBuilder(data).Build(0).Names.Count);
        measured.PeakMegabytes.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_measurement_is_one_line()
    {
        var measured = new IngestMeasurement(1000, 1.26, 2.5, 600, 205, 4.44, 123.6);
        measured.ToText(json: false).ShouldBe("1000 click rows read in 1.3 s, 600 rows of 205 features at six landmarks in 2.5 s: 3.8 s, "
            + "4.4 processor seconds, peak 124 MiB");
        measured.ToText(json: true).ShouldBe("{\"clickRows\":1000,\"readSeconds\":1.26,\"featureSeconds\":2.5,\"featureRows\":600,"
            + "\"columns\":205,\"processorSeconds\":4.44,\"peakMegabytes\":123.6}");
    }
}

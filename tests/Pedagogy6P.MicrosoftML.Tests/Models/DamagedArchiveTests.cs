using Pedagogy6P.MachineLearning.Statistics;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Models;
using Pedagogy6P.Validation;

namespace Pedagogy6P.MicrosoftML.Tests.Models;

/// <summary>A saved pipeline of which a bit changed is refused, or what changed is nothing that a model is made of.</summary>
public class DamagedArchiveTests
{
    private static readonly RiskTable Table = Samples.Table(500, 3);

    [Theory]
    [InlineData("lightgbm")]
    [InlineData("fasttree")]
    public void A_changed_bit_never_gives_another_model(string name)
    {
        RiskTable read = SamplePipelines.Read(name, Table);
        byte[] file = SamplePipelines.Save(SamplePipelines.Fit(name, read), read).ToArray();
        double[] right = Samples.Score(MicrosoftMLRiskModel.Load(new MemoryStream(file)), read);
        SeededRandom random = new(11L);
        int refused = 0;
        for (int copy = 0; copy < 60; copy++)
        {
            byte[] damaged = [.. file];
            damaged[random.Next(file.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Samples.Score(MicrosoftMLRiskModel.Load(new MemoryStream(damaged)), read).ShouldBe(right);
            }
            catch (InputRefusedException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void The_stream_stays_open_and_is_told_to_be_no_archive()
    {
        using var stream = new MemoryStream([1, 2, 3, 4]);
        Should.Throw<InputRefusedException>(() => MicrosoftMLRiskModel.Load(stream)).Message.ShouldContain("a .zip that is whole");
        stream.CanRead.ShouldBeTrue();
    }
}

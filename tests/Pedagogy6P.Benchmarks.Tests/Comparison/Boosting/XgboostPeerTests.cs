using Pedagogy6P.Benchmarks.Comparison.Boosting;

namespace Pedagogy6P.Benchmarks.Tests.Comparison.Boosting;

/// <summary>The talk with the peer, held with a shell script in its place.</summary>
public sealed class XgboostPeerTests : IDisposable
{
    private const string Shell = "/bin/sh";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gbdt-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Commands_go_out_and_figures_come_back()
    {
        using (XgboostPeer peer = Start("""
            echo '{"version":"9.8.7"}'
            while read command; do
              echo "$command" >> "$1/asked"
              case "$command" in
                train*) echo '{"seconds":1.5,"processorSeconds":2.25}';;
                predict*) echo '{"batchNanoseconds":12.5,"singleMicroseconds":3,"auc":0.75}';;
                *) echo '{}';;
              esac
            done
            """))
        {
            peer.Version.ShouldBe("9.8.7");
            peer.MakeData(1000, 7);
            BoostingTime time = peer.TrainAndPredict(1000, 2);
            (time.Seconds, time.ProcessorSeconds).ShouldBe((1.5, 2.25));
            (time.Scoring.BatchNanoseconds, time.Scoring.SingleMicroseconds, time.Scoring.Auc).ShouldBe((12.5, 3, 0.75));
            time.Scoring.AllocatedBytesPerRow.ShouldBe(double.NaN);
        }

        File.ReadAllLines(Path.Combine(_folder.FullName, "asked")).ShouldBe(["data 1000 7", "train 1000 2", "predict 2"]);
    }

    [Fact]
    public void A_peer_that_ends_without_an_answer_is_told_of()
    {
        using XgboostPeer peer = Start("echo '{\"version\":\"1\"}'; read command");
        InvalidOperationException ended = Should.Throw<InvalidOperationException>(() => peer.MakeData(1, 1));
        ended.Message.ShouldBe("The peer ended without an answer.");
    }

    private XgboostPeer Start(string script)
    {
        Assert.SkipUnless(File.Exists(Shell), "no shell at " + Shell);
        string file = Path.Combine(_folder.FullName, "peer.sh");
        File.WriteAllText(file, script.ReplaceLineEndings("\n") + "\n");
        return XgboostPeer.Start(Shell, file, _folder.FullName);
    }
}

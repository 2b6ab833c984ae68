using Generators;
using Pedagogy6P.MachineLearning.Tables;
using Pedagogy6P.MicrosoftML.Onnx;

namespace Pedagogy6P.MicrosoftML.Tests.Onnx;

/// <summary>ONNX models that are disposed of, after and while others ask them.</summary>
public sealed class OnnxDisposalTests
{
    private static readonly RiskTable Test = OnnxSamples.Table(500, 5);
    private static readonly byte[] File = OnnxExport.ToBytes(OnnxSamples.Named("average"));

    private int _wrong;

    [Fact]
    public void A_model_that_is_disposed_of_answers_no_more()
    {
        var model = OnnxRiskModel.Of(File);
        double[] row = new double[model.Schema.Count];
        model.Dispose();
        model.Dispose();
        Should.Throw<ObjectDisposedException>(() => model.Probability(row)).ObjectName.ShouldContain(nameof(OnnxRiskModel));
        Should.Throw<ObjectDisposedException>(() => model.Probabilities(row, new double[1]));
        Should.Throw<ObjectDisposedException>(() => model.Probabilities([], []));
        Should.Throw<ObjectDisposedException>(() => model.Probabilities(Test, new double[Test.RowCount]));
        model.Schema.Count.ShouldBe(Test.Schema.Count);
    }

    [Fact]
    [AnyCulture]
    public void Answers_that_have_begun_are_finished_and_later_ones_refused()
    {
        using OnnxRiskModel whole = OnnxRiskModel.Of(File);
        double[] expected = Samples.Score(whole, Test);
        for (int time = 0; time < 20; time++)
        {
            var model = OnnxRiskModel.Of(File);
            using var begun = new CountdownEvent(3);
            Thread[] threads = [.. Enumerable.Range(0, 3).Select(_ => new Thread(() => AskUntilDisposed(model, begun)))];
            Array.ForEach(threads, thread => thread.Start());
            begun.Wait(TestContext.Current.CancellationToken);
            model.Dispose();
            Array.ForEach(threads, thread => thread.Join());
        }

        _wrong.ShouldBe(0);

        void AskUntilDisposed(OnnxRiskModel model, CountdownEvent begun)
        {
            double[] found = Samples.Score(model, Test);
            begun.Signal();
            try
            {
                while (true)
                {
                    if (!found.AsSpan().SequenceEqual(expected))
                    {
                        Interlocked.Increment(ref _wrong);
                    }

                    found = Samples.Score(model, Test);
                }
            }
            catch (ObjectDisposedException)
            {
                // What it was asked for.
            }
        }
    }
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Pedagogy6P.Cli.Output;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Cli.Tests.Output;

public sealed class OrderedBatchTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 4)]
    [InlineData(255, 2)]
    [InlineData(256, 3)]
    [InlineData(257, 1)]
    [InlineData(1500, 8)]
    public void Items_come_in_their_order_each_once(int count, int threads)
    {
        var written = new List<string>();
        var progress = new Told();
        new OrderedBatch<int>([.. Enumerable.Range(0, count)], Render, threads, CancellationToken.None)
            .Run(utf8 => written.Add(Encoding.UTF8.GetString(utf8.Span)), progress);
        written.ShouldBe(Enumerable.Range(0, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}:{number}")));
        (progress.Last?.Done ?? 0).ShouldBe(count);
    }

    [Fact]
    public void A_failure_is_thrown_as_it_was()
    {
        static void Fail(int item, int position, IBufferWriter<byte> output) => throw new InvalidDataException("no");
        var batch = new OrderedBatch<int>([1, 2, 3], Fail, threads: 2, CancellationToken.None);
        Should.Throw<InvalidDataException>(() => batch.Run(_ => { }, progress: null)).Message.ShouldBe("no");
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var source = new CancellationTokenSource();
        int written = 0;
        var batch = new OrderedBatch<int>([.. Enumerable.Range(0, 100_000)], Render, threads: 2, source.Token);
        Should.Throw<OperationCanceledException>(() => batch.Run(
            _ =>
            {
                if (++written == 10)
                {
                    source.Cancel();
                }
            },
            progress: null));
        written.ShouldBeLessThan(100_000);
    }

    private static void Render(int item, int position, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{item}:{position}")));

    private sealed class Told : IProgress<WorkProgress>
    {
        public WorkProgress? Last { get; private set; }

        public void Report(WorkProgress value) => Last = value;
    }
}

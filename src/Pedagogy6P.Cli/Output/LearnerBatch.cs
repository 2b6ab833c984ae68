using System.Buffers;
using Pedagogy6P.Cli.Hosting;
using Pedagogy6P.Learners;

namespace Pedagogy6P.Cli.Output;

/// <summary>Answers about learners, computed in parallel and laid out in their order.</summary>
/// <param name="learners">The learners.</param>
/// <param name="answer">Answers about one of them; thread-safe.</param>
/// <param name="threads">Threads at most; null for one per processor.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class LearnerBatch<TAnswer>(IReadOnlyList<Learner> learners, Func<Learner, TAnswer> answer, int? threads,
    CancellationToken cancellationToken)
{
    /// <summary>Writes everything and makes it final, with a bar for people.</summary>
    public void Write(ILearnerLayout<TAnswer> layout, string title, ToolHost host, ToolOutput output)
    {
        output.Write(layout.Opening.Span);
        Each(layout, title, host, output, (utf8, _) => output.Write(utf8));
        output.Write(layout.Closing.Span);
        output.Complete();
    }

    /// <summary>Gives what is laid out of each learner, in their order.</summary>
    public void Each(ILearnerLayout<TAnswer> layout, string title, ToolHost host, ToolOutput output,
        ReadOnlySpanAction<byte, Learner> take)
    {
        var batch = new OrderedBatch<Learner>(learners, (learner, position, utf8) => layout.Write(answer(learner), position, utf8),
            threads, cancellationToken);
        int next = 0;
        ProgressBar.Run(host, output, title, progress => batch.Run(utf8 => take(utf8.Span, learners[next++]), progress));
    }
}

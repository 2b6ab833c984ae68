using System.Buffers;
using Pedagogy6P.Ranking.Answers;

namespace Pedagogy6P.Cli.Output.Recommendations;

/// <summary>
/// Lays out the answers of many learners one after the other. Implementations are thread-safe, as answers are laid out in parallel.
/// </summary>
internal interface IAnswerLayout
{
    /// <summary>Whether facts, duties and remedies are shown, and so have to be asked for.</summary>
    bool ShowsFacts { get; }

    /// <summary>What stands before the first answer.</summary>
    ReadOnlyMemory<byte> Opening { get; }

    /// <summary>What stands after the last answer.</summary>
    ReadOnlyMemory<byte> Closing { get; }

    /// <summary>Lays out one answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="position">Its position, from 0.</param>
    /// <param name="output">Where UTF-8 goes.</param>
    void Write(LearnerAnswer answer, int position, IBufferWriter<byte> output);
}

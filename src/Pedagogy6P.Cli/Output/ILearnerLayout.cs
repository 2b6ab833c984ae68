using System.Buffers;

namespace Pedagogy6P.Cli.Output;

/// <summary>
/// Lays out answers about many learners one after the other. Implementations are thread-safe, as answers are laid out in parallel.
/// </summary>
/// <typeparam name="TAnswer">What is answered about one learner.</typeparam>
internal interface ILearnerLayout<in TAnswer>
{
    /// <summary>What stands before the first answer.</summary>
    ReadOnlyMemory<byte> Opening => default;

    /// <summary>What stands after the last answer.</summary>
    ReadOnlyMemory<byte> Closing => default;

    /// <summary>Lays out one answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="position">Its position, from 0.</param>
    /// <param name="output">Where UTF-8 goes.</param>
    void Write(TAnswer answer, int position, IBufferWriter<byte> output);
}

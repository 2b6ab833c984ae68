using System.Buffers;
using Pedagogy6P.Planning.Paths;

namespace Pedagogy6P.Cli.Output.Paths;

/// <summary>
/// Lays out the paths of many learners one after the other. Implementations are thread-safe, as paths are laid out in parallel.
/// </summary>
internal interface IPathLayout
{
    /// <summary>What stands before the first learner.</summary>
    ReadOnlyMemory<byte> Opening { get; }

    /// <summary>What stands after the last learner.</summary>
    ReadOnlyMemory<byte> Closing { get; }

    /// <summary>Lays out the paths of a learner.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="position">The learner's position, from 0.</param>
    /// <param name="output">Where UTF-8 goes.</param>
    void Write(LearningPaths paths, int position, IBufferWriter<byte> output);
}

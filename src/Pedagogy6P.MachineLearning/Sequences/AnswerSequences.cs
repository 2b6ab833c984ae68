namespace Pedagogy6P.MachineLearning.Sequences;

/// <summary>Sequences of right and wrong answers, one behind the other. Not thread-safe while it grows.</summary>
public sealed class AnswerSequences
{
    private readonly List<byte> _answers = [];
    private readonly List<int> _starts = [0];

    /// <summary>How many sequences there are.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>How many answers there are in all.</summary>
    public int AnswerCount => _answers.Count;

    /// <summary>Adds an answer to the sequence that is open.</summary>
    /// <param name="isRight">Whether it was right.</param>
    public void Add(bool isRight) => _answers.Add(isRight ? (byte)1 : (byte)0);

    /// <summary>Ends the sequence that is open; without an answer in it there is nothing to end.</summary>
    public void Close()
    {
        if (_answers.Count > _starts[^1])
        {
            _starts.Add(_answers.Count);
        }
    }

    /// <summary>The answers of a sequence, 1 for right and 0 for wrong.</summary>
    /// <param name="sequence">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sequence.</exception>
    public ReadOnlySpan<byte> this[int sequence] => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_answers)
        [_starts[sequence].._starts[sequence + 1]];
}

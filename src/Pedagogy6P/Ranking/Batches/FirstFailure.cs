using System.Runtime.ExceptionServices;
using Pedagogy6P.Validation;

namespace Pedagogy6P.Ranking.Batches;

/// <summary>
/// Of the failures of a batch that several threads work on in any order, the one of the first learner; apart from it, where they do not end
/// the batch, the learners who were refused. Thread-safe.
/// </summary>
/// <param name="keepsRefusals">Whether refused learners do not end the batch.</param>
internal sealed class FirstFailure(bool keepsRefusals)
{
    private readonly Lock _lock = new();
    private readonly SortedList<int, InputRefusedException> _refusals = [];
    private ExceptionDispatchInfo? _failure;
    private int _place;

    /// <summary>Takes a failure in.</summary>
    public void Record(int place, Exception failure)
    {
        lock (_lock)
        {
            if (keepsRefusals && failure is InputRefusedException refusal)
            {
                _refusals[place] = refusal;
            }
            else if (_failure is null || place < _place)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
                _place = place;
            }
        }
    }

    /// <summary>The places of the learners who were refused, ascending, and why. Read when the batch is over.</summary>
    public IEnumerable<KeyValuePair<int, InputRefusedException>> Refusals => _refusals;

    /// <summary>Throws the first failure, if there was any.</summary>
    public void ThrowIfAny() => _failure?.Throw();
}

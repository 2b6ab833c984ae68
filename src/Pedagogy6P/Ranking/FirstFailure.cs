using System.Runtime.ExceptionServices;

namespace Pedagogy6P.Ranking;

/// <summary>Of the failures of a batch that several threads work on in any order, the one of the first learner. Thread-safe.</summary>
internal sealed class FirstFailure
{
    private readonly Lock _lock = new();
    private ExceptionDispatchInfo? _failure;
    private int _place;

    /// <summary>Takes a failure in.</summary>
    public void Record(int place, Exception failure)
    {
        lock (_lock)
        {
            if (_failure is null || place < _place)
            {
                _failure = ExceptionDispatchInfo.Capture(failure);
                _place = place;
            }
        }
    }

    /// <summary>Throws the first failure, if there was any.</summary>
    public void ThrowIfAny() => _failure?.Throw();
}

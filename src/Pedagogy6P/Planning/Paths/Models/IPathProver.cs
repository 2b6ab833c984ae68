namespace Pedagogy6P.Planning.Paths.Models;

/// <summary>
/// Another way to the best path, asked where the planner's own search was not proven. What it answers is checked before it is used.
/// Implementations are thread-safe and repeat their answers: limits are of work, and one of time only stops earlier.
/// </summary>
public interface IPathProver
{
    /// <summary>Whether there is a path that takes all wanted modules.</summary>
    /// <param name="model">The problem, of which goals do not count.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Null where the limits did not last to find out.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    bool? HasPath(PathModel model, CancellationToken cancellationToken);

    /// <summary>Looks for the best path, and proves as much of it as its limits allow.</summary>
    /// <param name="model">The problem.</param>
    /// <param name="known">The best path that is known, with what is proven of it: objectives before its open one need no proof. Where
    /// none is known, no modules, though some have to be taken.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>A path, the known one or a better one, with what is proven; null where none was found, or there is none.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    PathProof? Prove(PathModel model, PathProof known, CancellationToken cancellationToken);
}

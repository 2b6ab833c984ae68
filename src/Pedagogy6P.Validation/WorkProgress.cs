namespace Pedagogy6P.Validation;

/// <summary>
/// How far long work has come: the one record that everything long reports. Reports never go back; the last one of work that is finished
/// has <paramref name="Done"/> equal to <paramref name="Of"/> where that is known. An immutable value.
/// </summary>
/// <param name="Done">How much is done, 0 or more.</param>
/// <param name="Of">How much there is to do; null while nobody can know, for instance of learners that arrive one by one.</param>
/// <param name="Unit">What is counted.</param>
public readonly record struct WorkProgress(long Done, long? Of, WorkUnit Unit)
{
    /// <summary>The share done, from 0 to 1; null where <see cref="Of"/> is not known. Work of nothing is done.</summary>
    public double? Share => Of is long all ? (all > 0 ? Math.Min(1, (double)Done / all) : 1) : null;
}

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>Makes forecasts of a hierarchy add up. Immutable and thread-safe.</summary>
internal interface IReconciliation
{
    /// <summary>Replaces forecasts of all nodes by coherent ones.</summary>
    void Reconcile(Span<double> values);

    /// <summary>
    /// By how much bounds are widened, node by node: the deviation of the coherent one-step errors over that of the node's own, 1 or more.
    /// What adding up would narrow stays as it is: errors that even out over a month need not do so over a year.
    /// </summary>
    double[] Widenings();
}

using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Pedagogy6P.Predictive.Hierarchies;

/// <summary>
/// MinT (Wickramasuriya, Athanasopoulos and Hyndman 2019) in its form by constraints: ỹ = ŷ − W·U·(U'·W·U)⁻¹·U'·ŷ, U holding one column a
/// sum, 1 at the sum and −1 at its parts. Only as many equations as there are sums are solved.
/// </summary>
internal sealed class MinTrace : IReconciliation
{
    private readonly DemandHierarchy _hierarchy;
    private readonly ErrorCovariance _errors;
    private readonly Cholesky<double> _system;

    public MinTrace(DemandHierarchy hierarchy, ErrorCovariance errors)
    {
        (_hierarchy, _errors) = (hierarchy, errors);
        double[][] gaps = [.. errors.Factors.ToArray().Select(row => hierarchy.Gaps(row))];
        Matrix<double> factors = DenseMatrix.OfRowArrays(gaps.Length > 0 ? gaps : [new double[hierarchy.Sums]]);
        Matrix<double> system = factors.TransposeThisAndMultiply(factors);
        for (int sum = 0; sum < hierarchy.Sums; sum++)
        {
            system[sum, sum] += errors.Own[sum];
        }

        for (int part = 0; part < hierarchy.SumsOf.Length; part++)
        {
            foreach (int one in hierarchy.SumsOf[part])
            {
                foreach (int other in hierarchy.SumsOf[part])
                {
                    system[one, other] += errors.Own[hierarchy.Sums + part];
                }
            }
        }

        _system = system.Cholesky();
    }

    public void Reconcile(Span<double> values)
    {
        double[] multipliers = _system.Solve(DenseVector.OfArray(_hierarchy.Gaps(values))).ToArray();
        double[] taken = _errors.Times(_hierarchy.Spread(multipliers));
        for (int node = 0; node < values.Length; node++)
        {
            values[node] -= taken[node];
        }
    }

    // Never larger than a node's own: what is coherent with the least variance has at most that of what was given.
    public double[] Widenings() => [.. Enumerable.Repeat(1.0, _hierarchy.Nodes.Length)];
}
